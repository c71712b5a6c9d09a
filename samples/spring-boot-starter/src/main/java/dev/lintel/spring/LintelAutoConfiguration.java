package dev.lintel.spring;

import dev.lintel.LintelException;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.Policy;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.knowledge.CoreKnowledge;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** An advisor with the core pack and what the properties name, unless the application has one of its own. */
@AutoConfiguration
@EnableConfigurationProperties(LintelProperties.class)
public final class LintelAutoConfiguration {
    /** Those by the properties. */
    @Bean
    @ConditionalOnMissingBean({Advisors.class, Advisor.class})
    Advisors lintelAdvisors(LintelProperties properties) {
        return Advisors.loadedBy(() -> loaded(properties));
    }

    /** The one of the application. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(Advisor.class)
    Advisors ownAdvisors(Advisor own) {
        return Advisors.of(own);
    }

    /** The advisor that the application started with. */
    @Bean
    @ConditionalOnMissingBean
    Advisor lintelAdvisor(Advisors advisors) {
        return advisors.current();
    }

    /** Reviews by the advisor at work. */
    @Bean
    @ConditionalOnMissingBean
    Reviewer lintelReviewer(Advisors advisors, LintelProperties properties, ObjectProvider<ReviewObserver> observers) {
        ReviewOptions options = ReviewOptions.standard()
                .withTimeLimit(properties.limits().time())
                .withFiringLimit(properties.limits().firings());
        return new Reviewer(advisors, options, observers.orderedStream().toList());
    }

    private static Advisor loaded(LintelProperties properties) {
        Pack[] packs =
                properties.packs().stream().map(named("lintel.packs", Pack::of)).toArray(Pack[]::new);
        Advisor advisor = named("lintel.packs", () -> Lintel.with(CoreKnowledge.pack(), packs));
        for (Path file : properties.policies()) {
            Advisor before = advisor;
            advisor = named("lintel.policies", () -> before.under(Policy.read(file)));
        }
        return advisor;
    }

    private static <T> Function<Path, T> named(String property, Function<Path, T> loading) {
        return path -> named(property, () -> loading.apply(path));
    }

    private static <T> T named(String property, Supplier<T> loading) {
        try {
            return loading.get();
        } catch (LintelException e) {
            throw new LintelConfigurationException(property, e);
        }
    }
}
