package dev.lintel.engine.internal;

import dev.lintel.Evidence;
import dev.lintel.Subject;
import dev.lintel.Undecided;
import java.util.List;

/**
 * A rule that an answer would settle.
 *
 * @param unknowns the facts that it waits for, as {@link EvidenceReader#unknowns()} names them
 */
record OpenQuestion(String rule, Subject subject, List<Evidence> evidence, List<String> unknowns) {
    static OpenQuestion of(Undecided undecided) {
        return new OpenQuestion(undecided.rule(), undecided.subject(), undecided.evidence(), undecided.unknowns());
    }
}
