package dev.lintel.spring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application says of Lintel.
 *
 * @param packs folders or jars with rules beside those of the core pack, in the order of their precedence
 * @param policies files with policies over the rules; what comes later stands over what comes before
 * @param limits what one review may take
 */
@ConfigurationProperties("lintel")
public record LintelProperties(
        @DefaultValue List<Path> packs,
        @DefaultValue List<Path> policies,
        @DefaultValue Limits limits) {
    public LintelProperties {
        packs = List.copyOf(packs);
        policies = List.copyOf(policies);
    }

    /**
     * What one review may take before it ends with an error.
     *
     * @param time how long a review may take
     * @param firings how often rules may fire in a review
     */
    public record Limits(
            @DefaultValue("30s") Duration time,
            @DefaultValue("1000000") int firings) {}
}
