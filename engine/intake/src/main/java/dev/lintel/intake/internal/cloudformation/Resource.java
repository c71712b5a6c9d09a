package dev.lintel.intake.internal.cloudformation;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One resource of a template, with what belongs to it. */
final class Resource {
    private final String id;
    private final String type;
    private final Node properties;
    private final Origin origin;
    private final Optional<String> condition;
    private final Expressions expressions;
    private final BiConsumer<String, Origin> asking;
    private final Map<String, Resource> siblings;
    private final List<Resource> parts = new ArrayList<>();

    Resource(
            String type,
            Node properties,
            Origin origin,
            Optional<String> condition,
            Expressions expressions,
            Map<String, Resource> siblings,
            BiConsumer<String, Origin> asking) {
        this.id = origin.logicalId();
        this.type = type;
        this.properties = properties;
        this.origin = origin;
        this.condition = condition;
        this.expressions = expressions;
        this.siblings = siblings;
        this.asking = asking;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    Node properties() {
        return properties;
    }

    /** The line of its logical id. */
    Origin origin() {
        return origin;
    }

    /** It exists only where a condition holds. */
    boolean isConditional() {
        return condition.isPresent();
    }

    /** The name of the condition under which it exists; empty where it always does. */
    Optional<String> condition() {
        return condition;
    }

    Expressions expressions() {
        return expressions;
    }

    /** All resources of its template, itself included. */
    Map<String, Resource> siblings() {
        return siblings;
    }

    List<Resource> parts() {
        return parts;
    }

    Found find(List<String> path) {
        return expressions.find(properties, path, origin);
    }

    /** Reports something in it that has not the form that it should have. */
    void ask(String problem, Origin where) {
        asking.accept(problem, where);
    }
}
