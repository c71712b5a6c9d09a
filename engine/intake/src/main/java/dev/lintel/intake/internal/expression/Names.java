package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What expressions name, as it is written: resources, their attributes, parameters, and what other stacks export. */
final class Names {
    /** A name inside of a text, as {@code Fn::Sub} takes it. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

    /** In place of a name, for what another stack exports. */
    static final String IMPORTED = "Fn::ImportValue";

    private Names() {}

    /** Hands on every name in there as it is written, an attribute after its resource and a dot. */
    static void in(Node node, BiConsumer<String, Node> each) {
        Optional<Call> call = Call.in(node);
        if (node instanceof Node.Computed computed) {
            computed.references().forEach(name -> each.accept(name, node));
            computed.value().ifPresent(value -> inside(value, each));
        } else if (call.isPresent()) {
            Node argument = call.get().argument();
            switch (call.get().function()) {
                case "Ref" -> each.accept(Expressions.text(argument), node);
                case "Condition" -> {}
                case "Fn::GetAtt" -> each.accept(attribute(argument), node);
                case "Fn::ImportValue" -> {
                    each.accept(IMPORTED, node);
                    inside(argument, each);
                }
                case "Fn::Sub" -> namedInText(argument, node, each);
                default -> inside(argument, each);
            }
        } else {
            inside(node, each);
        }
    }

    private static void inside(Node node, BiConsumer<String, Node> each) {
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> in(item, each));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(entry -> in(entry.value(), each));
        }
    }

    private static void namedInText(Node argument, Node node, BiConsumer<String, Node> each) {
        Node text = argument instanceof Node.Sequence both && !both.items().isEmpty()
                ? both.items().get(0)
                : argument;
        Set<String> local = new HashSet<>();
        variablesOf(argument).entries().values().forEach(entry -> {
            local.add(entry.key());
            in(entry.value(), each);
        });
        Matcher matcher = VARIABLE.matcher(Expressions.text(text));
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            if (!local.contains(name)) {
                each.accept(name, node);
            }
        }
    }

    private static String attribute(Node argument) {
        return argument instanceof Node.Sequence both && !both.items().isEmpty()
                ? Expressions.text(both.items().get(0))
                        + (both.items().size() == 2
                                ? "." + Expressions.text(both.items().get(1))
                                : "")
                : Expressions.text(argument);
    }

    static Node.Mapping variablesOf(Node argument) {
        return argument instanceof Node.Sequence both
                        && both.items().size() == 2
                        && both.items().get(1) instanceof Node.Mapping mapping
                ? mapping
                : Node.Mapping.of(Map.of(), argument);
    }
}
