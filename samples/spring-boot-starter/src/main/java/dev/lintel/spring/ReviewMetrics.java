package dev.lintel.spring;

import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.model.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * Counts reviews in a registry: the timer {@code lintel.reviews} by stage and outcome (the gravest severity, {@code clean} or
 * {@code failed}), and the counter {@code lintel.findings} by stage and severity. No tag holds a name out of an input.
 */
public final class ReviewMetrics implements ReviewObserver {
    private static final String STAGE = "stage";

    private final MeterRegistry registry;

    ReviewMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void reviewed(Review review, Duration took) {
        time(review.stage(), review.gravest().map(Severity::word).orElse("clean"), took);
        for (Severity severity : Severity.values()) {
            long count = review.findings().stream()
                    .map(Finding::severity)
                    .filter(severity::equals)
                    .count();
            registry.counter("lintel.findings", STAGE, review.stage().word(), "severity", severity.word())
                    .increment((double) count);
        }
    }

    @Override
    public void failed(Stage stage, Duration took) {
        time(stage, "failed", took);
    }

    private void time(Stage stage, String outcome, Duration took) {
        registry.timer("lintel.reviews", STAGE, stage.word(), "outcome", outcome)
                .record(took);
    }
}
