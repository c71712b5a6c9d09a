package dev.lintel.cli;

import dev.lintel.Derivation;
import dev.lintel.LintelException;
import dev.lintel.Rule;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.ReviewOptions;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The subject whose review is explained instead of told. */
final class Explained {
    @Option(
            names = "--explain",
            paramLabel = "SUBJECT",
            description =
                    "Tells of one component, of one decision or of the workload, by its name, how the review comes to "
                            + "what it says of it, and which conditions fail of the rules that say nothing. As text or json; the "
                            + "exit code is 0. component:NAME, decision:NAME and workload:NAME tell things of one name apart.")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Explains what that rule alone makes of the subject of --explain, with every condition.")
    private Optional<String> rule = Optional.empty();

    boolean isAskedFor() {
        return subject.isPresent();
    }

    /** Refuses what cannot go together, before anything is reviewed. */
    void require(Format format, boolean supposes, boolean compares) {
        if (subject.isEmpty()) {
            if (rule.isPresent()) {
                throw new LintelException(
                        "--rule explains what a rule makes of a subject; add --explain SUBJECT, or see"
                                + " 'lintel explain " + rule.get() + "' for the rule alone");
            }
            return;
        }
        if (supposes) {
            throw new LintelException("--explain and --what-if cannot go together: --explain tells of one review");
        }
        if (compares) {
            throw new LintelException("--explain and --baseline cannot go together: --explain tells of one review");
        }
        format.requireDerivations();
    }

    void write(Architecture architecture, Advisor advisor, ReviewOptions options, Output output) throws IOException {
        if (rule.isPresent() && advisor.rule(rule.get()).isEmpty()) {
            throw NearNames.unknownRule(rule.get(), advisor);
        }
        Derivation derivation = advisor.explain(architecture, subject.orElseThrow(), options);
        if (rule.isPresent()) {
            output.write(derivation.only(rule.get()).orElseThrow(() -> otherKind(advisor, derivation)), true);
        } else {
            output.write(derivation, false);
        }
    }

    private LintelException otherKind(Advisor advisor, Derivation derivation) {
        Rule asked = advisor.rule(rule.orElseThrow()).orElseThrow();
        return new LintelException("--rule " + asked.id() + " speaks of a " + asked.subject() + ", and "
                + derivation.subject().id() + " is a " + derivation.subject().kind() + "; name a " + asked.subject()
                + " with --explain");
    }
}
