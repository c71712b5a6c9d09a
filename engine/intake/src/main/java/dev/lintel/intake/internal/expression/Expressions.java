package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Secrets;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The intrinsic functions of one template: what they come to where that is certain, and what they refer to. */
public final class Expressions {
    private static final int LONGEST = 80;

    private static final Found ABSENT = new Found.Absent();

    /** No text that means something is longer; this bounds what texts cost that are made of each other. */
    private static final int LONGEST_TEXT = 20_000;

    private final Stack stack;
    private final boolean withDefaults;

    Expressions(Stack stack, boolean withDefaults) {
        this.stack = stack;
        this.withDefaults = withDefaults;
    }

    /** The file that the template stands in. */
    public Source source() {
        return stack.source();
    }

    /** The id that a resource of this template has among those of all. */
    public String idOf(String logicalId) {
        return stack.idOf(logicalId);
    }

    /** The same, but for defaults of parameters, which a deployment may change. */
    public Expressions withoutDefaults() {
        return stack.withoutDefaults();
    }

    /**
     * What stands under a path. A step into a list enters its first item that has the rest of the path; a condition is
     * followed into both its branches.
     */
    public Found find(Node from, List<String> path, Origin place) {
        return find(from, path, 0, place);
    }

    private Found find(Node from, List<String> path, int at, Origin place) {
        Optional<Call> call = Call.in(from);
        if (call.isPresent()) {
            return called(call.get(), from, path, at, place);
        }
        if (at == path.size()) {
            return from instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL
                    ? ABSENT
                    : new Found.Present(from, place);
        }
        if (from instanceof Node.Mapping mapping) {
            Entry entry = mapping.entries().get(path.get(at));
            return entry == null
                    ? ABSENT
                    : find(entry.value(), path, at + 1, source().origin(entry, place.logicalId()));
        }
        if (from instanceof Node.Sequence sequence) {
            Found best = ABSENT;
            for (Node item : sequence.items()) {
                Found found = find(item, path, at, place);
                if (found instanceof Found.Present) {
                    return found;
                }
                best = best instanceof Found.Undecided ? best : found;
            }
            return best;
        }
        return ABSENT;
    }

    private Found called(Call call, Node node, List<String> path, int at, Origin place) {
        Node argument = call.argument();
        return switch (call.function()) {
            case "Ref" -> referred(text(argument), node, path, at, place);
            case "Fn::If" -> chosen(argument, node, path, at, place);
            case "Fn::GetAtt" -> elsewhere(outputOf(argument), node, path, at, place);
            case "Fn::ImportValue" ->
                elsewhere(literal(argument).flatMap(stack.exports()::named), node, path, at, place);
            case Call.COMPUTED ->
                ((Node.Computed) node)
                        .value()
                        .map(value -> find(value, path, at, place))
                        .orElseGet(() -> open(node, path, at, place));
            default ->
                certain(call).map(value -> find(value, path, at, place)).orElseGet(() -> open(node, path, at, place));
        };
    }

    private Optional<Node> certain(Call call) {
        Node argument = call.argument();
        return switch (call.function()) {
            case "Fn::FindInMap" -> looked(argument);
            case "Fn::Sub" -> substituted(argument);
            case "Fn::Join" -> joined(argument);
            case "Fn::Select" -> selected(argument);
            case "Fn::Split" -> split(argument);
            case "Fn::Length" -> length(argument);
            default -> Optional.empty();
        };
    }

    private Found.Undecided open(Node node, List<String> path, int at, Origin place) {
        return new Found.Undecided(() -> expression(node), place, at == path.size(), List.of());
    }

