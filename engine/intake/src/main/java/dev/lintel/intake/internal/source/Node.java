package dev.lintel.intake.internal.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a file: a scalar, a sequence or a mapping, with its place and its YAML tag. Immutable; an alias is the very
 * node that it names.
 */
public sealed interface Node {

    /** Counted from 1. */
    int line();

    /** Counted from 1. */
    int column();

    /** A tag of the author's own without its exclamation mark, such as {@code Ref}; empty where there is none. */
    String tag();

    /** How many nodes it consists of, itself included, each alias counted in full. */
    int size();

    /** What it is, for messages. */
    String kindName();

    /** The same node as if it had no tag. */
    Node untagged();

    /** The items of a list; of anything else the node itself. */
    default List<Node> each() {
        return List.of(this);
    }

    /** How a scalar was written. */
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * A single value.
     *
     * @param text as written, so that a number keeps every digit
     */
    record Scalar(String text, Kind kind, int line, int column, String tag) implements Node {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public String kindName() {
            return switch (kind) {
                case STRING -> "the text '" + text + "'";
                case NUMBER -> "the number " + text;
                case BOOLEAN -> text;
                case NULL -> "nothing";
            };
        }

        @Override
        public Scalar untagged() {
            return new Scalar(text, kind, line, column, "");
        }
    }

    /** Items in their order. */
    record Sequence(List<Node> items, int line, int column, String tag, int size) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        /** A list that counts all that is in it. */
        public static Sequence of(List<Node> items, int line, int column, String tag) {
            int size = 1;
            for (Node item : items) {
                size += item.size();
            }
            return new Sequence(items, line, column, tag, size);
        }

        /** The same without a tag, at the place of another node. */
        public static Sequence of(List<Node> items, Node place) {
            return of(items, place.line(), place.column(), "");
        }

        @Override
        public List<Node> each() {
            return items;
        }

        @Override
        public String kindName() {
            return "a list";
        }

        @Override
        public Sequence untagged() {
            return new Sequence(items, line, column, "", size);
        }
    }

    /**
     * Keys and their values.
     *
     * @param entries in the order of the file
     */
    record Mapping(Map<String, Entry> entries, int line, int column, String tag, int size) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** A mapping that counts all that is in it. */
        public static Mapping of(Map<String, Entry> entries, int line, int column, String tag) {
            int size = 1;
            for (Entry entry : entries.values()) {
                size += entry.value().size();
            }
            return new Mapping(entries, line, column, tag, size);
        }

        /** The same without a tag, at the place of another node. */
        public static Mapping of(Map<String, Entry> entries, Node place) {
            return of(entries, place.line(), place.column(), "");
        }

        /** The value under that key; empty where the key is missing. */
        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** The mapping under that key; empty where there is none. */
        public Optional<Mapping> mapping(String key) {
            return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        /** The text of the single value under that key; empty where there is none. */
        public Optional<String> text(String key) {
            return get(key).flatMap(
                            value -> value instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        @Override
        public String kindName() {
            return "a mapping";
        }

        @Override
        public Mapping untagged() {
            return new Mapping(entries, line, column, "", size);
        }
    }

    /** A key with its place, and its value. */
    record Entry(String key, int line, int column, Node value) {}

    /**
     * A value that a tool computed before it wrote the file.
     *
     * @param value what it comes to; empty where only a deployment shows it
     * @param expression what it was computed from, for people
     * @param references the ids of the resources that it was computed from
     */
    record Computed(Optional<Node> value, String expression, List<String> references, int line, int column)
            implements Node {
        public Computed {
            references = List.copyOf(references);
        }

        @Override
        public String tag() {
            return "";
        }

        @Override
        public int size() {
            return 1 + value.map(Node::size).orElse(0);
        }

        @Override
        public String kindName() {
            return "'" + expression + "'";
        }

        @Override
        public Computed untagged() {
            return this;
        }
    }
}
