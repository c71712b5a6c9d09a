package dev.lintel.report.document;

import dev.lintel.LintelException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where things stand in a document, by the places that the parser tells: what looks like a key within a text is none.
 * Lines are counted from 0.
 */
final class Layout {
    static final int INDENT = 2;

    // Whoever reads the document has limited its length.
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    private static final Pattern LINE = Pattern.compile("[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++");
    private static final Pattern COMMENTED_KEY = Pattern.compile("\\s*+#\\s*+([A-Za-z]\\w*+):(?:\\s(.*+))?+");
    private static final Pattern COMMENTED_ENTRY = Pattern.compile("\\s*+#\\s*+(-\\s.*+)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Where something takes more lines.
     *
     * @param at the line before which they go
     * @param column the one at which they begin
     */
    record Gap(int at, int column) {}

    /**
     * A mapping, with the keys that stand in it, in comments or not.
     *
     * @param gap empty where no line can be put into it, since it is written in one or stands elsewhere
     */
    record Part(Set<String> keys, Optional<Gap> gap) {}

    /** An entry of a list; its part is empty where it stands in a comment. */
    record Item(String id, Optional<Part> part) {}

    /**
     * What stands below a key at the top.
     *
     * @param words the single values of a list, or the one that stands there
     */
    record Section(Part part, List<Item> items, List<String> words) {}

    private final List<String> lines = new ArrayList<>();
    private final BitSet withinTexts = new BitSet();
    private final Optional<Node> root;
    private final int end;

    private Layout(String text) {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            lines.add(line.group());
        }
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try {
            this.root = new Compose(SETTINGS).composeString(content).filter(node -> !isNothing(node));
        } catch (YamlEngineException fault) {
            throw new LintelException("what stands there is no YAML of one document: "
                    + String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
        }
        root.ifPresent(this::noteTexts);
        this.end = documentEnd();
    }

    /** @throws LintelException if the text is no YAML of one document */
    static Layout of(String text) {
        return new Layout(text);
    }

    /** As they stand, with their line breaks. */
    List<String> lines() {
        return lines;
    }

    /** The one that the document begins with. */
    String lineBreak() {
        String first = lines.isEmpty() ? "" : lines.get(0);
        String lineBreak = first.substring(withoutBreaks(first).length());
        return lineBreak.isEmpty() ? "\n" : lineBreak;
    }

    /** The line before which more can be put at the end. */
    int end() {
        return end;
    }

    /** The column of the keys at the top; empty where it is no mapping with a line for each of them. */
    Optional<Integer> column() {
        if (root.isEmpty()) {
            return Optional.of(0);
        }
        return root.filter(Layout::isBlock)
                .flatMap(node -> mapping(node).stream().findFirst())
                .map(first -> column(first.getKeyNode()));
    }

    /** The mapping below that key at the top; nothing can be put into what is none. */
    Optional<Section> mappingBelow(String name) {
        return section(name, MappingNode.class);
    }

    /** The list below that key at the top; nothing can be put into what is none. */
    Optional<Section> listBelow(String name) {
        return section(name, SequenceNode.class);
    }

    private Optional<Section> section(String name, Class<? extends Node> form) {
        List<NodeTuple> tuples = root.map(Layout::mapping).orElse(List.of());
        for (int i = 0; i < tuples.size(); i++) {
            NodeTuple tuple = tuples.get(i);
            if (text(tuple.getKeyNode()).filter(name::equals).isPresent()) {
                int until = i + 1 < tuples.size() ? line(tuples.get(i + 1).getKeyNode()) : end;
                return Optional.of(section(tuple, until, form));
            }
        }
        return Optional.empty();
    }

    /** True where that key stands at the top in a comment, with nothing behind it or with something. */
    boolean mentions(String key) {
        return commentsAtTheTop(key).findAny().isPresent();
    }

    /** True where that key stands at the top in a comment, as if the section below it had been taken out. */
    boolean leavesOut(String section) {
        return commentsAtTheTop(section)
                .map(String::strip)
                .anyMatch(behind -> behind.isEmpty() || behind.startsWith("#"));
    }

    /** True where a comment has a line of its own and begins so. */
    boolean hasComment(String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (isComment(i) && lines.get(i).strip().startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True where everything that another document says is said here as well, in the same order and the same places. A text
     * at the end may have come to its last line break.
     */
    boolean keeps(Layout other) {
        return other.root.isEmpty() || (root.isPresent() && keeps(root.get(), other.root.get()));
    }

    private static boolean keeps(Node here, Node there) {
        if (here instanceof MappingNode && there instanceof MappingNode) {
            List<NodeTuple> more = mapping(here);
            List<NodeTuple> few = mapping(there);
            for (int i = 0; i < few.size(); i++) {
                if (i >= more.size()
                        || !keeps(more.get(i).getKeyNode(), few.get(i).getKeyNode())
                        || !keeps(more.get(i).getValueNode(), few.get(i).getValueNode())) {
                    return false;
                }
            }
            return true;
        }
        if (here instanceof SequenceNode more && there instanceof SequenceNode few) {
            for (int i = 0; i < few.getValue().size(); i++) {
                if (i >= more.getValue().size()
                        || !keeps(more.getValue().get(i), few.getValue().get(i))) {
                    return false;
                }
            }
            return true;
        }
        return isNothing(there)
                || (text(here).isPresent()
                        && withoutBreaks(text(here).get())
                                .equals(withoutBreaks(text(there).orElse(""))));
    }

    private Stream<String> commentsAtTheTop(String key) {
        int column = column().orElse(0);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            Matcher matcher = COMMENTED_KEY.matcher(withoutBreaks(lines.get(i)));
            if (isComment(i)
                    && indent(i) <= column
                    && matcher.matches()
                    && matcher.group(1).equals(key)) {
                found.add(Optional.ofNullable(matcher.group(2)).orElse(""));
            }
        }
        return found.stream();
    }

    private Section section(NodeTuple tuple, int until, Class<? extends Node> form) {
        Node key = tuple.getKeyNode();
        Node value = tuple.getValueNode();
        int from = line(key);
        Set<String> keys = keys(value);
        keys.addAll(commentedKeys(from, until));
        List<Item> items = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            items.addAll(items(sequence, until, isIn(key, value)));
        }
        items.addAll(commentedItems(from, until));
        Optional<Gap> gap = isNothing(value) || form.isInstance(value) ? gap(key, value, until) : Optional.empty();
        return new Section(new Part(keys, gap), items, words(value));
    }

    private Optional<Gap> gap(Node key, Node value, int until) {
        Optional<Integer> top = column();
        if (top.isEmpty()) {
            return Optional.empty();
        }
        int behindKey = line(key) + 1;
        int least = top.get() + 1;
        if (isNothing(value) && value.getEndMark().equals(value.getStartMark())) {
            int at = reach(behindKey, until, least);
            int column = at > behindKey && indent(at - 1) >= least ? indent(at - 1) : top.get() + INDENT;
            return Optional.of(new Gap(at, column));
        }
        if (!isBlock(value) || !isIn(key, value)) {
            return Optional.empty();
        }
        Optional<Integer> behind = behind(value);
        int column = value instanceof SequenceNode
                ? column(value)
                : column(mapping(value).get(0).getKeyNode());
        return behind.map(line -> new Gap(reach(line, until, Math.max(column, least)), column));
    }

    private List<Item> items(SequenceNode sequence, int until, boolean inPlace) {
        List<Item> items = new ArrayList<>();
        List<Node> nodes = sequence.getValue();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Optional<Integer> behind =
                    inPlace && isBlock(sequence) && isIn(sequence, node) ? behind(node) : Optional.empty();
            Set<String> keys = keys(node);
            Optional<Gap> gap = Optional.empty();
            if (behind.isPresent()) {
                boolean isLast = i + 1 == nodes.size() || !isIn(sequence, nodes.get(i + 1));
                int next = beforeCommentedEntry(behind.get(), isLast ? until : line(nodes.get(i + 1)));
                int column = mapping(node).stream()
                        .findFirst()
                        .map(first -> column(first.getKeyNode()))
                        .orElse(0);
                int reach = reach(behind.get(), next, column);
                keys.addAll(commentedKeys(line(node), isLast ? reach : next));
                if (isBlock(node) && node instanceof MappingNode) {
                    gap = Optional.of(new Gap(reach, column));
                }
            }
            Optional<Gap> found = gap;
            id(node).ifPresent(id -> items.add(new Item(id, Optional.of(new Part(keys, found)))));
        }
        return items;
    }

