package dev.lintel.spring;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up, since without an advisor the application does not start; tells what is at work, and of a reload that failed. */
final class LintelHealthIndicator extends AbstractHealthIndicator {
    private final Advisors advisors;

    LintelHealthIndicator(Advisors advisors) {
        super("Lintel's health could not be told");
        this.advisors = advisors;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        LintelEndpoint.told(advisors).forEach(health.up()::withDetail);
    }
}
