package dev.lintel.engine.internal;

import dev.lintel.Advice;
import dev.lintel.Criterion;
import dev.lintel.Explanation;
import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Kind;
import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.StageProfile;
import dev.lintel.Statement;
import dev.lintel.Suggestion;
import dev.lintel.engine.PackException;
import dev.lintel.engine.PolicyException;
import dev.lintel.engine.internal.diff.DoorKnowledge;
import dev.lintel.engine.internal.diff.PackChanges;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Doors;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds;
import dev.lintel.model.Thresholds.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several packs know together: a later pack stands over an earlier one, and what does not fit is refused. */
final class JoinedPacks {
    private static final String WORTH_CHANGING = "worthChanging";

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Threshold> thresholds = new TreeMap<>();
    private final Map<String, Statement> statements = new TreeMap<>();
    private final Map<Stage, StageProfile> profiles = new EnumMap<>(Stage.class);
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Set<String> priority = new TreeSet<>();
    private final Doors doors;
    private final Set<String> ruleIds;
    private final Catalogue catalogue;
    private final List<CompiledRule> written;
    private final Governance governance;
    private final ToolPolicies tools;
    private final List<PackChanges> changes;
    private final Checklists checklists;
    private final OwnFacts own = new OwnFacts();

    /**
     * Packs under policies.
     *
     * @param policies those that stand over the policies of the packs, in the order of their precedence
     * @throws PackException if the packs do not go together; it lists everything
     * @throws PolicyException if a policy decides what cannot be meant; it lists everything
     */
    JoinedPacks(List<CompiledPack> packs, List<Rulings> policies) {
        Set<String> names = new HashSet<>();
        Map<String, Catalogue.Entry> technologies = new TreeMap<>();
        for (CompiledPack pack : packs) {
            if (!names.add(pack.name())) {
                problems.add("there are two packs named '" + pack.name() + "'; give each its own name");
            }
            pack.catalogue().forEach(entry -> technologies.put(entry.id(), entry));
            pack.head()
                    .own()
                    .forEach(fact -> own.add(pack.name(), fact)
                            .ifPresent(other -> problems.add("the packs " + other + " and " + pack.name()
                                    + " both declare the fact '" + fact.name()
                                    + "' (pack.yaml); give it a name of its own, or let one pack need the other")));
            pack.thresholds().forEach(threshold -> thresholds.put(threshold.name(), threshold));
            pack.profiles().forEach(profile -> profiles.put(profile.stage(), profile));
            pack.criteria().forEach(criterion -> criteria.put(criterion.name(), criterion));
            priority.addAll(pack.priority());
            pack.statements().forEach(statement -> {
                if (statements.putIfAbsent(statement.id(), statement) != null) {
                    problems.add("pack " + pack.name() + " (statements.tsv) brings statement '" + statement.id()
                            + "', which another pack has; give it an id of its own");
                }
            });
        }
        packs.forEach(pack -> checkNeeds(pack.head(), packs));
        this.catalogue = catalogue(technologies);
        profiles.values().forEach(this::check);
        checkCriteria();
        this.doors = Doors.of(packs.stream().map(CompiledPack::doors).toList());
        missing(doors.statements().stream())
                .forEach(id -> problems.add("doors.yaml cites '" + id + "', which no pack has"));
        packs.forEach(this::checkChanges);
        this.changes = packs.stream().map(CompiledPack::changes).toList();
        List<CompiledRule> all =
                packs.stream().flatMap(pack -> pack.rules().stream()).toList();
        this.ruleIds = all.stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        this.written = all.stream().map(this::checked).toList();
        this.checklists = checklists(packs, all);
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        List<String> undecidable = new ArrayList<>();
        List<Rulings> allPolicies = Stream.concat(packs.stream().map(CompiledPack::policy), policies.stream())
                .toList();
        this.governance = new Governance(written, thresholds, allPolicies, undecidable);
        this.tools = new ToolPolicies(allPolicies, names, ruleIds, undecidable);
        if (!undecidable.isEmpty()) {
            throw new PolicyException(undecidable);
        }
    }