    private List<Item> commentedItems(int from, int until) {
        List<Item> items = new ArrayList<>();
        for (int i = from; i < until; i++) {
            Matcher matcher = COMMENTED_ENTRY.matcher(withoutBreaks(lines.get(i)));
            if (isComment(i) && matcher.matches()) {
                commentedId(matcher.group(1)).ifPresent(id -> items.add(new Item(id, Optional.empty())));
            }
        }
        return items;
    }

    private static Optional<String> commentedId(String entry) {
        try {
            return new Compose(SETTINGS)
                    .composeString(entry)
                    .filter(SequenceNode.class::isInstance)
                    .flatMap(node -> id(((SequenceNode) node).getValue().get(0)));
        } catch (YamlEngineException prose) {
            return Optional.empty();
        }
    }

    private static Optional<String> id(Node node) {
        return mapping(node).stream()
                .filter(tuple -> text(tuple.getKeyNode()).filter("id"::equals).isPresent())
                .findFirst()
                .flatMap(tuple -> text(tuple.getValueNode()))
                .map(String::strip);
    }

    private static List<String> words(Node value) {
        List<Node> nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        return nodes.stream().flatMap(node -> text(node).stream()).toList();
    }

    private static Set<String> keys(Node node) {
        Set<String> keys = new HashSet<>();
        mapping(node).forEach(tuple -> text(tuple.getKeyNode()).ifPresent(keys::add));
        return keys;
    }

