package dev.lintel.intake.internal.mapping;

import dev.lintel.intake.internal.expression.Expressions;
import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** One resource of a template, with what belongs to it. */
public final class Resource {
    private final String id;
    private final String type;
    private final Node properties;
    private final Origin origin;
    private final Optional<String> condition;
    private final Expressions expressions;
    private final BiConsumer<String, Origin> asking;
    private final Map<String, Resource> siblings;
    private final List<Resource> parts = new ArrayList<>();
    private final IdentityHashMap<Node, Optional<Node>> texts = new IdentityHashMap<>();

    Resource(
            String id,
            String type,
            Node properties,
            Origin origin,
            Optional<String> condition,
            Expressions expressions,
            Map<String, Resource> siblings,
            BiConsumer<String, Origin> asking) {
        this.id = id;
        this.type = type;
        this.properties = properties;
        this.origin = origin;
        this.condition = condition;
        this.expressions = expressions;
        this.siblings = siblings;
        this.asking = asking;
    }

    /** Its id among the resources of all templates. */
    public String id() {
        return id;
    }

    /** Its name in the template that it stands in. */
    String logicalId() {
        return origin.logicalId();
    }

    public String type() {
        return type;
    }

    public Node properties() {
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

    /** All resources, of other templates too, itself included. */
    Map<String, Resource> siblings() {
        return siblings;
    }

    List<Resource> parts() {
        return parts;
    }

    public Found find(List<String> path) {
        return expressions.find(properties, path, origin);
    }

    /** What a text in it holds, read once however many facts rest on it. */
    Optional<Node> read(Node text, BiFunction<Node, Expressions, Optional<Node>> reader) {
        Optional<Node> before = texts.get(text);
        if (before == null) {
            before = reader.apply(text, expressions);
            texts.put(text, before);
        }
        return before;
    }

    /** Reports something in it that has not the form that it should have. */
    void ask(String problem, Origin where) {
        asking.accept(problem, where);
    }
}
