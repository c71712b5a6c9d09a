package dev.lintel.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lintel.Conclusion;
import dev.lintel.Evidence;
import dev.lintel.Subject;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The facts that something rests on, as a person wants to read them in a terminal. */
final class EvidenceText {
    /** Of so many parts one fact is told one by one. */
    private static final int MANY = 3;

    private EvidenceText() {}

    /** What a conclusion rests on, beside its label; nothing where it rests on nothing known. */
    static void because(Page page, int indent, Conclusion conclusion) {
        List<String> facts = facts(conclusion.evidence(), conclusion.subject()).stream()
                .flatMap(fact -> Prose.wrap(fact, Page.fieldSpace(indent)).stream())
                .toList();
        if (!facts.isEmpty()) {
            page.field(indent, "Because", facts, Ink.NORMAL);
        }
    }

    /** A line for each fact; what is told of many parts takes one line, where each would bury the others. */
    private static List<String> facts(List<Evidence> evidence, Subject about) {
        Map<String, List<Evidence>> ofParts = evidence.stream()
                .filter(each -> isOfAnotherPart(each, about))
                .collect(groupingBy(Evidence::fact, LinkedHashMap::new, toList()));
        List<String> facts = new ArrayList<>();
        for (Evidence each : evidence) {
            List<Evidence> same =
                    isOfAnotherPart(each, about) ? ofParts.getOrDefault(each.fact(), List.of()) : List.of();
            if (same.size() <= MANY) {
                facts.add(fact(each, about));
            } else if (same.get(0).equals(each)) {
                facts.add(ofMany(same));
            }
        }
        return facts;
    }

    private static boolean isOfAnotherPart(Evidence evidence, Subject about) {
        return evidence.subject().kind().equals("component") && about.compareTo(evidence.subject()) != 0;
    }

    private static String ofMany(List<Evidence> same) {
        Map<String, List<String>> byValue = same.stream()
                .collect(groupingBy(
                        Evidence::value,
                        LinkedHashMap::new,
                        mapping(each -> each.subject().id(), toList())));
        return same.get(0).fact() + " = "
                + byValue.entrySet().stream()
                        .map(each -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
                        .collect(joining(", "));
    }

    /** A fact with its source; whose it is goes without saying where it is told of him. */
    static String fact(Evidence evidence, Subject about) {
        Subject whose = evidence.subject();
        boolean isOwn = about.compareTo(whose) == 0;
        String source = Stream.concat(
                        evidence.basis().map(basis -> basis.word()).stream(),
                        evidence.origin().map(origin -> within(origin, about)).stream())
                .collect(joining(", "));
        return (isOwn ? "" : whose + ": ")
                + evidence.fact()
                + " = "
                + evidence.value()
                + (source.isEmpty() ? "" : " (" + source + ")");
    }

    /** The file stands above once already; repeating it with every fact would bury the facts. */
    static String within(Origin origin, Subject about) {
        boolean sameFile =
                about.origin().filter(its -> its.file().equals(origin.file())).isPresent();
        return sameFile ? "line " + origin.line() : origin.toString();
    }
}