    private Found referred(String name, Node node, List<String> path, int at, Origin place) {
        if (name.equals("AWS::NoValue")) {
            return ABSENT;
        }
        Parameters parameters = stack.parameters();
        if (!parameters.has(name)) {
            return open(node, path, at, place);
        }
        Optional<Stack.Argument> given = parameters.given(name);
        if (given.isPresent()) {
            Node value = given.get().value();
            Optional<Stack> giver = given.get().giver();
            return giver.isPresent()
                    ? elsewhere(Optional.of(new Exports.Output(value, giver.get())), node, path, at, place)
                    : find(parameters.typed(name, value), path, at, place);
        }
        if (!withDefaults) {
            return open(node, path, at, place);
        }
        Optional<Node> standing = parameters.standing(name);
        if (standing.isPresent()) {
            return find(standing.get(), path, at, parameters.origin(standing.get(), place));
        }
        List<Found> values = parameters.open(name).stream()
                .map(value -> find(parameters.typed(name, value), path, at, place))
                .toList();
        return new Found.Undecided(() -> expression(node), place, at == path.size(), values);
    }

    private Found chosen(Node argument, Node node, List<String> path, int at, Origin place) {
        if (!(argument instanceof Node.Sequence branches) || branches.items().size() != 3) {
            return open(node, path, at, place);
        }
        Optional<Boolean> holds = stack.conditions().holds(text(branches.items().get(0)));
        if (holds.isPresent()) {
            return find(branches.items().get(holds.get() ? 1 : 2), path, at, place);
        }
        Found yes = find(branches.items().get(1), path, at, place);
        Found no = find(branches.items().get(2), path, at, place);
        boolean same = yes instanceof Found.Present one
                && no instanceof Found.Present other
                && Notation.shown(one.node()).equals(Notation.shown(other.node()));
        boolean absent = yes instanceof Found.Absent && no instanceof Found.Absent;
        return same || absent
                ? yes
                : new Found.Undecided(() -> expression(node), place, isSet(yes) && isSet(no), List.of(yes, no));
    }

    /** What another stack says; the place stays here, where it is used. */
    private Found elsewhere(Optional<Exports.Output> output, Node node, List<String> path, int at, Origin place) {
        if (output.isEmpty() || !stack.exports().enter()) {
            return open(node, path, at, place);
        }
        try {
            Stack other = output.get().stack();
            Expressions there = withDefaults ? other.expressions() : other.withoutDefaults();
            Found found = there.find(output.get().value(), path, at, place);
            return found instanceof Found.Undecided undecided
                    ? new Found.Undecided(undecided.text(), place, undecided.isSet(), undecided.branches())
                    : found;
        } finally {
            stack.exports().leave();
        }
    }

    /** The output of a nested stack that {@code Stack.Outputs.Name} names. */
    private Optional<Exports.Output> outputOf(Node argument) {
        String text = argument instanceof Node.Sequence both && both.items().size() == 2
                ? text(both.items().get(0)) + "." + text(both.items().get(1))
                : text(argument);
        String[] parts = text.split("\\.", 3);
        return parts.length == 3 && parts[1].equals("Outputs")
                ? stack.nested(parts[0])
                        .flatMap(nested -> nested.output(parts[2]).map(value -> new Exports.Output(value, nested)))
                : Optional.empty();
    }

    private static boolean isSet(Found found) {
        return found instanceof Found.Present || (found instanceof Found.Undecided undecided && undecided.isSet());
    }

    private Optional<Node> looked(Node argument) {
        if (!(argument instanceof Node.Sequence keys) || keys.items().size() < 3) {
            return Optional.empty();
        }
        Optional<Node> at = stack.template().get("Mappings");
        for (Node key : keys.items().subList(0, 3)) {
            Optional<String> name = literal(key);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            at = at.filter(Node.Mapping.class::isInstance).flatMap(map -> ((Node.Mapping) map).get(name.get()));
        }
        return at.isPresent() || keys.items().size() < 4 || !(keys.items().get(3) instanceof Node.Mapping other)
                ? at.filter(stack::isLiteral)
                : other.get("DefaultValue");
    }

