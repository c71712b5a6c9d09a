package dev.lintel.rulekit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Statement;
import dev.lintel.engine.Pack;
import dev.lintel.engine.PackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every pack owes, as one test to inherit:
 *
 * <pre>{@code
 * class AcmePackTest extends PackContract {
 *     protected Path folder() { return Path.of("src/main/pack"); }
 *     protected List<Pack> standsOn() { return List.of(CoreKnowledge.pack()); }
 * }
 * }</pre>
 *
 * <p>Each rule has its three files, is named like its folder, compiles, uses positive predicates alone, cites known
 * statements at their own stages, has a case that fires and a near miss, keeps open what an unknown leaves open, and
 * says the same for facts in any order. An item of the checklist has cases that pass and fail, a step of the plan cases
 * that are done and missing, and where nothing is said none does. A profile of a stage has a case that shows its order. Something rests on
 * every statement. Every offender is reported at once.
 */
public abstract class PackContract {

    /** The folder of the pack, the one with pack.yaml. */
    protected abstract Path folder();

    /** The packs whose statements, technologies, thresholds and inferences it uses; none for one that stands alone. */
    protected List<Pack> standsOn() {
        return List.of();
    }

    /** Where the list of its rules is kept, written by this test and committed; by default {@code RULES.md} in its folder. */
    protected Path rulesDocument() {
        return folder().resolve("RULES.md");
    }

    /** Where it is kept what carries each of its statements; by default {@code COVERAGE.md} in its folder. */
    protected Path coverageDocument() {
        return folder().resolve("COVERAGE.md");
    }

    /** Where its technologies are listed; by default {@code CATALOGUE.md} in its folder. */
    protected Path catalogueDocument() {
        return folder().resolve("CATALOGUE.md");
    }

    /** Whether something has to rest on that statement; by default on every one of its own. */
    protected boolean owes(Statement statement) {
        return true;
    }

    @Test
    void everyRuleKeepsTheContract() {
        List<String> problems = new ArrayList<>();
        try {
            Contract contract = Contract.of(folder(), standsOn());
            contract.rules(rule -> true)
                    .forEach(report -> report.problems().forEach(problem -> problems.add(problem.text())));
            problems.addAll(contract.others());
        } catch (PackException e) {
            problems.addAll(e.problems());
        }
        assertThat(problems)
                .as("what the rules of %s still owe", folder().getFileName())
                .isEmpty();
    }

    @Test
    void whatIsWrittenOfItIsUpToDate() throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Contract.Document document :
                Contract.of(folder(), standsOn()).documents(rulesDocument(), coverageDocument(), catalogueDocument())) {
            if (!document.isUpToDate()) {
                Files.writeString(document.file(), document.text(), StandardCharsets.UTF_8);
                stale.add(document.file());
            }
        }
        assertThat(stale)
                .as("documents that were stale and have been written anew: look at them and commit them")
                .isEmpty();
    }

    @Test
    void everyStatementIsCarriedAndProved() {
        assertThat(Contract.of(folder(), standsOn()).unproved(this::owes))
                .as("statements on which nothing rests, or nothing that a case proves")
                .isEmpty();
    }
}
