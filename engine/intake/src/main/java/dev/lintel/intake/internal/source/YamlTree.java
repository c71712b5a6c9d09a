package dev.lintel.intake.internal.source;

import dev.lintel.intake.internal.source.Node.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * Reads one YAML text, anchors and merge keys included. Faults of the syntax leave as the parser reports them.
 *
 * <p>It reads the events of the parser under Jackson's YAML format, since Jackson's tokens lose the anchors of scalars.
 */
final class YamlTree {
    // Our own limits count, so that one message speaks for both syntaxes.
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setUseMarks(true)
            .build();
    private static final CoreScalarResolver CORE = new CoreScalarResolver(false);
    private static final Set<String> TYPES =
            Set.of(Tag.INT.getValue(), Tag.FLOAT.getValue(), Tag.BOOL.getValue(), Tag.NULL.getValue());
    private static final String MERGE = "<<";

    private final TreeBuilder tree;
    private final Iterator<Event> events;
    private final Map<Anchor, Node> anchors = new HashMap<>();

    private YamlTree(TreeBuilder tree, Iterator<Event> events) {
        this.tree = tree;
        this.events = events;
    }

    /** The only document that is not empty; empty where all are. */
    static Optional<Node> read(String content, TreeBuilder tree) {
        YamlTree reader =
                new YamlTree(tree, new Parse(SETTINGS).parseString(content).iterator());
        Optional<Node> root = Optional.empty();
        while (reader.events.hasNext()) {
            Event event = reader.events.next();
            switch (event.getEventId()) {
                case DocumentStart -> reader.anchors.clear();
                case Scalar, SequenceStart, MappingStart, Alias -> {
                    Node document = reader.node(event, 1);
                    boolean empty = document instanceof Node.Scalar scalar && scalar.kind() == Kind.NULL;
                    if (!empty && root.isPresent()) {
                        throw tree.fault(
                                document.line(),
                                document.column(),
                                "a second document starts here; give each document a file of its own");
                    }
                    root = empty ? root : Optional.of(document);
                }
                default -> {}
            }
        }
        return root;
    }

    private Node node(Event event, int depth) {
        int line = line(event.getStartMark());
        int column = column(event.getStartMark());
        tree.enter(depth, line, column);
        if (event instanceof AliasEvent alias) {
            Node target = anchors.get(alias.getAlias());
            if (target == null) {
                throw tree.fault(
                        line,
                        column,
                        "the alias *" + alias.getAlias() + " names no anchor that is complete before this line");
            }
            tree.spend(target.size(), line, column);
            return target;
        }
        tree.spend(1, line, column);
        Node node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar, line, column);
        } else if (event instanceof SequenceStartEvent start) {
            List<Node> items = new ArrayList<>();
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(node(next, depth + 1));
            }
            node = Node.Sequence.of(items, line, column, tag(start.getTag()));
        } else {
            node = mapping(depth, line, column, tag(((MappingStartEvent) event).getTag()));
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(name -> anchors.put(name, node));
        return node;
    }

    private Node mapping(int depth, int line, int column, String tag) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Node key = node(next, depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                throw tree.fault(key.line(), key.column(), "a key has to be a word, not " + key.kindName());
            }
            Node value = node(events.next(), depth + 1);
            if (name.text().equals(MERGE)) {
                merged.add(value);
            } else {
                tree.put(entries, new Node.Entry(name.text(), key.line(), key.column(), value));
            }
        }
        merged.forEach(each -> merge(each, entries));
        return Node.Mapping.of(entries, line, column, tag);
    }

    private void merge(Node from, Map<String, Node.Entry> into) {
        if (from instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(entry -> into.putIfAbsent(entry.key(), entry));
        } else if (from instanceof Node.Sequence several) {
            several.items().forEach(each -> merge(each, into));
        } else {
            throw tree.fault(from.line(), from.column(), "<< merges mappings, not " + from.kindName());
        }
    }

    private static Node.Scalar scalar(ScalarEvent event, int line, int column) {
        String text = event.getValue();
        boolean plain = event.isPlain() && event.getTag().isEmpty();
        boolean typed = event.getTag().filter(tag -> TYPES.contains(tag)).isPresent();
        Tag resolved = plain || typed ? CORE.resolve(text, true) : Tag.STR;
        Kind kind = resolved.equals(Tag.INT) || resolved.equals(Tag.FLOAT)
                ? Kind.NUMBER
                : resolved.equals(Tag.BOOL) ? Kind.BOOLEAN : resolved.equals(Tag.NULL) ? Kind.NULL : Kind.STRING;
        return new Node.Scalar(text, kind, line, column, tag(event.getTag()));
    }

    private static String tag(Optional<String> tag) {
        return tag.filter(name -> name.startsWith("!") && name.length() > 1)
                .map(name -> name.substring(1))
                .orElse("");
    }

    private static int line(Optional<Mark> mark) {
        return mark.isPresent() ? mark.get().getLine() + 1 : 1;
    }

    private static int column(Optional<Mark> mark) {
        return mark.isPresent() ? mark.get().getColumn() + 1 : 1;
    }
}
