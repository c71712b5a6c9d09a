package dev.lintel.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.LintelException;
import dev.lintel.PackVersion;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class LintelAutoConfigurationTest {
    private static final Path CLINIC =
            Path.of(System.getProperty("lintel.root")).resolve("samples/company-pack/src/main/resources/packs/clinic");
    private static final Architecture SHOP = Architecture.of("shop", Stage.PRODUCTION)
            .component(ComponentDescription.of("orders").technology("RDS").with(ComponentAttributes.MULTI_AZ, false))
            .build();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LintelAutoConfiguration.class,
                    LintelMetricsAutoConfiguration.class,
                    LintelActuatorAutoConfiguration.class));

    @TempDir
    private Path folder;

    @Test
    void isFoundBySpringBoot() throws IOException {
        assertThat(resource("/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"))
                .hasLineCount(3)
                .contains(
                        LintelAutoConfiguration.class.getName(),
                        LintelMetricsAutoConfiguration.class.getName(),
                        LintelActuatorAutoConfiguration.class.getName());
        assertThat(resource("/META-INF/spring-configuration-metadata.json"))
                .contains(
                        "\"lintel.packs\"",
                        "\"lintel.policies\"",
                        "\"lintel.limits.time\"",
                        "how long a review may take");
    }

    @Test
    void reviewsByTheCorePackUnlessToldOtherwise() {
        application.run(context -> {
            assertThat(context).hasSingleBean(Advisor.class).hasSingleBean(Reviewer.class);
            assertThat(packs(context)).containsExactly("core");
            Review review = context.getBean(Reviewer.class).review(SHOP);
            assertThat(review).isEqualTo(context.getBean(Advisor.class).review(SHOP));
            assertThat(review.findings()).isNotEmpty();
            assertThat(context.getBean(Reviewer.class).options().timeLimit()).isEqualTo(Duration.ofSeconds(30));
        });
    }

    @Test
    void servesTheBeanThatTheDocumentsShow() {
        application.withBean(Proposals.class).run(context -> {
            assertThat(context.getBean(Proposals.class).mayEnter(SHOP)).isFalse();
            assertThat(context.getBean(Proposals.class)
                            .mayEnter(Architecture.of("shop", Stage.DEMO).build()))
                    .isTrue();
        });
    }

    @Test
    void takesPacksPoliciesAndLimitsFromProperties() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("policy.yaml"),
                "rules:\n  core/single-az-database: { off: yes, reason: one zone is enough for us }\n");
        application
                .withPropertyValues(
                        "lintel.packs=" + CLINIC,
                        "lintel.policies=" + policy,
                        "lintel.limits.time=2s",
                        "lintel.limits.firings=1000")
                .run(context -> {
                    assertThat(packs(context)).containsExactly("core", "clinic");
                    assertThat(context.getBean(Reviewer.class).options().timeLimit())
                            .isEqualTo(Duration.ofSeconds(2));
                    assertThat(context.getBean(Reviewer.class).options().firingLimit())
                            .isEqualTo(1000);
                    assertThat(context.getBean(Reviewer.class).review(SHOP).findings())
                            .noneMatch(finding -> finding.rule().equals("core/single-az-database"));
                });
    }

    @Test
    void standsBackForAnAdvisorOfTheApplication() {
        Advisor own = Lintel.with(CoreKnowledge.pack(), Pack.of(CLINIC));
        application.withBean(Advisor.class, () -> own).run(context -> {
            assertThat(context.getBean(Advisor.class)).isSameAs(own);
            assertThat(context.getBean(Advisors.class).current()).isSameAs(own);
            assertThatExceptionOfType(LintelException.class)
                    .isThrownBy(() -> context.getBean(Advisors.class).reload())
                    .withMessageContaining("is a bean of the application");
        });
    }

    @Test
    void saysAtStartWhichPropertyNamesWhatCannotBeUsed() {
        for (String property : List.of("lintel.packs=/no/such/pack", "lintel.policies=/no/such/policy.yaml")) {
            String name = property.substring(0, property.indexOf('='));
            application.withPropertyValues(property).run(context -> {
                assertThat(context).hasFailed();
                Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                assertThat(failure)
                        .hasRootCauseInstanceOf(LintelException.class)
                        .hasStackTraceContaining(name + ": ");
                FailureAnalysis analysis = Objects.requireNonNull(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {}))
                        .stream()
                        .filter(LintelFailureAnalyzer.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .analyze(failure));
                assertThat(analysis.getDescription()).contains(name, "/no/such/");
            });
        }
    }

    @Test
    void exchangesTheAdvisorOnRequest() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "rules: {}\n");
        application.withPropertyValues("lintel.policies=" + policy).run(context -> {
            Advisors advisors = context.getBean(Advisors.class);
            Reviewer reviewer = context.getBean(Reviewer.class);
            Advisor first = advisors.current();
            int before = reviewer.review(SHOP).findings().size();

            Files.writeString(policy, "rules:\n  core/single-az-database: { of: yes }\n");
            assertThatExceptionOfType(LintelException.class)
                    .isThrownBy(advisors::reload)
                    .withMessageContainingAll("lintel.policies", "policy.yaml:2");
            assertThat(advisors.current()).isSameAs(first);
            assertThat(advisors.failure())
                    .hasValueSatisfying(why -> assertThat(why).contains("policy.yaml:2"));

            Files.writeString(
                    policy, "rules:\n  core/single-az-database: { off: yes, reason: one zone is enough for us }\n");
            assertThat(advisors.reload().advisor()).isNotSameAs(first).isSameAs(advisors.current());
            assertThat(advisors.failure()).isEmpty();
            assertThat(reviewer.review(SHOP).findings()).hasSize(before - 1);
        });
    }

    @Test
    void countsReviewsWhereThereIsARegistry() {
        application.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            Review review = context.getBean(Reviewer.class).review(SHOP);
            context.getBean(Reviewer.class).review(SHOP);
            MeterRegistry registry = context.getBean(MeterRegistry.class);

            assertThat(registry.get("lintel.reviews")
                            .tags("stage", "production", "outcome", "blocker")
                            .timer()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("lintel.findings")
                            .tags("stage", "production", "severity", "blocker")
                            .counter()
                            .count())
                    .isEqualTo(2.0
                            * review.findings().stream()
                                    .filter(each -> each.severity().word().equals("blocker"))
                                    .count());
        });
        application
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("lintel.limits.time=1ns")
                .run(context -> {
                    assertThatExceptionOfType(LintelException.class)
                            .isThrownBy(() -> context.getBean(Reviewer.class).review(SHOP));
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("lintel.reviews")
                                    .tags("outcome", "failed")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
        application.run(context -> assertThat(context).doesNotHaveBean(ReviewMetrics.class));
        application
                .withClassLoader(new FilteredClassLoader(MeterRegistry.class))
                .run(context -> {
                    assertThat(context).hasSingleBean(Reviewer.class).doesNotHaveBean("lintelReviewMetrics");
                });
    }

    @Test
    void tellsItsHealth() throws IOException {
        application.withPropertyValues("lintel.packs=" + CLINIC).run(context -> {
            Health health = Objects.requireNonNull(
                    context.getBean(LintelHealthIndicator.class).health(true));
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(String.valueOf(health.getDetails().get("packs"))).contains("core ", "clinic 1.0");
        });
        application
                .withPropertyValues("management.health.lintel.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LintelHealthIndicator.class));
        application
                .withClassLoader(new FilteredClassLoader(HealthIndicator.class))
                .run(context ->
                        assertThat(context).hasSingleBean(Reviewer.class).doesNotHaveBean("lintelHealthIndicator"));
    }

    @Test
    void reloadsThroughTheActuatorWhereThatIsExposed() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "rules: {}\n");
        ApplicationContextRunner exposed = application.withPropertyValues(
                "lintel.policies=" + policy, "management.endpoints.web.exposure.include=lintel");
        exposed.run(context -> {
            LintelEndpoint endpoint = context.getBean(LintelEndpoint.class);
            Advisor first = context.getBean(Advisors.class).current();
            assertThat(endpoint.advisor())
                    .containsKeys("packs", "rules", "since")
                    .doesNotContainKey("lastReloadFailed");
            assertThat(endpoint.reload()).doesNotContainKey("lastReloadFailed");
            assertThat(context.getBean(Advisors.class).current()).isNotSameAs(first);
            Files.writeString(policy, "[]");
            assertThat(String.valueOf(endpoint.reload().get("lastReloadFailed")))
                    .contains("policy.yaml");
            assertThat(Objects.requireNonNull(
                                    context.getBean(LintelHealthIndicator.class).health(true))
                            .getDetails())
                    .containsKey("lastReloadFailed");
        });
        Files.writeString(policy, "rules: {}\n");
        application.run(context -> assertThat(context).doesNotHaveBean(LintelEndpoint.class));
        exposed.withClassLoader(new FilteredClassLoader(Endpoint.class))
                .run(context ->
                        assertThat(context).hasSingleBean(Reviewer.class).doesNotHaveBean("lintelEndpoint"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = LintelAutoConfiguration.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> packs(ApplicationContext context) {
        return context.getBean(Advisor.class).packs().stream()
                .map(Pack::version)
                .map(PackVersion::name)
                .toList();
    }
}
