package dev.lintel.rulekit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Criterion;
import dev.lintel.Rule;
import dev.lintel.Statement;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.PackException;
import dev.lintel.model.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
            Pack pack = Pack.of(folder());
            Advisor advisor = advisor(pack);
            CaseCheck check = new CaseCheck(advisor, problems);
            for (Rule rule : rules(pack, advisor)) {
                check.check(rule, cases(pack, rule, problems));
            }
            StageCases stages = new StageCases(advisor, problems);
            pack.profiles().forEach(profile -> stages.check(profile, folder()));
            new DecisionCases(advisor, problems).check(folder());
            new ChecklistCases(advisor, problems).check(folder()).checkSilence();
        } catch (PackException e) {
            problems.addAll(e.problems());
        }
        assertThat(problems)
                .as("what the rules of %s still owe", folder().getFileName())
                .isEmpty();
    }

    @Test
    void theListOfRulesIsUpToDate() throws IOException {
        Pack pack = Pack.of(folder());
        Advisor advisor = advisor(pack);
        assertUpToDate(rulesDocument(), RulesDocument.of(pack, rules(pack, advisor), advisor.packs()));
    }

    @Test
    void theListOfTechnologiesIsUpToDate() throws IOException {
        Pack pack = Pack.of(folder());
        if (!pack.catalogue().isEmpty()) {
            List<Catalogue.Entry> entries = pack.catalogue().stream()
                    .sorted(Comparator.comparing(Catalogue.Entry::id))
                    .toList();
            List<String> criteria =
                    advisor(pack).criteria().stream().map(Criterion::name).toList();
            assertUpToDate(catalogueDocument(), CatalogueDocument.of(pack.name(), entries, criteria));
        }
    }

    @Test
    void everyStatementIsCarriedAndProved() throws IOException {
        Pack pack = Pack.of(folder());
        if (pack.statements().isEmpty()) {
            return;
        }
        Advisor advisor = advisor(pack);
        CoverageDocument coverage = new CoverageDocument(pack.statements());
        List<String> unread = new ArrayList<>();
        rules(pack, advisor).forEach(rule -> coverage.carry(rule, cases(pack, rule, unread)));
        StageCases stages = new StageCases(advisor, unread);
        pack.profiles().forEach(profile -> coverage.carry(profile, stages.check(profile, folder())));
        new DecisionCases(advisor, unread).check(folder()).proved().forEach(coverage::carryByDecisions);
        ChecklistCases checklists = new ChecklistCases(advisor, unread).check(folder());
        checklists.provedItems().forEach(coverage::carryByChecklist);
        checklists.provedSteps().forEach(coverage::carryByPlan);

        assertThat(pack.statements().stream()
                        .filter(this::owes)
                        .filter(statement -> !coverage.proves(statement))
                        .map(Statement::id))
                .as("statements on which nothing rests, or nothing that a case proves")
                .isEmpty();
        assertUpToDate(coverageDocument(), coverage.write());
    }

    private List<RuleCase> cases(Pack pack, Rule rule, List<String> problems) {
        Path cases = folder().resolve("rules")
                .resolve(pack.name())
                .resolve(rule.topic())
                .resolve(rule.id().substring(rule.id().indexOf('/') + 1))
                .resolve("cases.yaml");
        if (Files.isRegularFile(cases)) {
            return CaseFile.read(rule.id(), cases, problems);
        }
        problems.add("rule " + rule.id() + " has no cases.yaml");
        return List.of();
    }

    private static void assertUpToDate(Path document, String current) throws IOException {
        String committed = Files.exists(document) ? Files.readString(document, StandardCharsets.UTF_8) : "";
        if (!current.equals(committed)) {
            Files.writeString(document, current, StandardCharsets.UTF_8);
        }
        assertThat(committed)
                .as("%s was stale; it has been written anew: look at it and commit it", document.getFileName())
                .isEqualTo(current);
    }

    private Advisor advisor(Pack pack) {
        List<Pack> packs = Stream.concat(standsOn().stream(), Stream.of(pack)).toList();
        return Lintel.with(packs.get(0), packs.subList(1, packs.size()).toArray(Pack[]::new));
    }

    private static List<Rule> rules(Pack pack, Advisor advisor) {
        return advisor.rules().stream()
                .filter(rule -> rule.id().startsWith(pack.name() + "/"))
                .toList();
    }
}