    private Set<String> commentedKeys(int from, int until) {
        Set<String> keys = new HashSet<>();
        for (int i = from; i < until; i++) {
            Matcher matcher = COMMENTED_KEY.matcher(withoutBreaks(lines.get(i)));
            if (isComment(i) && matcher.matches()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private int beforeCommentedEntry(int from, int until) {
        for (int i = from; i < until; i++) {
            if (isComment(i)
                    && COMMENTED_ENTRY.matcher(withoutBreaks(lines.get(i))).matches()) {
                return i;
            }
        }
        return until;
    }

    /**
     * The line behind the comments that follow and are indented so far; blank lines may stand between them. What follows a
     * comment at the margin belongs to that.
     */
    private int reach(int from, int until, int indent) {
        int last = from;
        for (int i = from; i < until && (lines.get(i).isBlank() || isComment(i)); i++) {
            if (isComment(i) && isIndented(i, indent)) {
                last = i + 1;
            } else if (isComment(i) && indent(i) <= column().orElse(0)) {
                break;
            }
        }
        return last;
    }

    /** By the comment, or by what stands in it, since some editors put the sign of one at the margin. */
    private boolean isIndented(int comment, int indent) {
        String line = lines.get(comment);
        int text = line.length() - line.substring(1).stripLeading().length();
        return indent(comment) >= indent || (line.startsWith("#") && text > indent);
    }

    /** The line behind a node; empty where it ends with one that stands elsewhere. */
    private Optional<Integer> behind(Node node) {
        if (node instanceof ScalarNode scalar && isText(scalar)) {
            int line = end(node).getLine();
            boolean endsBefore = line >= lines.size()
                    || lines.get(line)
                            .substring(
                                    0,
                                    Math.min(
                                            end(node).getColumn(),
                                            lines.get(line).length()))
                            .isBlank();
            return Optional.of(endsBefore ? line : line + 1);
        }
        if (!isBlock(node)) {
            return Optional.of(end(node).getLine() + 1);
        }
        if (node instanceof SequenceNode sequence) {
            Node last = sequence.getValue().get(sequence.getValue().size() - 1);
            return isIn(node, last) ? behind(last) : Optional.empty();
        }
        NodeTuple last = mapping(node).get(mapping(node).size() - 1);
        return isIn(last.getKeyNode(), last.getValueNode())
                ? behind(last.getValueNode())
                : Optional.of(end(last.getKeyNode()).getLine() + 1);
    }

    private void noteTexts(Node node) {
        if (node instanceof ScalarNode) {
            behind(node).ifPresent(behind -> withinTexts.set(line(node) + 1, Math.max(line(node) + 1, behind)));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().stream().filter(item -> isIn(node, item)).forEach(this::noteTexts);
        } else {
            for (NodeTuple tuple : mapping(node)) {
                noteTexts(tuple.getKeyNode());
                if (isIn(tuple.getKeyNode(), tuple.getValueNode())) {
                    noteTexts(tuple.getValueNode());
                }
            }
        }
    }

    private int documentEnd() {
        int from = root.flatMap(this::behind).orElse(root.isEmpty() ? 0 : lines.size());
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith("...")) {
                return i;
            }
        }
        return lines.size();
    }

    private boolean isComment(int line) {
        return !withinTexts.get(line) && lines.get(line).stripLeading().startsWith("#");
    }

    private int indent(int line) {
        return lines.get(line).length() - lines.get(line).stripLeading().length();
    }

    private static String withoutBreaks(String line) {
        int length = line.length();
        while (length > 0 && (line.charAt(length - 1) == '\n' || line.charAt(length - 1) == '\r')) {
            length--;
        }
        return line.substring(0, length);
    }

    private static List<NodeTuple> mapping(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().isEmpty();
    }

    private static boolean isText(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    private static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == FlowStyle.BLOCK
                && !collection.getValue().isEmpty();
    }

    /** False for what an alias stands for, which is written before it. */
    private static boolean isIn(Node before, Node node) {
        return start(node).getIndex() >= start(before).getIndex();
    }

    private static int line(Node node) {
        return start(node).getLine();
    }

    private static int column(Node node) {
        return start(node).getColumn();
    }

    private static Mark start(Node node) {
        return node.getStartMark().orElseThrow();
    }

    private static Mark end(Node node) {
        return node.getEndMark().orElseThrow();
    }
}
