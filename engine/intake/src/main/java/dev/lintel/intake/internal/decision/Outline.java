package dev.lintel.intake.internal.decision;

import dev.lintel.intake.internal.decision.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The sections of a Markdown text in their order. */
final class Outline {
    // Nobody nests deeper; what does is taken for text.
    private static final int DEEPEST = 50;
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final Line NOWHERE = new Line("", 1, 0);

    /** Titles of a kind of document, which say nothing of this one. */
    private static final Set<String> OF_ANY_RECORD = Set.of(
            "adr",
            "adrs",
            "architecture decision record",
            "architecture decision records",
            "architectural decision record",
            "architectural decision records",
            "decision record",
            "decision records");

    /** Sections that one record has once. */
    static final Set<String> PARTS =
            Set.of("status", "context", "context and problem statement", "decision", "decision outcome");

    private final List<Section> sections = new ArrayList<>();
    private List<Passage> passages = new ArrayList<>();
    private Line heading = NOWHERE;
    private int level;
    private int lists;

    private Outline() {}

    static Outline of(String markdown) {
        Outline outline = new Outline();
        Node document = PARSER.parse(markdown);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            outline.add(block);
        }
        outline.endSection();
        return outline;
    }

    private void add(Node block) {
        if (block instanceof Heading next) {
            endSection();
            heading = InlineText.of(next).stream().findFirst().orElse(NOWHERE);
            level = next.getLevel();
        } else if (block instanceof Paragraph) {
            add(Kind.PARAGRAPH, 0, block);
        } else if (block instanceof ListBlock) {
            lists++;
            for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    item(item);
                }
            }
        } else if (block instanceof BlockQuote) {
            paragraphs(block, Kind.QUOTE);
        }
    }

    private void item(Node item) {
        boolean first = true;
        for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph) {
                add(first ? Kind.ITEM : Kind.DETAIL, lists, block);
                first = false;
            } else {
                paragraphs(block, Kind.DETAIL);
            }
        }
    }

    private void paragraphs(Node parent, Kind kind) {
        Node node = parent.getFirstChild();
        while (node != null) {
            if (node instanceof Paragraph) {
                add(kind, 0, node);
            } else if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node.getNext() == null && !parent.equals(node.getParent())) {
                node = node.getParent();
            }
            node = node.getNext();
        }
    }

    private void add(Kind kind, int list, Node paragraph) {
        List<Line> lines = InlineText.of(paragraph);
        if (!lines.isEmpty()) {
            passages.add(new Passage(kind, list, lines));
        }
    }

    private void endSection() {
        sections.add(new Section(level, heading, passages));
        passages = new ArrayList<>();
        lists = 0;
    }

    /** The first section, where its heading says what this text is about and is no part of a record. */
    Optional<Section> title() {
        return sections.stream()
                .filter(section -> section.level() > 0)
                .filter(section -> !OF_ANY_RECORD.contains(section.name()))
                .findFirst()
                .filter(section -> !section.heading().plain().isEmpty() && !PARTS.contains(section.name()));
    }

    /** What stands before the first heading and between the title and the next one. */
    List<Passage> head() {
        return Stream.concat(sections.stream().filter(section -> section.level() == 0), title().stream())
                .flatMap(section -> section.passages().stream())
                .toList();
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The first section of one of these names. */
    Optional<Section> section(Set<String> names) {
        return all(names).findFirst();
    }

    Stream<Section> all(Set<String> names) {
        Optional<Section> title = title();
        return sections.stream()
                .filter(section -> names.contains(section.name()))
                .filter(section -> !title.equals(Optional.of(section)));
    }

    /** The sections right below that one. */
    List<Section> below(Section parent) {
        List<Section> below = new ArrayList<>();
        for (Section each : sections.subList(sections.indexOf(parent) + 1, sections.size())) {
            if (each.level() <= parent.level()) {
                break;
            }
            below.add(each);
        }
        int highest = below.stream().mapToInt(Section::level).min().orElse(0);
        return below.stream().filter(each -> each.level() == highest).toList();
    }
}
