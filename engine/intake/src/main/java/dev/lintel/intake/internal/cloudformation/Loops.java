package dev.lintel.intake.internal.cloudformation;

import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.expression.Exports;
import dev.lintel.intake.internal.expression.Stack;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The loops of a template that uses the language extensions, written out. A loop over what only a deployment knows stays
 * as it is.
 */
final class Loops {
    private static final String LOOP = "Fn::ForEach::";

    private static final String EXTENSIONS = "AWS::LanguageExtensions";
    private static final List<String> SECTIONS = List.of("Conditions", "Resources", "Outputs");
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^A-Za-z0-9]");

    private final Source source;
    private final Node.Mapping template;
    private final Allowance allowance;

    /** The template without its loops, in which collections are looked up. */
    private final Stack stack;

    private Loops(Source source, Map<String, Stack.Argument> arguments, Allowance allowance) {
        this.source = source;
        this.template = (Node.Mapping) source.root();
        this.allowance = allowance;
        this.stack = new Stack(source, template, arguments, id -> id, new Exports());
    }

    /** The template with its loops written out, if it may have any. */
    static Node.Mapping expanded(Source source, Map<String, Stack.Argument> arguments, Allowance allowance) {
        Node.Mapping template = (Node.Mapping) source.root();
        return Transforms.of(template).contains(EXTENSIONS)
                ? new Loops(source, arguments, allowance).expanded()
                : template;
    }

    private Node.Mapping expanded() {
        Map<String, Entry> sections = new LinkedHashMap<>(template.entries());
        for (String section : SECTIONS) {
            sections.computeIfPresent(
                    section,
                    (name, entry) -> new Entry(name, entry.line(), entry.column(), expanded(entry.value(), Map.of())));
        }
        return Node.Mapping.of(sections, template.line(), template.column(), template.tag());
    }

    /** @param turn what the identifiers of the loops around it stand for */
    private Node expanded(Node node, Map<String, String> turn) {
        if (node instanceof Node.Scalar scalar) {
            return turned(scalar, turn);
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(expanded(item, turn)));
            return Node.Sequence.of(items, node.line(), node.column(), node.tag());
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return node;
        }
        Optional<String> identifier = Call.in(node)
                .filter(call -> call.function().equals("Ref"))
                .flatMap(call -> call.argument() instanceof Node.Scalar name
                        ? Optional.ofNullable(turn.get(name.text()))
                        : Optional.empty());
        if (identifier.isPresent()) {
            return new Node.Scalar(identifier.get(), Node.Kind.STRING, node.line(), node.column(), "");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : mapping.entries().values()) {
            if (entry.key().startsWith(LOOP)) {
                writeOut(entry, turn, entries);
            } else {
                put(entries, entry, turn);
            }
        }
        return Node.Mapping.of(entries, node.line(), node.column(), node.tag());
    }

    private void put(Map<String, Entry> entries, Entry entry, Map<String, String> turn) {
        if (entry.key().startsWith(LOOP)) {
            // One that stays as it is; what it would write in another turn nobody knows either.
            entries.putIfAbsent(entry.key(), entry);
            return;
        }
        String key = replaced(entry.key(), turn);
        Entry written = new Entry(key, entry.line(), entry.column(), expanded(entry.value(), turn));
        Entry before = entries.putIfAbsent(key, written);
        if (before != null) {
            throw source.fault(
                    entry,
                    "the loop writes the key '" + key + "' a second time, first for line " + before.line()
                            + "; let the key hold the loop's identifier");
        }
    }

    private void writeOut(Entry loop, Map<String, String> turn, Map<String, Entry> into) {
        if (!(loop.value() instanceof Node.Sequence parts)
                || parts.items().size() != 3
                || !(parts.items().get(0) instanceof Node.Scalar identifier)
                || !(parts.items().get(2) instanceof Node.Mapping body)) {
            throw source.fault(
                    loop, "a loop is a list of three: an identifier, a collection, and a mapping of what it repeats");
        }
        Optional<List<String>> collection = collection(expanded(parts.items().get(1), turn));
        if (collection.isEmpty()) {
            into.put(loop.key(), loop);
            return;
        }
        for (String item : collection.get()) {
            allowance.values(body.size(), source.file());
            Map<String, String> inside = new LinkedHashMap<>(turn);
            inside.put(identifier.text(), item);
            Node turned = expanded(body, inside);
            ((Node.Mapping) turned).entries().values().forEach(entry -> put(into, entry, Map.of()));
        }
    }

    private Optional<List<String>> collection(Node node) {
        return stack.expressions().items(node).flatMap(items -> {
            List<String> texts = new ArrayList<>();
            for (Node item : items) {
                Optional<String> text = stack.expressions().literal(item);
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                texts.add(text.get());
            }
            return Optional.of(texts);
        });
    }

    private Node turned(Node.Scalar scalar, Map<String, String> turn) {
        String referred = scalar.tag().equals("Ref") ? turn.get(scalar.text()) : null;
        return referred == null
                ? new Node.Scalar(
                        replaced(scalar.text(), turn), scalar.kind(), scalar.line(), scalar.column(), scalar.tag())
                : new Node.Scalar(referred, Node.Kind.STRING, scalar.line(), scalar.column(), "");
    }

    /** {@code &{Name}} leaves out what an id may not hold. */
    private static String replaced(String text, Map<String, String> turn) {
        String replaced = text;
        for (Map.Entry<String, String> each : turn.entrySet()) {
            if (replaced.contains(each.getKey() + "}")) {
                String plain = NOT_IN_IDS.matcher(each.getValue()).replaceAll(Matcher.quoteReplacement(""));
                replaced = replaced.replace("${" + each.getKey() + "}", each.getValue())
                        .replace("&{" + each.getKey() + "}", plain);
            }
        }
        return replaced;
    }
}
