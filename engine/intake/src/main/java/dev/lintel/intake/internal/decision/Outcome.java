package dev.lintel.intake.internal.decision;

import dev.lintel.intake.internal.decision.Passage.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentence in which MADR says what was chosen: {@code Chosen option: "X", because Y}.
 *
 * @param chosen empty where the sentence names several options, or none that is sure
 * @param reason empty where none is given
 */
record Outcome(Optional<OptionName> chosen, Optional<String> reason, Line where) {
    private static final Set<String> LABELS = Set.of(
            "chosen option",
            "chosen options",
            "selected option",
            "chosen alternative",
            "selected alternative",
            "chosen solution",
            "selected solution");
    private static final List<String> ENDS =
            List.of(" because", ", since ", ", as ", ". ", "; ", " - ", " \u2013 ", "\u2014", " (");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_LABEL = 40;

    /** The sentence of that section; empty where it has none. */
    static Optional<Outcome> of(Section section) {
        List<Passage> passages = section.passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String text = passage.marked();
            int colon =
                    text.substring(0, Math.min(text.length(), LONGEST_LABEL)).indexOf(':');
            String label = colon > 0 ? Section.name(text.substring(0, colon)) : "";
            if (passage.isSaid() && LABELS.contains(label)) {
                Outcome outcome = of(text, colon + 1, passage.first(), passages.subList(i + 1, passages.size()));
                boolean several = label.endsWith("s");
                return Optional.of(
                        several ? new Outcome(Optional.empty(), outcome.reason(), outcome.where()) : outcome);
            }
        }
        return Optional.empty();
    }

    private static Outcome of(String text, int start, Line where, List<Passage> after) {
        // The mark that closes an emphasised label stands after its colon.
        int from = start;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == Line.CLOSE)) {
            from++;
        }
        int end = from < text.length() && Quotes.isOpening(text.charAt(from)) ? Quotes.closing(text, from) : -1;
        boolean quoted = end > from;
        if (!quoted) {
            end = end(text, from);
        }
        String rest = text.substring(Math.min(text.length(), quoted ? end + 1 : end));
        String said = text.substring(from, quoted ? end + 1 : end);
        OptionName name = OptionName.whole(quoted ? said : Sentences.strippedOfStops(said));
        boolean sure = (quoted || name.words() <= MOST_WORDS)
                && !namesAnother(rest)
                && (name.isNamed() || (name.name().isEmpty() && !name.label().isEmpty()));
        Optional<String> reason = Sentences.because(Line.plain(rest)).flatMap(its -> reason(its, after));
        return new Outcome(Optional.of(name).filter(its -> sure), reason, where);
    }

    private static int end(String text, int from) {
        int end = text.length();
        for (String each : ENDS) {
            int at = text.indexOf(each, from);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        int closed = text.indexOf(Line.CLOSE, from);
        return closed >= 0 ? Math.min(end, closed) : end;
    }

    private static boolean namesAnother(String rest) {
        String plain = Line.plain(rest).strip();
        return plain.startsWith("and ")
                || plain.startsWith("or ")
                || plain.startsWith("& ")
                || plain.startsWith("+ ")
                || plain.startsWith("/")
                || plain.startsWith(", \"");
    }

    /** A reason may be given as a list below. */
    private static Optional<String> reason(String sentence, List<Passage> after) {
        String text = Sentences.first(sentence);
        if (Sentences.strippedOfStops(text).isEmpty()) {
            text = after.stream()
                    .takeWhile(passage -> passage.kind() != Kind.PARAGRAPH)
                    .filter(passage -> passage.kind() == Kind.ITEM)
                    .map(passage -> Sentences.first(passage.plain()))
                    .collect(Collectors.joining("; "));
        }
        return Optional.of(text).filter(its -> !Sentences.isPlaceholder(its)).map(Sentences::shown);
    }
}
