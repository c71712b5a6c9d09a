package dev.lintel.rulekit;

import dev.lintel.Criterion;
import dev.lintel.Rule;
import dev.lintel.Statement;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.model.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every pack owes: each rule has its files and cases, does what they expect at every stage and in any order, keeps
 * open what an unknown leaves open; checklist, plan and profiles have cases; something rests on every statement; and the
 * documents that are written of it are up to date. {@link PackContract} is the same as a test to inherit. For one thread.
 */
public final class Contract {
    private final Path folder;
    private final Pack pack;
    private final Advisor advisor;
    private final Map<String, Cases> cases = new HashMap<>();
    private @Nullable Coverage coverage;

    /** The cases of a rule, and what is wrong with their file. */
    private record Cases(List<RuleCase> read, List<String> problems) {}

    /** What carries the statements, and what went wrong while everything but the rules was tried for that. */
    private record Coverage(CoverageDocument document, List<String> problems) {}

    private Contract(Path folder, Pack pack, List<Pack> standsOn) {
        this.folder = folder;
        this.pack = pack;
        List<Pack> packs = Stream.concat(standsOn.stream(), Stream.of(pack)).toList();
        this.advisor = Lintel.with(packs.get(0), packs.subList(1, packs.size()).toArray(Pack[]::new));
    }

    /**
     * The contract of a pack.
     *
     * @param folder the one with pack.yaml
     * @param standsOn the packs whose statements, technologies, thresholds and inferences it uses
     * @throws dev.lintel.LintelException if the pack or a policy cannot be used; it lists everything
     */
    public static Contract of(Path folder, List<Pack> standsOn) {
        return new Contract(folder, Pack.of(folder), standsOn);
    }

    /**
     * What came of one rule.
     *
     * @param cases how many cases it has
     * @param problems what it owes; empty where it keeps the contract
     */
    public record RuleReport(Rule rule, int cases, List<Problem> problems) {
        public RuleReport {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A document that is written of a pack.
     *
     * @param text what it has to say
     */
    public record Document(Path file, String text) {
        /** Whether the file says so already. */
        public boolean isUpToDate() throws IOException {
            return Files.exists(file)
                    && Files.readString(file, StandardCharsets.UTF_8).equals(text);
        }
    }

    public Pack pack() {
        return pack;
    }

    /** Checks its rules, sorted by id. */
    public List<RuleReport> rules(Predicate<Rule> wanted) {
        return rules().stream().filter(wanted).map(this::report).toList();
    }

    private RuleReport report(Rule rule) {
        Cases its = cases(rule);
        List<Problem> problems =
                new ArrayList<>(its.problems().stream().map(Problem::of).toList());
        new CaseCheck(advisor, problems).check(rule, its.read());
        return new RuleReport(
                rule, its.read().size(), problems.stream().distinct().toList());
    }

    /** What it owes beside its rules: of profiles, decisions, checklist and plan. */
    public List<String> others() {
        return List.copyOf(coverage().problems());
    }

    /** The ids of its statements on which nothing rests, or nothing that a case proves. */
    public List<String> unproved(Predicate<Statement> owed) {
        CoverageDocument document = coverage().document();
        return pack.statements().stream()
                .filter(owed)
                .filter(statement -> !document.proves(statement))
                .map(Statement::id)
                .toList();
    }

    /**
     * The documents that are written of it: its rules, and where it has such, what carries its statements and its
     * technologies.
     *
     * @param rules the file of the first; and so on
     */
    public List<Document> documents(Path rules, Path coverage, Path catalogue) {
        List<Document> documents = new ArrayList<>();
        documents.add(new Document(rules, RulesDocument.of(pack, rules(), advisor.packs())));
        if (!pack.statements().isEmpty()) {
            documents.add(new Document(coverage, coverage().document().write()));
        }
        if (!pack.catalogue().isEmpty()) {
            List<Catalogue.Entry> entries = pack.catalogue().stream()
                    .sorted(Comparator.comparing(Catalogue.Entry::id))
                    .toList();
            List<String> criteria =
                    advisor.criteria().stream().map(Criterion::name).toList();
            documents.add(new Document(catalogue, CatalogueDocument.of(pack.name(), entries, criteria)));
        }
        return documents;
    }

    /** Everything but the rules is tried once, for what it owes and for what it proves. */
    private Coverage coverage() {
        Coverage known = coverage;
        if (known == null) {
            known = covered();
            coverage = known;
        }
        return known;
    }

    private Coverage covered() {
        CoverageDocument document = new CoverageDocument(pack.statements());
        List<String> problems = new ArrayList<>();
        rules().forEach(rule -> document.carry(rule, cases(rule).read()));
        StageCases stages = new StageCases(advisor, problems);
        pack.profiles().forEach(profile -> document.carry(profile, stages.check(profile, folder)));
        new DecisionCases(advisor, problems).check(folder).proved().forEach(document::carryByDecisions);
        ChecklistCases checklists = new ChecklistCases(advisor, problems).check(folder);
        checklists.provedItems().forEach(document::carryByChecklist);
        checklists.provedSteps().forEach(document::carryByPlan);
        checklists.checkSilence();
        return new Coverage(document, problems);
    }

    private List<Rule> rules() {
        return advisor.rules().stream()
                .filter(rule -> rule.id().startsWith(pack.name() + "/"))
                .toList();
    }

    private Cases cases(Rule rule) {
        return cases.computeIfAbsent(rule.id(), id -> read(rule));
    }

    private Cases read(Rule rule) {
        Path file = folder.resolve("rules")
                .resolve(pack.name())
                .resolve(rule.topic())
                .resolve(rule.id().substring(rule.id().indexOf('/') + 1))
                .resolve("cases.yaml");
        if (!Files.isRegularFile(file)) {
            return new Cases(List.of(), List.of("rule " + rule.id() + " has no cases.yaml"));
        }
        List<String> problems = new ArrayList<>();
        return new Cases(CaseFile.read(rule.id(), folder, file, problems), problems);
    }
}
