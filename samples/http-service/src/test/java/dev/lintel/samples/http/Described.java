package dev.lintel.samples.http;

import dev.lintel.model.Stage;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;

/** What holds for every request and the controllers therefore do not say of each: parameters, forms, problems, access. */
class Described {
    private static final String MULTIPART = "multipart/form-data";

    @Bean
    OpenApiCustomizer everywhere() {
        return document -> {
            document.info(new Info()
                            .title("Lintel")
                            .version("1")
                            .description("Reviews cloud architectures. Nothing that is sent is kept or logged."))
                    .servers(null)
                    .security(List.of(
                            new SecurityRequirement(),
                            new SecurityRequirement().addList("key"),
                            new SecurityRequirement().addList("token"),
                            new SecurityRequirement().addList("key").addList("token")));
            components(document);
            document.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .flatMap(List::stream)
                    .forEach(Described::describe);
        };
    }

    private static void components(OpenAPI document) {
        Components components = document.getComponents();
        // No part of a rule lacks ever.
        for (Schema<?> each : components.getSchemas().values()) {
            each.setRequired(List.copyOf(each.getProperties().keySet()));
        }
        components
                .addSecuritySchemes(
                        "key",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("Where the service demands one."))
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Where the service trusts an issuer of tokens."))
                .addSchemas("Problem", problem())
                .addResponses(
                        "Problem",
                        problem(
                                "What went wrong and what to do (RFC 9457). Of what cannot be read: file, line and column."))
                .addResponses(
                        "Later",
                        problem("Too many requests are worked on, or a review took too long (RFC 9457).")
                                .addHeaderObject(
                                        "Retry-After",
                                        new Header()
                                                .required(true)
                                                .description("Seconds until another try is worth it.")
                                                .schema(new IntegerSchema().format(null))));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        List.of("title", "detail", "file").forEach(each -> problem.addProperty(each, new StringSchema()));
        List.of("status", "line", "column")
                .forEach(each -> problem.addProperty(each, new IntegerSchema().format(null)));
        return problem.required(List.of("title", "status", "detail"));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static void describe(Operation operation) {
        RequestBody body = operation.getRequestBody();
        boolean posted = body != null;
        boolean formOnly = posted && body.getContent().keySet().equals(Set.of(MULTIPART));
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Form> forms = operation.getOperationId().equals("review") ? Form.all() : ReviewController.DOCUMENTS;
        parameters.forEach(each -> describe(each, forms));

        ApiResponses responses = operation.getResponses();
        if (posted) {
            Content answers = new Content();
            forms.forEach(form -> answers.addMediaType(
                    form.type().getType() + "/" + form.type().getSubtype(),
                    new MediaType()
                            .schema(form == Form.JSON || form == Form.SARIF ? new Schema<>() : new StringSchema())));
            Objects.requireNonNull(responses.get("200")).setContent(answers);
            documents(body);
            refuse(responses, "Problem", "400", "411", "413", "422");
            refuse(responses, "Later", "503");
        }
        if (formOnly) {
            refuse(responses, "Problem", "415");
        }
        if (parameters.stream().anyMatch(each -> "path".equals(each.getIn()))) {
            refuse(responses, "Problem", "404");
        }
        refuse(responses, "Problem", "401", "403", "406");
        refuse(responses, "Later", "429");
    }

    private static void refuse(ApiResponses responses, String response, String... codes) {
        Arrays.stream(codes)
                .forEach(code ->
                        responses.addApiResponse(code, new ApiResponse().$ref("#/components/responses/" + response)));
    }

    private static void describe(Parameter parameter, List<Form> forms) {
        switch (parameter.getName()) {
            case "stage" ->
                parameter
                        .description("The stage of the workload; it stands over the stage that a document states.")
                        .schema(words(
                                Arrays.stream(Stage.values()).map(Stage::word).toList()));
            case "format" ->
                parameter
                        .description("Stands over what the caller accepts.")
                        .schema(words(forms.stream()
                                .map(form -> form.name().toLowerCase(Locale.ROOT))
                                .toList()));
            case "today" -> parameter.description("The day by which waivers end; today in UTC unless stated.");
            default -> {}
        }
    }

    private static Schema<String> words(List<String> words) {
        return new StringSchema()._enum(words);
    }

    /** A document as a whole comes as any text; what it is, its content says. */
    private static void documents(RequestBody body) {
        Content content = body.getContent();
        boolean whole = content.keySet().stream().anyMatch(type -> !type.equals(MULTIPART));
        content.keySet().removeIf(type -> !type.equals(MULTIPART));
        if (whole) {
            body.description(
                    "A lintel.yaml, a CloudFormation or SAM template, a Terraform plan as JSON or a Compose file, in"
                            + " UTF-8; what it is, its content says. Of several, a lintel.yaml names the others under 'sources'.");
            content.addMediaType("application/yaml", new MediaType().schema(new StringSchema()))
                    .addMediaType("application/json", new MediaType().schema(new Schema<>()))
                    .addMediaType(
                            "application/octet-stream", new MediaType().schema(new StringSchema().format("binary")));
        }
    }
}
