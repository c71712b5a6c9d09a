package dev.lintel.engine.internal;

import dev.lintel.Comparison;
import dev.lintel.PackVersion;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.StageProfile;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Inferred;
import dev.lintel.engine.ReviewException;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Component;
import dev.lintel.model.Decision;
import dev.lintel.model.Facts;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds;
import dev.lintel.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Several packs joined in one knowledge base. Immutable once built; every review has sessions of its own. */
public final class Engine {
    /** Drools names the file of a rule whose condition threw, and nothing else that is unique. */
    private static final Pattern RULE_IN_MESSAGE = Pattern.compile("rules/([^/\"]+)/[^/\"]+/([^/\"]+)/rule\\.drl");

    private final List<PackVersion> packs;
    private final List<PreparedRule> rules;
    private final Catalogue catalogue;
    private final Thresholds thresholds;
    private final Map<Stage, StageProfile> profiles;
    private final Set<String> factTypes = new TreeSet<>();
    private final KieBase base;
    private final Differences differences;

    private Engine(List<LoadedPack> loaded) {
        JoinedPacks joined =
                new JoinedPacks(loaded.stream().map(LoadedPack::pack).toList());
        this.packs = loaded.stream()
                .map(each -> new PackVersion(each.pack().name(), each.pack().version()))
                .toList();
        this.catalogue = joined.catalogue();
        this.thresholds = joined.thresholds();
        this.profiles = joined.profiles();
        this.differences = new Differences(joined);
        joined.rules().forEach(rule -> factTypes.addAll(rule.factTypes()));
        this.base = HostClassLoader.under(
                Engine.class.getClassLoader(),
                () -> knowledge(
                        loaded.stream().flatMap(each -> each.models().stream()).toList()));
        this.rules = joined.rules().stream()
                .map(rule -> new PreparedRule(rule, base.getRule(rule.drlPackage(), rule.drlName())))
                .toList();
    }

    /**
     * Joins packs.
     *
     * @throws dev.lintel.engine.PackException if they do not go together; it lists everything
     */
    public static Engine of(List<LoadedPack> packs) {
        return new Engine(packs);
    }

    /** One knowledge base of all models. */
    static KieBase knowledge(List<Model> models) {
        // With shared beta nodes 10.2.0 silently loses matches when packs are mixed (#7115, #7109).
        KieBase base = KieBaseBuilder.createKieBaseFromModel(models, ShareBetaNodesOption.NO);
        // The first session makes Drools look up its services, which must happen under our class loader.
        base.newKieSession().dispose();
        return base;
    }

    public List<Rule> rules() {
        return rules.stream().map(PreparedRule::rule).toList();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public List<StageProfile> profiles() {
        return List.copyOf(profiles.values());
    }

    /**
     * Reviews an architecture in both views.
     *
     * @throws ReviewException if a rule fails or runs away
     */
    public Review review(Architecture architecture, ReviewOptions options) {
        Conclusions conclusions = conclude(architecture, options);
        return new ReviewAssembly(architecture, conclusions.workload(), packs, profiles).of(rules, conclusions);
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
     * What rules infer of an architecture, in the certain view.
     *
     * @throws ReviewException if a rule fails or runs away
     */
    public List<Inferred> inferences(Architecture architecture, ReviewOptions options) {
        Conclusions conclusions = conclude(architecture, options);
        List<Inferred> inferred = new ArrayList<>();
        for (PreparedRule rule : rules) {
            if (rule.rule().kind() == Rule.Kind.INFERENCE) {
                conclusions
                        .held(rule)
                        .values()
                        .forEach(match -> inferred.add(new Inferred(
                                rule.rule().id(), EvidenceReader.subject(match.subject()), rule.inference())));
            }
        }
        inferred.sort(Comparator.comparing(Inferred::rule).thenComparing(Inferred::subject));
        return inferred;
    }

    /**
     * Fires the rules on both views in one session. That they cannot meet is kept by the joins: every further pattern
     * of a rule is tied to the first by an equality of facts, and no fact stands in both views.
     */
    private Conclusions conclude(Architecture architecture, ReviewOptions options) {
        long deadline = System.nanoTime() + options.timeLimit().toNanos();
        Map<View, Facts> views = Facts.bind(architecture, catalogue, thresholds);
        Facts certain = Objects.requireNonNull(views.get(View.CERTAIN), View.CERTAIN::name);
        Conclusions conclusions = new Conclusions(certain.workload(), options.firingLimit(), deadline);
        KieSession session = base.newKieSession();
        try {
            conclusions.listenTo(session);
            views.values().forEach(facts -> insert(facts, session));
            session.fireAllRules();
            return conclusions;
        } catch (RuntimeException e) {
            throw explained(e);
        } finally {
            session.dispose();
        }
    }

    /** Sessions that were not disposed of; the knowledge base would keep them for ever. */
    int openSessions() {
        return base.getKieSessions().size();
    }

    private void insert(Facts facts, KieSession session) {
        session.insert(facts.workload());
        for (Component component : facts.workload().components()) {
            session.insert(component);
        }
        for (Decision decision : facts.workload().decisions()) {
            session.insert(decision);
        }
        if (factTypes.contains("Connection")) {
            facts.connections().forEach(session::insert);
        }
        if (factTypes.contains("Option")) {
            facts.options().forEach(session::insert);
        }
    }

    private ReviewException explained(RuntimeException failure) {
        Throwable cause = failure;
        String culprit = "";
        while (cause.getCause() != null) {
            Matcher named = RULE_IN_MESSAGE.matcher(String.valueOf(cause.getMessage()));
            if (culprit.isEmpty() && named.find()) {
                culprit = named.group(1) + "/" + named.group(2);
            }
            cause = cause.getCause();
        }
        if (cause instanceof ReviewException known) {
            return known;
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new ReviewException((culprit.isEmpty() ? "a rule" : "rule " + culprit) + " failed: " + message, failure);
    }
}
