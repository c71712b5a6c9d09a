package dev.lintel.intake.internal.cloudformation;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The intrinsic functions of one template: what they come to where that is certain, and what they refer to. */
final class Expressions {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");
    private static final int LONGEST = 80;
    private static final int SHORT = 100;

    /** How long a text may get that is put together, and how much of it there may be in all. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int MOST_TEXT = 32_000_000;

    private static final Found ABSENT = new Found.Absent();

    private final Source source;
    private final Node.Mapping template;
    private final IdentityHashMap<Node, Boolean> literals = new IdentityHashMap<>();
    private final IdentityHashMap<Node, String> masked = new IdentityHashMap<>();
    private int putTogether;

    Expressions(Source source, Node.Mapping template) {
        this.source = source;
        this.template = template;
    }

    /**
     * What stands under a path. A step into a list enters its first item that has the rest of the path; a condition is
     * followed into both its branches.
     */
    Found find(Node from, List<String> path, Origin place) {
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
            return entry == null ? ABSENT : find(entry.value(), path, at + 1, source.origin(entry, place.logicalId()));
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
        if (call.function().equals("Ref") && text(argument).equals("AWS::NoValue")) {
            return ABSENT;
        }
        if (call.function().equals("Fn::If")
                && argument instanceof Node.Sequence branches
                && branches.items().size() == 3) {
            Found yes = find(branches.items().get(1), path, at, place);
            Found no = find(branches.items().get(2), path, at, place);
            boolean same = yes instanceof Found.Present one
                    && no instanceof Found.Present other
                    && shown(one.node()).equals(shown(other.node()));
            boolean absent = yes instanceof Found.Absent && no instanceof Found.Absent;
            return same || absent
                    ? yes
                    : new Found.Undecided(expression(node), place, isSet(yes) && isSet(no), List.of(yes, no));
        }
        Optional<Node> certain = switch (call.function()) {
            case "Fn::FindInMap" -> looked(argument);
            case "Fn::Sub" -> substituted(argument);
            case "Fn::Join" -> joined(argument);
            case "Fn::Select" -> selected(argument);
            default -> Optional.empty();
        };
        return certain.map(value -> find(value, path, at, place))
                .orElseGet(() -> new Found.Undecided(expression(node), place, at == path.size(), List.of()));
    }

    private static boolean isSet(Found found) {
        return found instanceof Found.Present || (found instanceof Found.Undecided undecided && undecided.isSet());
    }

    private Optional<Node> looked(Node argument) {
        if (!(argument instanceof Node.Sequence keys) || keys.items().size() < 3) {
            return Optional.empty();
        }
        Optional<Node> at = template.get("Mappings");
        for (Node key : keys.items().subList(0, 3)) {
            if (!(key instanceof Node.Scalar name) || Call.in(key).isPresent()) {
                return Optional.empty();
            }
            at = at.filter(Node.Mapping.class::isInstance).flatMap(map -> ((Node.Mapping) map).get(name.text()));
        }
        return at.filter(this::isLiteral);
    }

    /** CloudFormation takes no function in Mappings; one that looks itself up would never end. */
    private boolean isLiteral(Node node) {
        if (Call.in(node).isPresent()) {
            return false;
        }
        if (node instanceof Node.Scalar) {
            return true;
        }
        Boolean before = literals.get(node);
        if (before != null) {
            return before;
        }
        boolean literal = node instanceof Node.Sequence sequence
                ? sequence.items().stream().allMatch(this::isLiteral)
                : ((Node.Mapping) node).entries().values().stream().allMatch(entry -> isLiteral(entry.value()));
        literals.put(node, literal);
        return literal;
    }

    /** A literal in which what looks like a secret is masked; looked at once, however many aliases name it. */
    String masked(Node.Scalar scalar) {
        return scalar.text().length() < SHORT
                ? Secrets.maskedText(scalar.text())
                : masked.computeIfAbsent(scalar, each -> Secrets.maskedText(scalar.text()));
    }

