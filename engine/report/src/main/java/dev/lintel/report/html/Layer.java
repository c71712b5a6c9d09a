package dev.lintel.report.html;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import java.util.Optional;

/** The columns of the drawing, in the order in which data passes them. */
enum Layer {
    INGESTION("Ingestion"),
    MESSAGING("Queues and buses"),
    PROCESSING("Processing"),
    STORES("Stores"),
    SERVING("Serving"),
    AROUND("Around it"),
    UNKNOWN("Role not stated");

    private final String title;

    Layer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<String> role(ComponentDescription component) {
        return component.attributes().get(ComponentAttributes.ROLE).known();
    }

    static Layer of(ComponentDescription component, Optional<String> kind) {
        return role(component)
                .map(Layer::ofRole)
                .orElseGet(() -> kind.map(Layer::ofKind).orElse(UNKNOWN));
    }

    /** A role that nobody foresaw stands beside the flow and is still drawn. */
    private static Layer ofRole(String role) {
        return switch (role) {
            case "ingestion" -> INGESTION;
            case "queue", "event-bus", "stream", "topic" -> MESSAGING;
            case "service", "orchestration", "transformation", "training", "inference", "agent", "api" -> PROCESSING;
            case "data-lake", "analytical-store", "transactional-store", "cache", "vector-store", "feature-store" ->
                STORES;
            case "serving", "dashboard" -> SERVING;
            default -> AROUND;
        };
    }

    private static Layer ofKind(String kind) {
        return switch (kind) {
            case "data-transfer" -> INGESTION;
            case "queue", "topic", "stream", "event-bus" -> MESSAGING;
            case "function",
                    "container",
                    "batch-compute",
                    "virtual-machine",
                    "cluster",
                    "api-framework",
                    "data-processing",
                    "workflow-engine",
                    "transformation",
                    "ml-platform",
                    "llm-framework",
                    "app-framework",
                    "foundation-model",
                    "ai-service" -> PROCESSING;
            case "relational-database",
                    "key-value-store",
                    "document-store",
                    "object-store",
                    "warehouse",
                    "analytics-engine",
                    "search-engine",
                    "table-format",
                    "time-series-store",
                    "file-system",
                    "graph-database",
                    "vector-store",
                    "cache" -> STORES;
            case "business-intelligence", "api-gateway", "load-balancer", "cdn" -> SERVING;
            default -> AROUND;
        };
    }
}
