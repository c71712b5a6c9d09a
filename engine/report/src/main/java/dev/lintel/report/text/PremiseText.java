package dev.lintel.report.text;

import static java.util.stream.Collectors.joining;

import dev.lintel.Derivation;
import dev.lintel.Premise;
import dev.lintel.model.Origin;
import dev.lintel.model.Thresholds.Threshold;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Facts as a derivation tells them, with where they come from. */
final class PremiseText {
    private final Derivation derivation;

    PremiseText(Derivation derivation) {
        this.derivation = derivation;
    }

    /** With the file that it stands in, whichever that is. */
    String withFile(Premise premise) {
        return fact(premise, Origin::toString);
    }

    /** Where it is the file of the subject, which stands above, with the line alone. */
    String withLine(Premise premise) {
        return fact(premise, origin -> EvidenceText.within(origin, derivation.subject()));
    }

    private String fact(Premise premise, Function<Origin, String> place) {
        boolean isOwn = derivation.subject().compareTo(premise.subject()) == 0;
        String source = Stream.of(
                        premise.reason().stream(),
                        premise.basis().map(basis -> basis.word()).stream(),
                        premise.origin().map(place).stream())
                .flatMap(pieces -> pieces)
                .collect(joining(", "));
        if (source.isEmpty() && !premise.isUnknown()) {
            source = derived(premise);
        }
        return (isOwn ? "" : premise.subject() + ": ")
                + premise.fact()
                + " = "
                + premise.value()
                + (source.isEmpty() ? "" : " (" + source + ")");
    }

    /** Where something comes from that nobody stated and no file says. */
    private String derived(Premise premise) {
        List<String> rules = derivation.inferences().stream()
                .filter(each -> premise.fact().equals("inference")
                        && derivation.subject().compareTo(premise.subject()) == 0
                        && each.inference().equals(premise.value()))
                .map(each -> each.rule().id())
                .toList();
        return rules.isEmpty() ? "derived" : "by " + String.join(", ", rules);
    }

    /** A line that a rule draws. */
    static String threshold(Threshold threshold) {
        return threshold.name() + " = " + threshold.value()
                + (threshold.unit().isEmpty() ? "" : " " + threshold.unit())
                + (threshold.basis().isEmpty() ? "" : " (" + threshold.basis() + ")");
    }
}
