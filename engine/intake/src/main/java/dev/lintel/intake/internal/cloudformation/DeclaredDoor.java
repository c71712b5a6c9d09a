package dev.lintel.intake.internal.cloudformation;

import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a template declares of a resource under {@code com.aws.cloudformation.Context}: why it is as it is, what must stay
 * true of it, and how far it may change. That is somebody's word, so it becomes a stated decision about the resource.
 */
final class DeclaredDoor {
    private static final String CONTEXT = "com.aws.cloudformation.Context";

    private final Source source;
    private final Consumer<OpenPoint> asking;

    DeclaredDoor(Source source, Consumer<OpenPoint> asking) {
        this.source = source;
        this.asking = asking;
    }

    /** The decision that a resource's body declares; empty where it declares none. */
    Optional<DecisionDescription.Builder> in(String id, Node.Mapping body) {
        Optional<Entry> declared = body.mapping("Metadata")
                .flatMap(metadata -> Optional.ofNullable(metadata.entries().get(CONTEXT)));
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Origin origin = source.origin(declared.get(), id);
        if (!(declared.get().value() instanceof Node.Mapping context)) {
            asking.accept(new OpenPoint("component " + id, CONTEXT + " is no mapping", Optional.of(origin)));
            return Optional.empty();
        }
        DecisionDescription.Builder decision =
                DecisionDescription.of(id + ".declared").about(id).origin(origin);
        text(context, "why").ifPresent(why -> decision.with(DecisionAttributes.REASON, Value.stated(why, origin)));
        List<String> must = texts(context, "must");
        if (!must.isEmpty()) {
            decision.with(DecisionAttributes.CONSTRAINTS, Value.stated(must, origin));
        }
        Entry mutable = context.entries().get("mutable");
        if (mutable != null) {
            text(context, mutable.key()).ifPresent(said -> mutability(said, id, decision, source.origin(mutable, id)));
        }
        return Optional.of(decision);
    }

    private void mutability(String said, String id, DecisionDescription.Builder decision, Origin origin) {
        if (DecisionAttributes.MUTABILITY.objectionTo(said).isPresent()) {
            asking.accept(new OpenPoint(
                    "component " + id,
                    CONTEXT + " says mutable: " + said + ", not one of "
                            + String.join(", ", DecisionAttributes.MUTABILITY.words()),
                    Optional.of(origin)));
        } else {
            decision.with(DecisionAttributes.MUTABILITY, Value.stated(said, origin));
        }
    }

    /** A single sentence is a list of one. */
    private static List<String> texts(Node.Mapping context, String key) {
        return context.get(key).stream()
                .flatMap(node -> node.each().stream())
                .flatMap(node -> text(node).stream())
                .toList();
    }

    private static Optional<String> text(Node.Mapping context, String key) {
        return context.get(key).flatMap(DeclaredDoor::text);
    }

    private static Optional<String> text(Node written) {
        return Optional.of(written)
                .filter(node -> Call.in(node).isEmpty())
                .flatMap(node -> node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty())
                .filter(text -> !text.isBlank());
    }
}
