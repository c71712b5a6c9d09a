package dev.lintel.intake.internal.cloudformation;

import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.mapping.Resource;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.model.Origin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The APIs that SAM adds by itself for events that name none. */
final class SamEvents {
    static final String REST_API = "ServerlessRestApi";
    static final String HTTP_API = "ServerlessHttpApi";

    private static final List<String> EVENTS = List.of("Events");

    private SamEvents() {}

    /** Their logical ids, with the first event that calls for each. */
    static Map<String, Origin> apis(Collection<Resource> resources) {
        Map<String, Origin> apis = new LinkedHashMap<>();
        resources.forEach(resource -> implied(resource).forEach(apis::putIfAbsent));
        return apis;
    }

    /** Those that the events of one resource call for. */
    static Map<String, Origin> implied(Resource resource) {
        Map<String, Origin> apis = new LinkedHashMap<>();
        if (resource.type().startsWith("AWS::Serverless::")
                && resource.find(EVENTS) instanceof Found.Present present
                && present.node() instanceof Node.Mapping events) {
            for (Entry event : events.entries().values()) {
                if (event.value() instanceof Node.Mapping body) {
                    Origin origin = new Origin(
                            present.origin().file(),
                            event.line(),
                            event.column(),
                            present.origin().logicalId());
                    if (is(body, "Api") && !names(body, "RestApiId")) {
                        apis.putIfAbsent(REST_API, origin);
                    } else if (is(body, "HttpApi") && !names(body, "ApiId")) {
                        apis.putIfAbsent(HTTP_API, origin);
                    }
                }
            }
        }
        return apis;
    }

    private static boolean is(Node.Mapping event, String type) {
        return event.get("Type")
                .filter(node ->
                        node instanceof Node.Scalar scalar && scalar.text().equals(type))
                .isPresent();
    }

    private static boolean names(Node.Mapping event, String key) {
        return event.get("Properties")
                .filter(node -> node instanceof Node.Mapping mapping && mapping.has(key))
                .isPresent();
    }
}