    private Optional<Node> substituted(Node argument) {
        Node text = argument instanceof Node.Sequence both && both.items().size() == 2
                ? both.items().get(0)
                : argument;
        if (putTogether > MOST_TEXT
                || !(text instanceof Node.Scalar scalar)
                || Call.in(text).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        variablesOf(argument)
                .entries()
                .values()
                .forEach(entry -> literal(entry.value()).ifPresent(value -> variables.put(entry.key(), value)));
        Matcher matcher = VARIABLE.matcher(scalar.text());
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String value = variables.get(matcher.group(1).strip());
            if (value == null || result.length() + value.length() > LONGEST_TEXT) {
                return Optional.empty();
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(result);
        putTogether += result.length();
        return Optional.of(text(result.toString().replace("${!", "${"), scalar));
    }

    private static Node.Mapping variablesOf(Node argument) {
        return argument instanceof Node.Sequence both
                        && both.items().size() == 2
                        && both.items().get(1) instanceof Node.Mapping mapping
                ? mapping
                : new Node.Mapping(Map.of(), argument.line(), argument.column(), "", 1);
    }

    private Optional<Node> joined(Node argument) {
        if (putTogether > MOST_TEXT
                || !(argument instanceof Node.Sequence both)
                || both.items().size() != 2
                || !(both.items().get(0) instanceof Node.Scalar delimiter)
                || !(both.items().get(1) instanceof Node.Sequence parts)
                || Call.in(parts).isPresent()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (Node part : parts.items()) {
            Optional<String> literal = literal(part);
            if (literal.isEmpty()) {
                return Optional.empty();
            }
            texts.add(literal.get());
            length += literal.get().length() + delimiter.text().length();
            if (length > LONGEST_TEXT) {
                return Optional.empty();
            }
        }
        putTogether += length;
        return Optional.of(text(String.join(delimiter.text(), texts), parts));
    }

    private Optional<Node> selected(Node argument) {
        if (!(argument instanceof Node.Sequence both)
                || both.items().size() != 2
                || !(both.items().get(0) instanceof Node.Scalar index)
                || !(both.items().get(1) instanceof Node.Sequence items)
                || Call.in(items).isPresent()
                || !index.text().matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int at = Integer.parseInt(index.text());
        return at < items.items().size() ? Optional.of(items.items().get(at)) : Optional.empty();
    }

    /** The text of a scalar that is, or certainly comes to, a literal. */
    private Optional<String> literal(Node node) {
        Origin nowhere = source.origin(node, "");
        return find(node, List.of(), nowhere) instanceof Found.Present present
                        && present.node() instanceof Node.Scalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static Node.Scalar text(String text, Node place) {
        return new Node.Scalar(text, Node.Kind.STRING, place.line(), place.column(), "");
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** The expression in its short form, on one line, cut where it gets long, with nothing secret in it. */
    String expression(Node node) {
        return expression(node, false);
    }

    /** The same of a reference whose value is a secret, and so is its default. */
    String secretReference(Node node) {
        return expression(node, true);
    }

    private String expression(Node node, boolean secret) {
        String shown = shown(node);
        Optional<Call> call = Call.in(node);
        if (call.isPresent() && call.get().function().equals("Ref")) {
            shown += defaultOf(text(call.get().argument()), secret)
                    .map(value -> ", default " + value)
                    .orElse("");
        }
        // Looking for secrets takes long in a long text, and what is cut off anyway cannot show one.
        int enough = LONGEST + Secrets.LONGEST;
        String masked = Secrets.maskedText(shown.length() > enough ? shown.substring(0, enough) : shown);
        return masked.length() > LONGEST ? masked.substring(0, LONGEST - 3) + "..." : masked;
    }

    private Optional<String> defaultOf(String parameter, boolean secret) {
        Optional<Node.Mapping> declared =
                mapping(template.get("Parameters")).flatMap(parameters -> mapping(parameters.get(parameter)));
        boolean hidden = secret
                || Secrets.isSecretName(parameter)
                || declared.flatMap(each -> each.get("NoEcho"))
                        .filter(each -> !text(each).equalsIgnoreCase("false"))
                        .isPresent();
        return declared.flatMap(each -> each.get("Default"))
                .map(value -> hidden ? Secrets.MASK : shown(value).isEmpty() ? "''" : shown(value));
    }

    private static Optional<Node.Mapping> mapping(Optional<Node> node) {
        return node.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private static String shown(Node node) {
        StringBuilder out = new StringBuilder();
        show(node, out);
        return out.toString();
    }

    private static void show(Node node, StringBuilder out) {
        // Nothing beyond this is ever printed or compared usefully.
        if (out.length() > 2000) {
            return;
        }
        Optional<Call> call = Call.in(node);
        if (call.isPresent()) {
            out.append('!').append(call.get().shortName()).append(' ');
            show(call.get().argument(), out);
        } else if (node instanceof Node.Scalar scalar) {
            out.append(scalar.text().strip().replaceAll("\\s+", " "));
        } else if (node instanceof Node.Sequence sequence) {
            String between = "[";
            for (Node item : sequence.items()) {
                out.append(between);
                show(item, out);
                between = ", ";
            }
            out.append(sequence.items().isEmpty() ? "[]" : "]");
        } else if (node instanceof Node.Mapping mapping) {
            String between = "{";
            for (Entry entry : mapping.entries().values()) {
                out.append(between).append(entry.key()).append(": ");
                show(entry.value(), out);
                between = ", ";
            }
            out.append(mapping.entries().isEmpty() ? "{}" : "}");
        }
    }

    /** Hands on the name of every parameter and resource that is referred to in there, with the referring node. */
    void references(Node node, BiConsumer<String, Node> each) {
        Optional<Call> call = Call.in(node);
        if (call.isPresent()) {
            Node argument = call.get().argument();
            switch (call.get().function()) {
                case "Ref", "Condition" -> {
                    if (call.get().function().equals("Ref")) {
                        each.accept(text(argument), node);
                    }
                }
                case "Fn::GetAtt" -> each.accept(attributeOwner(argument), node);
                case "Fn::Sub" -> subReferences(argument, node, each);
                default -> inside(argument, each);
            }
        } else {
            inside(node, each);
        }
    }

    private void inside(Node node, BiConsumer<String, Node> each) {
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> references(item, each));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(entry -> references(entry.value(), each));
        }
    }

    private void subReferences(Node argument, Node node, BiConsumer<String, Node> each) {
        Node text = argument instanceof Node.Sequence both && !both.items().isEmpty()
                ? both.items().get(0)
                : argument;
        Set<String> local = new HashSet<>();
        variablesOf(argument).entries().values().forEach(entry -> {
            local.add(entry.key());
            references(entry.value(), each);
        });
        Matcher matcher = VARIABLE.matcher(text(text));
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            if (!local.contains(name)) {
                int dot = name.indexOf('.');
                each.accept(dot < 0 ? name : name.substring(0, dot), node);
            }
        }
    }

    private static String attributeOwner(Node argument) {
        if (argument instanceof Node.Sequence both && !both.items().isEmpty()) {
            return text(both.items().get(0));
        }
        String text = text(argument);
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    /** A text that is inline, with something harmless in place of what only a deployment knows. */
    Optional<String> inlineText(Node node) {
        Optional<Call> call = Call.in(node);
        if (call.isEmpty()) {
            return node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
        }
        Node argument = call.get().argument();
        if (call.get().function().equals("Fn::Sub")) {
            Node text = argument instanceof Node.Sequence both && !both.items().isEmpty()
                    ? both.items().get(0)
                    : argument;
            return text instanceof Node.Scalar scalar
                    ? Optional.of(VARIABLE.matcher(scalar.text()).replaceAll("0"))
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
