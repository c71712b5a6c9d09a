package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Secrets;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of one stack. What is given counts. A default counts where the template names no other value: one with
 * allowed values, or one that a condition asks about, is there to be set, and stays open.
 */
final class Parameters {
    /** Of more values than these it is not asked whether they come to the same. */
    private static final int FEW = 12;

    private final Stack stack;
    private final Node.Mapping declared;
    private Optional<Set<String>> asked = Optional.empty();

    Parameters(Stack stack) {
        this.stack = stack;
        this.declared =
                stack.template().mapping("Parameters").orElseGet(() -> Node.Mapping.of(Map.of(), stack.template()));
    }

    boolean has(String name) {
        return declared.has(name) || stack.arguments().containsKey(name);
    }

    /** What a parameter is given by the stack that deploys this one, or by the caller. */
    Optional<Stack.Argument> given(String name) {
        return Optional.ofNullable(stack.arguments().get(name));
    }

    /** The value that stands when nobody gives another; empty where somebody has to, or is expected to. */
    Optional<Node> standing(String name) {
        return byDefault(name).filter(value -> (allowed(name).size() <= 1 || isList(name)) && !asked().contains(name));
    }

    /** The values that it may take, where the template names them; empty where it does not, or names many. */
    List<Node> open(String name) {
        List<Node> allowed = isHidden(name) || isLookedUp(name) ? List.of() : allowed(name);
        return allowed.size() > FEW ? List.of() : allowed;
    }

    /** How its default is shown to people; empty where it has none. */
    Optional<String> shownDefault(String name, boolean secret) {
        return body(name)
                .flatMap(body -> body.get("Default"))
                .map(value -> secret || isHidden(name)
                        ? Secrets.MASK
                        : Notation.shown(value).isEmpty() ? "''" : Notation.shown(value));
    }

    /** A list where its type is one and its text holds one. */
    Node typed(String name, Node value) {
        if (!isList(name) || !(value instanceof Node.Scalar scalar)) {
            return value;
        }
        List<Node> items = new ArrayList<>();
        for (String item : scalar.text().split(",", -1)) {
            items.add(Expressions.text(item.strip(), value));
        }
        return Node.Sequence.of(items, value);
    }

    /** Of a list, allowed values are those of its items, and say nothing of how many there are. */
    private boolean isList(String name) {
        return body(name)
                .flatMap(body -> body.get("Type"))
                .map(Expressions::text)
                .filter(type -> type.equals("CommaDelimitedList") || type.startsWith("List<"))
                .isPresent();
    }

    Origin origin(Node value, Origin place) {
        return stack.source().origin(value, place.logicalId());
    }

    private Optional<Node> byDefault(String name) {
        return isHidden(name) || isLookedUp(name)
                ? Optional.empty()
                : body(name)
                        .flatMap(body -> body.get("Default"))
                        .filter(value -> !Notation.shown(value).isBlank())
                        .map(value -> typed(name, value));
    }

    private List<Node> allowed(String name) {
        return body(name)
                .flatMap(body -> body.get("AllowedValues"))
                .map(values -> values instanceof Node.Sequence several ? several.items() : List.<Node>of())
                .orElse(List.of());
    }

    private boolean isHidden(String name) {
        return Secrets.isSecretName(name)
                || body(name)
                        .flatMap(body -> body.get("NoEcho"))
                        .filter(noEcho -> !Expressions.text(noEcho).equalsIgnoreCase("false"))
                        .isPresent();
    }

    /** Its default is the name under which a deployment looks the value up. */
    private boolean isLookedUp(String name) {
        return body(name)
                .flatMap(body -> body.get("Type"))
                .map(Expressions::text)
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("aws::ssm::parameter"))
                .isPresent();
    }

    private Optional<Node.Mapping> body(String name) {
        return declared.mapping(name);
    }

    /** What conditions and rules of the template ask about. */
    private Set<String> asked() {
        if (asked.isEmpty()) {
            Set<String> names = new HashSet<>();
            for (String section : List.of("Conditions", "Rules")) {
                stack.template().get(section).ifPresent(node -> Names.in(node, (name, where) -> names.add(name)));
            }
            asked = Optional.of(names);
        }
        return asked.get();
    }
}
