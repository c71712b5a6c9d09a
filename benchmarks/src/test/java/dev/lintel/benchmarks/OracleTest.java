package dev.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules find what a loop in plain Java finds, in 400 random architectures. */
class OracleTest {
    private static final int ARCHITECTURES = 400;

    @Test
    void theTenRulesFindWhatTheLoopFinds() {
        agrees(TenRules.advisor(
                Path.of(System.getProperty("lintel.root"), "knowledge-base", "core", "src", "main", "pack")));
    }

    @Test
    void theyFindTheSameAmongAllRules() {
        agrees(Lintel.with(CoreKnowledge.pack()));
    }

    private static void agrees(Advisor advisor) {
        HandWritten oracle = new HandWritten(advisor.catalogue());
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < ARCHITECTURES; seed++) {
            Architecture architecture = Workloads.of(1 + seed % 40, seed);
            Set<String> expected = new TreeSet<>();
            oracle.review(architecture).forEach(fault -> {
                expected.add(fault.rule() + " " + fault.subject() + " " + fault.severity() + ": " + fault.message());
                seen.merge(fault.rule(), 1, Integer::sum);
            });
            Set<String> found = new TreeSet<>();
            advisor.review(architecture).findings().stream()
                    .filter(finding -> HandWritten.RULES.contains(finding.rule()))
                    .forEach(finding -> found.add(finding.rule() + " "
                            + finding.subject().id() + " " + finding.severity() + ": " + finding.message()));
            assertThat(found).as("architecture %s", seed).isEqualTo(expected);
        }
        assertThat(seen.keySet())
                .as("rules that the architectures make fire")
                .isEqualTo(new TreeSet<>(HandWritten.RULES));
    }
}
