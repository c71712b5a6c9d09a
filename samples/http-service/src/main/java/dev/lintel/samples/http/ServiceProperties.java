package dev.lintel.samples.http;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the service is told beside what Lintel is.
 *
 * @param apiKey what callers bring in the header {@code X-API-Key}; may be left out on a loopback address alone
 * @param body how large a request may be
 * @param concurrent how many requests are worked on at once; further ones are sent away
 */
@ConfigurationProperties("lintel.service")
record ServiceProperties(
        Optional<String> apiKey,
        @DefaultValue("4MB") DataSize body,
        @DefaultValue("8") int concurrent) {
    ServiceProperties {
        apiKey = apiKey.filter(key -> !key.isBlank());
    }
}
