package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conditions of one stack: whether they hold, where that is certain whatever a deployment gives. */
public final class Conditions {
    private final Stack stack;
    private final Node.Mapping declared;

    /** Those being asked, so that conditions that ask each other in a circle stay open. */
    private final Set<String> open = new HashSet<>();

    Conditions(Stack stack) {
        this.stack = stack;
        this.declared =
                stack.template().mapping("Conditions").orElseGet(() -> Node.Mapping.of(Map.of(), stack.template()));
    }

    /** Whether the condition of that name holds; empty where a deployment decides, or where there is none. */
    public Optional<Boolean> holds(String name) {
        Optional<Node> body = declared.get(name);
        if (body.isEmpty() || !open.add(name)) {
            return Optional.empty();
        }
        try {
            return holds(body.get());
        } finally {
            open.remove(name);
        }
    }

    private Optional<Boolean> holds(Node node) {
        Node argument;
        String function;
        Optional<Call> call = Call.in(node);
        if (call.isPresent()) {
            function = call.get().function();
            argument = call.get().argument();
        } else if (node instanceof Node.Mapping mapping
                && mapping.get("Condition").isPresent()) {
            function = "Condition";
            argument = mapping.get("Condition").get();
        } else {
            return Optional.empty();
        }
        List<Node> items = argument instanceof Node.Sequence several ? several.items() : List.of();
        return switch (function) {
            case "Condition" -> holds(Expressions.text(argument));
            case "Fn::Not" -> items.size() == 1 ? holds(items.get(0)).map(yes -> !yes) : Optional.empty();
            case "Fn::And" -> together(items, false);
            case "Fn::Or" -> together(items, true);
            case "Fn::Equals" -> items.size() == 2 ? equal(items.get(0), items.get(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** One that comes to {@code decisive} decides; all have to be known for the opposite. */
    private Optional<Boolean> together(List<Node> items, boolean decisive) {
        boolean known = !items.isEmpty();
        for (Node item : items) {
            Optional<Boolean> holds = holds(item);
            if (holds.filter(yes -> yes == decisive).isPresent()) {
                return holds;
            }
            known &= holds.isPresent();
        }
        return known ? Optional.of(!decisive) : Optional.empty();
    }

    private Optional<Boolean> equal(Node left, Node right) {
        Optional<String> one = stack.withoutDefaults().literal(left);
        Optional<String> other = stack.withoutDefaults().literal(right);
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().equals(other.get())) : Optional.empty();
    }
}
