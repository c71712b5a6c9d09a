package dev.lintel.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Conclusion;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.engine.PackOptions;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.engine.TestPack;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A condition holds of the same facts whether its predicates are asked or Drools matches it in a session. */
class TwoWaysTest {
    private static final List<String> CONDITIONS = List.of(
            "$f : Component()",
            "$f : Component( technology.is( \"postgresql\" ) )",
            "$f : Component( technology.kind.is( \"queue\" ), stateful.isYes )",
            "$f : Component( stateful.isNo, technology.managed.isNo )",
            "$f : Component( technology.kind.is( \"queue\" ) || role.is( \"store\" ) )",
            "$f : Component( ( host.kind.is( \"queue\" ) && stateful.isYes ) || dataGb.isOver( 5 ) )",
            "$f : Component( host.kind.isAnyOf( \"queue\", \"relational-database\" ), runsOn.isSome )",
            "$f : Component( dataGb.isUnder( limit( \"much\" ) ), workload.team.isOne )",
            "$f : Component( technology.localStack.isYes || technology.portable.isYes, role.isOtherThan( \"store\" ) )",
            "$f : Workload( team.isOver( 2 ), componentCount.isOver( 3 ) )",
            "$f : Workload( purposes.include( \"api\" ) || team.isOne )",
            "$f : Decision( poc.isNo, seniorReview.isYes )");

    @TempDir
    private Path folder;

    /** A second pattern that always holds makes a join of a rule, and changes nothing else. */
    private Engine engine(String name, boolean joined) {
        TestPack pack = TestPack.in(folder.resolve(name), "acme")
                .withStatements()
                .file("thresholds.yaml", "- { name: much, value: 7, unit: GB, meaning: m, ours: o }\n")
                .file("catalogue/all.yaml", technologies());
        for (int i = 0; i < CONDITIONS.size(); i++) {
            String condition = CONDITIONS.get(i);
            String whole = condition.startsWith("$f : Workload") ? "$f" : "$f.workload";
            pack.finding(
                    "rule-" + i, condition + (joined ? "\n    exists Workload( this == " + whole + " )" : ""), "$f");
        }
        return Engine.of(List.of(LoadedPack.compile(pack.folder(), PackOptions.standard())), List.of());
    }

    private static String technologies() {
        String postgresql = TestPack.TECHNOLOGY;
        return postgresql
                + postgresql
                        .replace("postgresql", "rabbit")
                        .replace("PostgreSQL", "RabbitMQ")
                        .replace("relational-database", "queue")
                        .replace("portable: { is: yes", "portable: { is: unknown");
    }

    @Test
    void aPatternHoldsOfTheSameFacts() {
        Engine asked = engine("asked", false);
        Engine matched = engine("matched", true);
        Random random = new Random(11);

        for (int i = 0; i < 200; i++) {
            Architecture architecture = architecture(random);

            assertThat(said(asked, architecture)).isEqualTo(said(matched, architecture));
        }
        assertThat(matched.openSessions()).isZero();
    }

    private static List<String> said(Engine engine, Architecture architecture) {
        Review review = engine.review(architecture, ReviewOptions.standard());
        assertThat(review.findings()).extracting(Finding::rule).contains("acme/rule-0");
        return Stream.of(review.findings(), review.undecided())
                .<Conclusion>flatMap(List::stream)
                .map(each -> each.getClass().getSimpleName() + " " + each.rule() + " " + each.subject() + " "
                        + each.message())
                .toList();
    }

    private static Architecture architecture(Random random) {
        Architecture.Builder architecture = Architecture.of("shop", Stage.DEMO);
        if (random.nextBoolean()) {
            architecture.with(WorkloadAttributes.TEAM, 1 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            architecture.with(WorkloadAttributes.PURPOSES, List.of(random.nextBoolean() ? "api" : "analytics"));
        }
        for (int i = 0; i <= random.nextInt(6); i++) {
            architecture.component(component("part-" + i, random));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            DecisionDescription.Builder decision = DecisionDescription.of("choice-" + i);
            if (random.nextBoolean()) {
                decision.with(DecisionAttributes.POC, random.nextBoolean());
            }
            if (random.nextBoolean()) {
                decision.with(DecisionAttributes.SENIOR_REVIEW, random.nextBoolean());
            }
            architecture.decision(decision);
        }
        return architecture.build();
    }

    private static ComponentDescription.Builder component(String id, Random random) {
        List<String> technologies = List.of("PostgreSQL", "RabbitMQ", "something in-house");
        ComponentDescription.Builder part = ComponentDescription.of(id);
        if (random.nextInt(5) > 0) {
            part.technology(technologies.get(random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            part.with(ComponentAttributes.RUNS_ON, technologies.get(random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            part.with(ComponentAttributes.STATEFUL, random.nextBoolean());
        }
        if (random.nextBoolean()) {
            part.with(ComponentAttributes.ROLE, random.nextBoolean() ? "store" : "queue");
        }
        if (random.nextBoolean()) {
            part.with(ComponentAttributes.DATA_GB, random.nextInt(12));
        }
        return part;
    }
}
