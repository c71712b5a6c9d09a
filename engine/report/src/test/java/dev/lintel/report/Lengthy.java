package dev.lintel.report;

import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reviews of many findings. */
public final class Lengthy {
    private Lengthy() {}

    public static Review of(int findings) {
        return Reviews.withFindings(
                IntStream.range(0, findings).mapToObj(Lengthy::finding).toList());
    }

    private static Finding finding(int number) {
        Origin origin = new Origin("template.yaml", number + 1, 3, "Queue" + number);
        Subject subject = new Subject("component", "Queue" + number, Optional.of(origin));
        return new Finding(
                "core/no-dead-letter-queue",
                subject,
                "Queue" + number + " has no dead-letter queue",
                List.of("7.reliability.dlq"),
                List.of(new Evidence(subject, "deadLetters", "no", Optional.of(Basis.READ), Optional.of(origin))),
                number < 2 ? Severity.BLOCKER : Severity.MAJOR,
                "A message that cannot be handled is tried for ever.",
                "Give it a dead-letter queue.");
    }
}
