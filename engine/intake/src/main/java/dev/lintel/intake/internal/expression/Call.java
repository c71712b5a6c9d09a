package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import java.util.Optional;

/**
 * A call of an intrinsic function, whichever way it is written.
 *
 * @param function its name in the long form, such as {@code Fn::Sub} or {@code Ref}
 */
public record Call(String function, Node argument) {
    /** The name of what a tool computed before it wrote the file; no template can write it. */
    public static final String COMPUTED = "computed";

    public static Optional<Call> in(Node node) {
        if (!node.tag().isEmpty()) {
            String tag = node.tag();
            String name = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
            return Optional.of(new Call(name, node.untagged()));
        }
        if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
            Node.Entry only = mapping.entries().values().iterator().next();
            if (only.key().equals("Ref") || only.key().startsWith("Fn::")) {
                return Optional.of(new Call(only.key(), only.value()));
            }
        }
        return node instanceof Node.Computed ? Optional.of(new Call(COMPUTED, node)) : Optional.empty();
    }

    /** {@code Sub} for {@code Fn::Sub}. */
    public String shortName() {
        return function.startsWith("Fn::") ? function.substring("Fn::".length()) : function;
    }
}
