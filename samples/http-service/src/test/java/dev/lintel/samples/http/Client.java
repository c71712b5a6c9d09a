package dev.lintel.samples.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** How a program calls the service; docs/embedding.md shows its lines. */
final class Client {
    private Client() {}

    static HttpResponse<String> review(String service, Path template) throws IOException, InterruptedException {
        // tag::call[]
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/v1/reviews?stage=production"))
                .header("Accept", "text/markdown")
                .POST(BodyPublishers.ofFile(template))
                .build();
        HttpResponse<String> review = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        // end::call[]
        return review;
    }
}
