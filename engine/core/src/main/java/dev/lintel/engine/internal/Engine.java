package dev.lintel.engine.internal;

import dev.lintel.Checkpoint;
import dev.lintel.Comparison;
import dev.lintel.Criterion;
import dev.lintel.Derivation;
import dev.lintel.Explanation;
import dev.lintel.PackVersion;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.StageProfile;
import dev.lintel.Statement;
import dev.lintel.Subject;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Evaluation;
import dev.lintel.engine.Inferred;
import dev.lintel.engine.ReviewException;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Doors;
import dev.lintel.model.Facts;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds;
import dev.lintel.model.View;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;

/** Several packs joined in one knowledge base. Immutable once built; every review has sessions of its own. */
public final class Engine {
    private final List<PackVersion> packs;
    private final List<PreparedRule> rules;
    private final Catalogue catalogue;
    private final Thresholds thresholds;
    private final Map<Stage, StageProfile> profiles;
    private final Doors doors;
    private final Map<String, Statement> statements;
    private final List<Criterion> criteria;
    private final Weighing weighing;
    private final Candidates candidates;
    private final Checklists checklists;
    private final OwnFacts own;
    /** The rules that these ask in both views. */
    private final Set<String> asked;

    private final List<Model> models;
    /** Built when a stage is first reviewed: most hosts know one or two. */
    private final Map<Stage, StageRules> stages = new ConcurrentHashMap<>();

    private final Differences differences;

    private final JoinedPacks joined;

    private Engine(List<LoadedPack> loaded, List<Rulings> policies) {
        this.joined = new JoinedPacks(loaded.stream().map(LoadedPack::pack).toList(), policies);
        this.packs = loaded.stream()
                .map(each -> new PackVersion(each.pack().name(), each.pack().version()))
                .toList();
        this.catalogue = joined.catalogue();
        this.thresholds = joined.thresholds();
        this.profiles = joined.profiles();
        this.doors = joined.doors();
        this.statements = joined.statements();
        this.criteria = joined.criteria();
        this.weighing = new Weighing(criteria, joined.priority());
        this.candidates = new Candidates(catalogue, doors, weighing, joined.worthChanging());
        this.differences = new Differences(joined);
        this.models = loaded.stream().flatMap(each -> each.models().stream()).toList();
        Map<String, org.drools.model.Rule> conditions = models.stream()
                .flatMap(model -> model.getRules().stream())
                .collect(Collectors.toMap(NamedModelItem::getFullName, Function.identity()));
        List<PreparedRule> prepared = new ArrayList<>();
        for (CompiledRule rule : joined.rules()) {
            prepared.add(
                    PreparedRule.of(rule, prepared.size(), Objects.requireNonNull(conditions.get(rule.fullDrlName()))));
        }
        this.rules = List.copyOf(prepared);
        this.checklists = joined.checklists();
        this.own = joined.own();
        this.asked = asked();
    }

    /**
     * Joins packs.
     *
     * @param policies those that stand over the policies of the packs, in the order of their precedence
     * @throws dev.lintel.engine.PackException if they do not go together; it lists everything
     * @throws dev.lintel.engine.PolicyException if a policy decides what cannot be meant; it lists everything
     */
    public static Engine of(List<LoadedPack> packs, List<Rulings> policies) {
        return new Engine(packs, policies);
    }

