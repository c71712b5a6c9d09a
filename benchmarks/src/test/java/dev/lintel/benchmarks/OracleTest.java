package dev.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.benchmarks.byhand.Fault;
import dev.lintel.benchmarks.byhand.ManyByHand;
import dev.lintel.benchmarks.byhand.TenByHand;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rules find what a loop in plain Java finds, in 400 random architectures. */
class OracleTest {
    private static final int ARCHITECTURES = 400;
    private static final Path CORE =
            Path.of(System.getProperty("lintel.root"), "knowledge-base", "core", "src", "main", "pack");

    @Test
    void theTenRulesFindWhatTheLoopFinds() {
        Advisor advisor = CutPack.advisor(CORE, TenByHand.RULES);
        agrees(advisor, TenByHand.RULES, new TenByHand(advisor.catalogue())::review);
    }

    @Test
    void theManyRulesFindWhatTheLoopFinds() {
        Advisor advisor = CutPack.advisor(CORE, ManyByHand.RULES);
        agrees(advisor, ManyByHand.RULES, new ManyByHand(advisor.catalogue())::review);
    }

    @Test
    void theyFindTheSameAmongAllRules() {
        Advisor advisor = Lintel.with(CoreKnowledge.pack());
        agrees(advisor, ManyByHand.RULES, new ManyByHand(advisor.catalogue())::review);
    }

    private static void agrees(Advisor advisor, Set<String> rules, Function<Architecture, List<Fault>> byHand) {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < ARCHITECTURES; seed++) {
            Architecture architecture = Workloads.of(1 + seed % 40, seed);
            Set<String> expected = new TreeSet<>();
            byHand.apply(architecture).forEach(fault -> {
                expected.add(fault.rule() + " " + fault.subject() + " " + fault.severity() + ": " + fault.message());
                seen.merge(fault.rule(), 1, Integer::sum);
            });
            Set<String> found = new TreeSet<>();
            advisor.review(architecture).findings().stream()
                    .filter(finding -> rules.contains(finding.rule()))
                    .forEach(finding -> found.add(finding.rule() + " "
                            + finding.subject().id() + " " + finding.severity() + ": " + finding.message()));
            assertThat(found).as("architecture %s", seed).isEqualTo(expected);
        }
        assertThat(seen.keySet()).as("rules that the architectures make fire").isEqualTo(new TreeSet<>(rules));
    }
}
