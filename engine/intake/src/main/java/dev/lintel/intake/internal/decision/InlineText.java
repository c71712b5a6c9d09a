package dev.lintel.intake.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What a paragraph or a heading reads as: no markup, no comments, no pictures, no letters that nobody sees. */
final class InlineText {
    private final List<SourceSpan> spans;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int at;

    private InlineText(Node block) {
        this.spans = block.getSourceSpans();
    }

    /** Its lines, each at least a blank; empty where nothing stands there. */
    static List<Line> of(Node block) {
        InlineText text = new InlineText(block);
        text.read(block);
        text.endLine();
        return text.lines;
    }

    /** Goes through all that is in there without recursion, however deep it is. */
    private void read(Node block) {
        Node node = block.getFirstChild();
        while (node != null) {
            enter(node);
            if (node.getFirstChild() != null && !(node instanceof Image)) {
                node = node.getFirstChild();
                continue;
            }
            leave(node);
            while (node.getNext() == null && !block.equals(node.getParent())) {
                node = node.getParent();
                leave(node);
            }
            node = node.getNext();
        }
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            append(text.getLiteral());
        } else if (node instanceof Code code) {
            line.append(Line.OPEN);
            append(code.getLiteral());
            line.append(Line.CLOSE);
        } else if (isMarkedUp(node)) {
            line.append(Line.OPEN);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            endLine();
            at++;
        } else if (node instanceof HtmlInline html
                && html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
            endLine();
        }
    }

    private void leave(Node node) {
        if (isMarkedUp(node)) {
            line.append(Line.CLOSE);
        }
    }

    private static boolean isMarkedUp(Node node) {
        return node instanceof Emphasis || node instanceof StrongEmphasis || node instanceof Link;
    }

    private void append(String text) {
        text.codePoints().forEach(letter -> {
            if (Character.isISOControl(letter)) {
                line.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT) {
                line.appendCodePoint(letter);
            }
        });
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            SourceSpan span = spans.get(Math.min(at, spans.size() - 1));
            lines.add(new Line(line.toString().strip(), span.getLineIndex() + 1, span.getColumnIndex() + 1));
        }
        line.setLength(0);
    }
}