    /** Findings that are due answer the checklist as they are; what else answers has to be heard in both views. */
    private Set<String> asked() {
        Set<String> inferences = rules.stream()
                .map(PreparedRule::rule)
                .filter(rule -> rule.kind() == Rule.Kind.INFERENCE)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                        checklists.items().stream()
                                .flatMap(item -> item.question().rules())
                                .filter(inferences::contains),
                        checklists.steps().stream()
                                .flatMap(step -> step.question().rules()))
                .collect(Collectors.toSet());
    }

    public List<Rule> rules() {
        return rules.stream().map(PreparedRule::rule).toList();
    }

    /** What decided what that rule says; empty when no pack has it. */
    public Optional<Explanation> explanation(String id) {
        return joined.explanation(id);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public List<StageProfile> profiles() {
        return List.copyOf(profiles.values());
    }

    /** What the checklist asks, whatever the workload. */
    public List<Checkpoint> checkpoints() {
        Map<String, Rule> byId = rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        return checklists.items().stream()
                .map(item -> checklists.checkpoint(item, byId))
                .toList();
    }

    /** What the rules concluded, before it is graded. */
    private record Concluded(StageRules stage, Map<View, Facts> views, Conclusions certain, Conclusions possible) {}

    private Concluded conclude(Architecture architecture, ReviewOptions options) {
        StageRules stage = rulesOf(architecture.stage());
        Map<View, Facts> views = Facts.bind(architecture, catalogue, thresholds, doors);
        Limits limits = new Limits(options);
        return new Concluded(
                stage,
                views,
                conclude(stage, views, View.CERTAIN, limits),
                conclude(stage, views, View.POSSIBLE, limits));
    }

    private ReviewAssembly assembly(Architecture architecture, Concluded concluded) {
        Workload workload = in(View.CERTAIN, concluded.views()).workload();
        return new ReviewAssembly(
                architecture,
                workload,
                packs,
                new DoorAssembly(doors, statements, architecture.stage()),
                weighing,
                checklists,
                new RecommendationAssembly(candidates, new Slots(candidates, workload)),
                own,
                joined.mandatory(),
                joined.tools());
    }

    /**
     * Reviews an architecture in both views.
     *
     * @throws ReviewException if a rule fails or runs away
     */
    public Review review(Architecture architecture, ReviewOptions options) {
        Concluded concluded = conclude(architecture, options);
        return assembly(architecture, concluded)
                .of(concluded.stage(), concluded.certain(), concluded.possible(), options);
    }

    /**
     * How a review comes to what it says of one subject, and why rules do not speak of it.
     *
     * @param name its id
     * @throws dev.lintel.LintelException if nothing is called so, or several things are
     * @throws ReviewException if a rule fails or runs away
     */
    public Derivation derivation(Architecture architecture, String name, ReviewOptions options) {
        Concluded concluded = conclude(architecture, options);
        Subject subject = NamedSubject.in(in(View.CERTAIN, concluded.views()).workload(), name);
        ReviewAssembly assembly = assembly(architecture, concluded);
        Review review = assembly.of(concluded.stage(), concluded.certain(), concluded.possible(), options);
        return new DerivationAssembly(
                        joined,
                        concluded.stage(),
                        concluded.views(),
                        concluded.certain(),
                        concluded.possible(),
                        assembly,
                        review,
                        subject)
                .of(rules);
    }

    /**
     * Reviews both and compares them.
     *
     * @throws ReviewException if a rule fails or runs away
     */
    public Comparison compare(Architecture before, Architecture after, ReviewOptions options) {
        return differences.between(before, after, review(before, options), review(after, options));
    }

    /**
     * Which rules hold, and which may.
     *
     * @throws ReviewException if a rule fails or runs away
     */
    public Evaluation evaluate(Architecture architecture, ReviewOptions options) {
        Concluded concluded = conclude(architecture, options);
        return new Evaluation(
                subjects(concluded.stage(), concluded.certain()), subjects(concluded.stage(), concluded.possible()));
    }

    private static Map<String, List<Subject>> subjects(StageRules stage, Conclusions conclusions) {
        Map<String, List<Subject>> subjects = new LinkedHashMap<>();
        for (StageRules.Graded rule : stage.inOrder()) {
            List<Subject> its = new ArrayList<>();
            for (Matches.Match match : conclusions.of(rule.prepared())) {
                its.add(match.subject().subject());
            }
            if (!its.isEmpty()) {
                subjects.put(rule.rule().id(), Collections.unmodifiableList(its));
            }
        }
        return subjects;
    }

    /**
     * What rules infer of an architecture, in the certain view.
     *
     * @throws ReviewException if a rule fails or runs away
     */
    public List<Inferred> inferences(Architecture architecture, ReviewOptions options) {
        Map<View, Facts> views = Facts.bind(architecture, catalogue, thresholds, doors);
        Conclusions conclusions = conclude(rulesOf(architecture.stage()), views, View.CERTAIN, new Limits(options));
        List<Inferred> inferred = new ArrayList<>();
        for (PreparedRule rule : rules) {
            if (rule.rule().kind() == Rule.Kind.INFERENCE) {
                conclusions
                        .of(rule)
                        .forEach(match -> inferred.add(
                                new Inferred(rule.rule().id(), match.subject().subject(), rule.inference())));
            }
        }
        inferred.sort(Comparator.comparing(Inferred::rule).thenComparing(Inferred::subject));
        return inferred;
    }

    private StageRules rulesOf(Stage stage) {
        return stages.computeIfAbsent(
                stage, each -> new StageRules(each, rules, Optional.ofNullable(profiles.get(each)), asked, models));
    }

    /** The views have a session each, so that their facts cannot meet. */
    private static Conclusions conclude(StageRules stage, Map<View, Facts> views, View view, Limits limits) {
        try {
            return stage.in(view).conclude(in(view, views), limits);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw Failure.of(e);
        }
    }

    private static Facts in(View view, Map<View, Facts> views) {
        return Objects.requireNonNull(views.get(view), view::name);
    }

    /** Sessions that were not disposed of. */
    int openSessions() {
        return stages.values().stream().mapToInt(StageRules::openSessions).sum();
    }
}
