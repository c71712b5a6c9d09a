package dev.lintel.intake.internal.cloudformation;

import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Globals of a SAM template: mappings are merged, lists are added up, and what a resource says itself wins. */
final class Globals {
    private static final String PREFIX = "AWS::Serverless::";

    private Globals() {}

    /** The properties of a resource of that type, with the globals that apply to it. */
    static Node merged(Node.Mapping template, String type, Optional<Node> properties, Node place) {
        Node own = properties.orElseGet(() -> Node.Mapping.of(Map.of(), place));
        if (!type.startsWith(PREFIX)) {
            return own;
        }
        return template.get("Globals")
                .filter(Node.Mapping.class::isInstance)
                .flatMap(globals -> ((Node.Mapping) globals).get(type.substring(PREFIX.length())))
                .map(globals -> merged(globals, own))
                .orElse(own);
    }

    private static Node merged(Node global, Node own) {
        if (Call.in(global).isPresent() || Call.in(own).isPresent()) {
            return own;
        }
        if (global instanceof Node.Mapping defaults && own instanceof Node.Mapping specific) {
            Map<String, Entry> entries = new LinkedHashMap<>(defaults.entries());
            for (Entry entry : specific.entries().values()) {
                Entry before = entries.get(entry.key());
                entries.put(
                        entry.key(),
                        before == null
                                ? entry
                                : new Entry(
                                        entry.key(),
                                        entry.line(),
                                        entry.column(),
                                        merged(before.value(), entry.value())));
            }
            return new Node.Mapping(entries, own.line(), own.column(), "", own.size());
        }
        if (global instanceof Node.Sequence defaults && own instanceof Node.Sequence specific) {
            List<Node> items = new ArrayList<>(defaults.items());
            items.addAll(specific.items());
            return new Node.Sequence(items, own.line(), own.column(), "", own.size());
        }
        return own;
    }
}