    private Optional<Node> split(Node argument) {
        if (!(argument instanceof Node.Sequence both)
                || both.items().size() != 2
                || text(both.items().get(0)).isEmpty()) {
            return Optional.empty();
        }
        return literal(both.items().get(1)).map(whole -> {
            List<Node> parts = new ArrayList<>();
            for (String part : whole.split(Pattern.quote(text(both.items().get(0))), -1)) {
                parts.add(text(part, argument));
            }
            return Node.Sequence.of(parts, argument);
        });
    }

    private Optional<Node> length(Node argument) {
        return items(argument).map(items -> text(String.valueOf(items.size()), argument));
    }

    /** The items of what is, or certainly comes to, a list. */
    public Optional<List<Node>> items(Node node) {
        return find(node, List.of(), source().origin(node, "")) instanceof Found.Present present
                        && present.node() instanceof Node.Sequence list
                ? Optional.of(list.items())
                : Optional.empty();
    }

    /** A text as far as it is literal, whatever is put into it left out. */
    public Optional<String> shownText(Node node) {
        return literal(node).or(() -> inlineText(node));
    }

    private Optional<Node> substituted(Node argument) {
        Node text = argument instanceof Node.Sequence both && both.items().size() == 2
                ? both.items().get(0)
                : argument;
        if (!(text instanceof Node.Scalar scalar) || Call.in(text).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        Names.variablesOf(argument)
                .entries()
                .values()
                .forEach(entry -> literal(entry.value()).ifPresent(value -> variables.put(entry.key(), value)));
        Matcher matcher = Names.VARIABLE.matcher(scalar.text());
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            Optional<String> value = Optional.ofNullable(variables.get(name)).or(() -> parameter(name, scalar));
            if (value.isEmpty() || result.length() + value.get().length() > LONGEST_TEXT) {
                return Optional.empty();
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value.get()));
        }
        matcher.appendTail(result);
        if (!stack.affords(result.length())) {
            return Optional.empty();
        }
        return Optional.of(text(result.toString().replace("${!", "${"), scalar));
    }

    private Optional<String> parameter(String name, Node place) {
        return stack.parameters().has(name)
                        && referred(name, place, List.of(), 0, source().origin(place, ""))
                                instanceof Found.Present found
                        && found.node() instanceof Node.Scalar value
                ? Optional.of(value.text())
                : Optional.empty();
    }

    private Optional<Node> joined(Node argument) {
        if (!(argument instanceof Node.Sequence both)
                || both.items().size() != 2
                || !(both.items().get(0) instanceof Node.Scalar delimiter)) {
            return Optional.empty();
        }
        Optional<List<Node>> parts = items(both.items().get(1));
        StringBuilder joined = new StringBuilder();
        String between = "";
        for (Node part : parts.orElse(List.of())) {
            Optional<String> literal = literal(part);
            if (literal.isEmpty() || joined.length() + literal.get().length() > LONGEST_TEXT) {
                return Optional.empty();
            }
            joined.append(between).append(literal.get());
            between = delimiter.text();
        }
        return parts.filter(each -> stack.affords(joined.length())).map(each -> text(joined.toString(), argument));
    }

    private Optional<Node> selected(Node argument) {
        if (!(argument instanceof Node.Sequence both) || both.items().size() != 2) {
            return Optional.empty();
        }
        Optional<String> index = literal(both.items().get(0)).filter(each -> each.matches("\\d{1,4}"));
        return index.flatMap(number -> items(both.items().get(1))
                .filter(items -> Integer.parseInt(number) < items.size())
                .map(items -> items.get(Integer.parseInt(number))));
    }

    /** The text of a scalar that is, or certainly comes to, a literal. */
    public Optional<String> literal(Node node) {
        Origin nowhere = source().origin(node, "");
        return find(node, List.of(), nowhere) instanceof Found.Present present
                        && present.node() instanceof Node.Scalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    static Node.Scalar text(String text, Node place) {
        return new Node.Scalar(text, Node.Kind.STRING, place.line(), place.column(), "");
    }

    static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** A literal in which what looks like a secret is masked. */
    public String masked(Node.Scalar scalar) {
        return stack.masked(scalar);
    }

    /** The expression in its short form, on one line, cut where it gets long, with nothing secret in it. */
    public String expression(Node node) {
        return expression(node, false);
    }

    /** The same of a reference whose value is a secret, and so is its default. */
    public String secretReference(Node node) {
        return expression(node, true);
    }

    private String expression(Node node, boolean secret) {
        String shown = Notation.shown(node);
        Optional<Call> call = Call.in(node);
        if (call.isPresent() && call.get().function().equals("Ref")) {
            shown += stack.parameters()
                    .shownDefault(text(call.get().argument()), secret)
                    .map(value -> ", default " + value)
                    .orElse("");
        }
        // Looking for secrets takes long in a long text, and what is cut off anyway cannot show one.
        int enough = LONGEST + Secrets.LONGEST;
        String masked = Secrets.maskedText(shown.length() > enough ? shown.substring(0, enough) : shown);
        return masked.length() > LONGEST ? masked.substring(0, LONGEST - 3) + "..." : masked;
    }

    /**
     * Hands on the id of every resource that is referred to in there, through parameters and outputs as well, with the
     * node that refers to it.
     */
    public void references(Node node, BiConsumer<String, Node> each) {
        Names.in(node, (name, where) -> refer(name, where, each));
    }

    private void refer(String name, Node where, BiConsumer<String, Node> each) {
        if (where instanceof Node.Computed) {
            each.accept(name, where);
        } else if (name.startsWith(Names.IMPORTED)) {
            Node imported = Call.in(where).orElseThrow().argument();
            literal(imported).flatMap(stack.exports()::named).ifPresent(output -> throughStack(output, where, each));
        } else if (name.indexOf('.') > 0) {
            outputOf(text(name, where)).ifPresent(output -> throughStack(output, where, each));
            accept(name.substring(0, name.indexOf('.')), where, each);
        } else if (stack.declares(name)) {
            accept(name, where, each);
        } else {
            stack.parameters()
                    .given(name)
                    .flatMap(given -> given.giver().map(giver -> new Exports.Output(given.value(), giver)))
                    .ifPresent(output -> throughStack(output, where, each));
        }
    }

    private void accept(String logicalId, Node where, BiConsumer<String, Node> each) {
        if (stack.declares(logicalId)) {
            each.accept(stack.idOf(logicalId), where);
        }
    }

    private void throughStack(Exports.Output output, Node where, BiConsumer<String, Node> each) {
        if (stack.exports().enter()) {
            try {
                output.stack().expressions().references(output.value(), (name, there) -> each.accept(name, where));
            } finally {
                stack.exports().leave();
            }
        }
    }

    /** A text that is inline, with something harmless in place of what only a deployment knows. */
    public Optional<String> inlineText(Node node) {
        Optional<Call> call = Call.in(node);
        if (call.isEmpty()) {
            return node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
        }
        Node argument = call.get().argument();
        if (node instanceof Node.Computed computed) {
            return computed.value().flatMap(this::inlineText);
        }
        if (call.get().function().equals("Fn::Sub")) {
            Node text = argument instanceof Node.Sequence both && !both.items().isEmpty()
                    ? both.items().get(0)
                    : argument;
            return text instanceof Node.Scalar scalar
                    ? Optional.of(Names.VARIABLE.matcher(scalar.text()).replaceAll("0"))
                    : Optional.empty();
        }
        if (call.get().function().equals("Fn::Join")
                && argument instanceof Node.Sequence both
                && both.items().size() == 2
                && both.items().get(1) instanceof Node.Sequence parts
                && Call.in(parts).isEmpty()) {
            List<String> texts = new ArrayList<>();
            parts.items()
                    .forEach(part -> texts.add(
                            part instanceof Node.Scalar scalar && part.tag().isEmpty() ? scalar.text() : "0"));
            return Optional.of(String.join(text(both.items().get(0)), texts));
        }
        return Optional.empty();
    }
}
