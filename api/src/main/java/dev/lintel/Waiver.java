package dev.lintel;

import dev.lintel.model.Origin;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Somebody's word that a finding may stand, for a while or for good. What it waives stays visible as waived, and is not due.
 *
 * @param rule pack and rule, as in {@code core/no-backups}
 * @param subject the id of the component or decision, or the name of the workload, that it is waived for
 * @param reason why it may stand
 * @param owner who answers for that
 * @param until the last day on which it holds; empty for good
 * @param origin where it was read
 */
public record Waiver(
        String rule, String subject, String reason, String owner, Optional<LocalDate> until, Optional<Origin> origin)
        implements Comparable<Waiver> {
    private static final Comparator<Waiver> ORDER = Comparator.comparing(Waiver::rule)
            .thenComparing(Waiver::subject)
            .thenComparing(waiver -> waiver.until.orElse(LocalDate.MAX))
            .thenComparing(Waiver::owner)
            .thenComparing(Waiver::reason);

    /** @throws IllegalArgumentException if rule, subject, reason or owner is blank: nobody would answer for it */
    public Waiver {
        for (String said : new String[] {rule, subject, reason, owner}) {
            if (said.isBlank()) {
                throw new IllegalArgumentException("a waiver names a rule, a subject, a reason and an owner");
            }
        }
    }

    /** One for good. */
    public static Waiver of(String rule, String subject, String reason, String owner) {
        return new Waiver(rule, subject, reason, owner, Optional.empty(), Optional.empty());
    }

    /** The same until the end of that day. */
    public Waiver until(LocalDate lastDay) {
        return new Waiver(rule, subject, reason, owner, Optional.of(lastDay), origin);
    }

    /** Whether it is about such a conclusion. */
    public boolean isAbout(Conclusion conclusion) {
        return rule.equals(conclusion.rule())
                && subject.equals(conclusion.subject().id());
    }

    @Override
    public int compareTo(Waiver other) {
        return ORDER.compare(this, other);
    }
}