    /** As they hold under the policies. */
    List<CompiledRule> rules() {
        return governance.rules();
    }

    /** The rules that nobody may waive. */
    Set<String> mandatory() {
        return governance.mandatory();
    }

    /** What is decided about what other tools report. */
    ToolPolicies tools() {
        return tools;
    }

    /** What decided what that rule says; empty when no pack has it. */
    Optional<Explanation> explanation(String id) {
        return rules().stream()
                .filter(each -> each.rule().id().equals(id))
                .findFirst()
                .map(this::explanation);
    }

    /** The policy that switched that rule off; empty where it says something at some stage. */
    Optional<Ruling> switchedOff(Rule rule) {
        boolean silent = rule.grades().values().stream().allMatch(grade -> grade.is() == Level.SILENT);
        return governance.rulings().stream()
                .filter(each -> silent && each.off() && each.rule().equals(rule.id()))
                .reduce((earlier, later) -> later);
    }

    /** The lines of those names as they are drawn. */
    List<Threshold> thresholds(List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(governance.thresholds().get(name)).stream())
                .toList();
    }

    private Explanation explanation(CompiledRule compiled) {
        String id = compiled.rule().id();
        return new Explanation(
                compiled.rule(),
                written.stream()
                        .map(CompiledRule::rule)
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                governance.rulings().stream()
                        .filter(each -> each.rule().equals(id))
                        .toList(),
                thresholds(compiled.thresholds()),
                governance.thresholdRulings().stream()
                        .filter(each -> compiled.thresholds().contains(each.threshold()))
                        .toList());
    }

    /** What is known of one-way doors that changes walk through; reading it takes a moment. */
    DoorKnowledge changes() {
        return new DoorKnowledge(changes, statements.values());
    }

    /** What all packs ask, in their order. */
    Checklists checklists() {
        return checklists;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Thresholds thresholds() {
        return Thresholds.of(governance.thresholds());
    }

    /** By how many points a technology has to be better before a change is worth it; nothing where no pack says. */
    BigDecimal worthChanging() {
        return Optional.ofNullable(governance.thresholds().get(WORTH_CHANGING))
                .map(threshold -> new BigDecimal(threshold.value()))
                .orElse(BigDecimal.ZERO);
    }

    /** What each stage wants; one of which no pack speaks wants nothing first. */
    Map<Stage, StageProfile> profiles() {
        return profiles;
    }

    Doors doors() {
        return doors;
    }

    /** The facts that packs declare. */
    OwnFacts own() {
        return own;
    }

    /** In the order of their priority. */
    List<Criterion> criteria() {
        return List.copyOf(criteria.values());
    }

    /** The statements that say that the order of the criteria breaks ties. */
    List<String> priority() {
        return List.copyOf(priority);
    }

    /** By id. */
    Map<String, Statement> statements() {
        return statements;
    }

    private void checkNeeds(PackHead head, List<CompiledPack> packs) {
        head.needsLintel()
                .filter(earliest -> !Release.OURS.isAtLeast(new Release(earliest)))
                .ifPresent(earliest -> problems.add(
                        "pack " + head + " needs Lintel " + earliest + " or later, and this is " + Release.OURS));
        head.needsPacks().forEach((name, earliest) -> {
            Optional<PackHead> there = packs.stream()
                    .map(CompiledPack::head)
                    .filter(other -> other.name().equals(name))
                    .findFirst();
            if (there.isEmpty()) {
                problems.add("pack " + head + " needs the pack " + name + " " + earliest
                        + " or later, which is not there; hand it over as well");
            } else if (!new Release(there.get().version()).isAtLeast(new Release(earliest))) {
                problems.add("pack " + head + " needs the pack " + name + " " + earliest + " or later, and this is "
                        + there.get());
            }
        });
    }

    private Checklists checklists(List<CompiledPack> packs, List<CompiledRule> all) {
        Set<String> known = all.stream()
                .map(CompiledRule::rule)
                .filter(rule -> rule.kind() == Kind.FINDING || rule.kind() == Kind.INFERENCE)
                .map(Rule::id)
                .collect(Collectors.toSet());
        Map<String, String> pillars = new LinkedHashMap<>();
        packs.forEach(pack -> pack.checklists().pillars().forEach(pillars::putIfAbsent));
        List<Checklists.Item> items = new ArrayList<>();
        for (CompiledPack pack : packs) {
            for (Checklists.Item item : pack.checklists().items()) {
                items.add(inPillar(item, pack.head(), pillars));
            }
        }
        List<Checklists.Step> steps = packs.stream()
                .flatMap(pack -> pack.checklists().steps().stream())
                .toList();
        items.forEach(item -> checkAsked("checklist.yaml", item.statement(), item.question(), known));
        steps.forEach(step -> checkAsked("plan.yaml", step.statement(), step.question(), known));
        return new Checklists(pillars, items, steps);
    }

    /** An item that names none stands under its pack. */
    private Checklists.Item inPillar(Checklists.Item item, PackHead pack, Map<String, String> pillars) {
        if (item.pillar().isPresent()) {
            if (!pillars.containsKey(item.pillar().get())) {
                problems.add(
                        "pack " + pack.name() + " (checklist.yaml) " + item.statement() + " stands under the pillar '"
                                + item.pillar().get() + "', which no pack has under 'pillars'; there are "
                                + String.join(", ", pillars.keySet()));
            }
            return item;
        }
        String id = "pack_" + pack.name().replace('-', '_');
        pillars.put(id, pack.title());
        return item.under(id);
    }

    private void checkAsked(String file, String statement, Checklists.Question question, Set<String> known) {
        missing(Stream.of(statement)).forEach(id -> problems.add(file + " asks for '" + id + "', which no pack has"));
        question.rules()
                .filter(rule -> !known.contains(rule))
                .forEach(rule -> problems.add(file + " has " + statement + " answered by '" + rule
                        + "', which is no finding and no inference of any pack"));
    }

    private Catalogue catalogue(Map<String, Catalogue.Entry> technologies) {
        try {
            return Catalogue.of(technologies.values());
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
            return Catalogue.of(List.of());
        }
    }

    private void checkCriteria() {
        BigDecimal sum = criteria.values().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!criteria.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            problems.add("the weights of the criteria add up to " + sum.toPlainString() + " (criteria.yaml), not to 1: "
                    + String.join(", ", criteria.keySet()));
        }
        missing(priority.stream())
                .forEach(id -> problems.add(
                        "the priority of the criteria (criteria.yaml) cites '" + id + "', which no pack has"));
        criteria.values().stream()
                .filter(criterion -> !statements.containsKey(criterion.statement()))
                .forEach(criterion -> problems.add("the criterion " + criterion.name() + " (criteria.yaml) cites '"
                        + criterion.statement() + "', which no pack has"));
    }

    private void checkChanges(CompiledPack pack) {
        Stream<String> cited = Stream.concat(
                pack.changes().resources().stream().flatMap(each -> each.by().stream()),
                pack.changes().words().stream().flatMap(each -> each.by().stream()));
        missing(cited.distinct())
                .forEach(id -> problems.add("pack " + pack.name() + " (changes/) cites '" + id
                        + "', which no pack has; the ids stand in the packs' statements.tsv"));
    }

    /** Those of the ids that no pack has as a statement. */
    private Stream<String> missing(Stream<String> ids) {
        return ids.filter(id -> !statements.containsKey(id));
    }

    private void check(StageProfile profile) {
        Optional<Statement> statement = Optional.ofNullable(statements.get(profile.statement()));
        if (statement.filter(its -> its.speaksOf(profile.stage())).isEmpty()) {
            problems.add("the profile of " + profile.stage() + " (stages/" + profile.stage() + ".yaml) cites '"
                    + profile.statement() + "', which no pack has or which does not speak of that stage");
        }
    }

    /** A rule whose statements, thresholds and neighbours exist; what has no grade gets the stages of its statements. */
    private CompiledRule checked(CompiledRule compiled) {
        Rule rule = compiled.rule();
        Map<Stage, Grade> grades = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Grade grade = rule.at(stage);
            for (String id : grade.by()) {
                Statement statement = statements.get(id);
                if (statement == null) {
                    unknown(rule, id);
                } else if (!statement.speaksOf(stage)) {
                    problem(
                            rule,
                            "rule.md",
                            "cites " + id + " at " + stage + ", but that statement speaks of "
                                    + new TreeSet<>(statement.stages()) + " alone");
                }
            }
            grades.put(stage, grade);
        }
        for (String id : compiled.by()) {
            Statement statement = statements.get(id);
            if (statement == null) {
                unknown(rule, id);
                continue;
            }
            for (Stage stage : statement.stages()) {
                List<String> by =
                        new ArrayList<>(grades.getOrDefault(stage, Grade.SILENT).by());
                by.add(id);
                grades.put(stage, new Grade(Level.HOLDS, by));
            }
        }
        for (String name : compiled.thresholds()) {
            if (!thresholds.containsKey(name)) {
                problem(
                        rule,
                        compiled.file(),
                        "compares with the threshold '" + name + "', which is nowhere set; "
                                + Suggestion.question(thresholds.keySet(), name)
                                + (thresholds.isEmpty()
                                        ? "there are none; they stand in thresholds.yaml"
                                        : "there are: " + String.join(", ", thresholds.keySet())));
            }
        }
        compiled.own()
                .forEach((name, form) ->
                        own.objectionTo(name, form).ifPresent(objection -> problem(rule, compiled.file(), objection)));
        for (String other : rule.givesWayTo()) {
            if (!ruleIds.contains(other)) {
                problem(rule, "rule.md", "gives way to '" + other + "', which no pack has");
            }
        }
        rule.advice().ifPresent(advice -> checkAdvice(rule, advice));
        Set<String> qualities = new TreeSet<>();
        profiles.values().forEach(profile -> qualities.addAll(profile.optimises()));
        for (String quality : rule.serves()) {
            if (!qualities.contains(quality)) {
                problem(
                        rule,
                        "rule.md",
                        "serves '" + quality + "', which no stage optimises for; there are: "
                                + String.join(", ", qualities));
            }
        }
        return compiled.with(rule.withGrades(grades));
    }

    /** A recommendation names technologies and attributes that there are. */
    private void checkAdvice(Rule rule, Advice advice) {
        Stream.of(List.of(advice.recommends()), advice.fits(), advice.alternatives())
                .flatMap(List::stream)
                .filter(id -> !isTechnology(id))
                .forEach(id -> problem(
                        rule,
                        "rule.md",
                        "names the technology '" + id + "', which no catalogue of a pack has by that id"));
        advice.over().stream()
                .filter(each -> !isTechnology(each) && !isKind(each))
                .forEach(each -> problem(
                        rule,
                        "rule.md",
                        "stands over '" + each + "', which is neither a technology nor a kind of any catalogue"));
        advice.slot().kinds().stream()
                .filter(kind -> !isKind(kind))
                .forEach(kind ->
                        problem(rule, "rule.md", "has a slot for the kind '" + kind + "', which no technology is of"));
        advice.slot().attributes().keySet().stream()
                .filter(name -> Read.attribute("workload", name).isEmpty())
                .forEach(name -> problem(
                        rule,
                        "rule.md",
                        "has a slot for the attribute '" + name
                                + "', which neither a workload nor its practices have"));
        boolean ofComponents =
                !advice.slot().roles().isEmpty() || !advice.slot().kinds().isEmpty();
        if (ofComponents && !advice.slot().attributes().isEmpty()) {
            problem(rule, "rule.md", "has a slot of components and of attributes; it is one of both");
        }
    }

    private boolean isTechnology(String id) {
        return catalogue.named(id).filter(entry -> entry.id().equals(id)).isPresent();
    }

    private boolean isKind(String kind) {
        return catalogue.entries().stream().anyMatch(entry -> entry.kind().equals(kind));
    }

    private void unknown(Rule rule, String statement) {
        problem(
                rule,
                "rule.md",
                "cites '" + statement + "', which no pack has; the ids stand in the packs' statements.tsv");
    }

    private void problem(Rule rule, String file, String what) {
        problems.add("rule " + rule.id() + " (" + file + ") " + what);
    }
}
