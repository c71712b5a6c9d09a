package dev.lintel.engine.internal;

import dev.lintel.Evidence;
import dev.lintel.Subject;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.Value;
import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.model.Basis;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Decision;
import dev.lintel.model.Fact;
import dev.lintel.model.Inference;
import dev.lintel.model.Origin;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns what a rule reads of the facts it matched into evidence, and into the unknowns that would settle it. */
final class EvidenceReader {
    /** Before the name of an inventory, for an unknown that its being complete would settle. */
    static final String COMPLETE = "complete: ";

    private static final String UNKNOWN = "unknown";

    private final List<Evidence> evidence = new ArrayList<>(4);
    /** Null where only what is known is read. */
    private final @Nullable List<String> unknowns;

    private final Subject about;

    /** Facts come one after the other, several of one subject. */
    private Fact of;

    private Subject subject;

    private EvidenceReader(Fact about, @Nullable List<String> unknowns) {
        this.unknowns = unknowns;
        this.of = about;
        this.about = about.subject();
        this.subject = this.about;
    }

    private EvidenceReader(PreparedRule rule, Match match, @Nullable List<String> unknowns) {
        this(match.subject(), unknowns);
        for (Object matched : match.facts()) {
            if (matched instanceof Inference inference) {
                add(inference.subject(), "inference", inference.name(), Optional.empty(), Optional.empty());
            } else if (matched instanceof Fact fact) {
                for (Read read : rule.reads(fact)) {
                    read.collect(fact, this);
                }
            }
        }
    }

    /** Nothing so far; what is read by hand is added, the unknown included. */
    static EvidenceReader about(Fact subject) {
        return new EvidenceReader(subject, new ArrayList<>(2));
    }

    /** What is known: what a conclusion rests on. */
    static EvidenceReader ofKnown(PreparedRule rule, Match match) {
        return new EvidenceReader(rule, match, null);
    }

    /** Everything that is read, the unknown included: what a conclusion waits for. */
    static EvidenceReader ofAll(PreparedRule rule, Match match) {
        return new EvidenceReader(rule, match, new ArrayList<>(2));
    }

    /**
     * What is known of the attributes and traits that a rule reads, of the facts that it could match.
     *
     * @param wanted what of it is looked for
     * @param most where so many are found, or a few more of the same fact, the rest is not looked for
     */
    static List<Evidence> known(PreparedRule rule, Workload workload, Predicate<Evidence> wanted, int most) {
        List<Evidence> known = new ArrayList<>();
        for (Fact fact : facts(rule, workload)) {
            if (known.size() >= most) {
                break;
            }
            for (Evidence evidence : ofKnown(rule, Match.of(fact)).evidence()) {
                if (isSaidOrTrait(fact, evidence) && wanted.test(evidence)) {
                    known.add(evidence);
                }
            }
        }
        return known;
    }

    /** A rule about a part may read of the whole. */
    private static boolean isSaidOrTrait(Fact fact, Evidence evidence) {
        return isTrait(evidence.fact())
                || fact.said(evidence.fact()).isPresent()
                || fact.workload().said(evidence.fact()).isPresent();
    }

    /** True for a fact that something waits for. */
    static boolean isUnknown(Evidence evidence) {
        return evidence.value().equals(UNKNOWN);
    }

    /** True for what the catalogue says of a technology. */
    static boolean isTrait(String fact) {
        return fact.startsWith("technology.") || fact.startsWith("host.");
    }

    private static List<Fact> facts(PreparedRule rule, Workload workload) {
        List<Fact> facts = new ArrayList<>();
        if (rule.factTypes().contains("Workload")) {
            facts.add(workload);
        }
        if (rule.factTypes().contains("Component")) {
            facts.addAll(workload.components());
        }
        if (rule.factTypes().contains("Decision")) {
            facts.addAll(workload.decisions());
        }
        return facts;
    }

    /** That a list is complete, so that what is not in it is not there. */
    void complete(Workload workload, Inventory inventory) {
        add(workload, "complete", inventory.word(), Optional.of(Basis.STATED), workload.origin());
    }

    /** Were that list complete, more would be known. */
    void incomplete(Inventory inventory) {
        if (unknowns != null) {
            unknowns.add(COMPLETE + inventory.word());
        }
    }

    /** What the conclusion is about. */
    Subject about() {
        return about;
    }

    /** In the order in which the rule reads it. */
    List<Evidence> evidence() {
        return evidence;
    }

    /** The facts that are unknown, as {@code subject.fact}, each once and sorted. */
    List<String> unknowns() {
        if (unknowns == null) {
            return List.of();
        }
        return List.copyOf(unknowns.size() < 2 ? unknowns : new TreeSet<>(unknowns));
    }

    /** Of the parts of a whole only what is known of each is read. */
    void partAttribute(Component component, Attribute<?> attribute) {
        if (!component.said(attribute).isUnknown()) {
            attribute(component, attribute);
        }
    }

    void partTechnology(Component component) {
        if (component.technology().isKnown()) {
            technology(component);
        }
    }

    /** Of its language also that it may have one that is not known. */
    void partLanguage(Component component) {
        boolean said = !component.said(ComponentAttributes.LANGUAGE).isUnknown();
        if (component.language().value().isPresent()) {
            attribute(component, said ? ComponentAttributes.LANGUAGE : ComponentAttributes.RUNTIME);
        } else if (component.language().isSome()) {
            attribute(component, ComponentAttributes.LANGUAGE);
        }
    }

    void technology(Component component) {
        Technology technology = component.technology();
        Optional<Basis> basis = technology.isKnown() ? Optional.of(component.technologyBasis()) : Optional.empty();
        add(component, "technology", technology.toString(), basis, component.origin());
    }

    void trait(Component component, String path, Function<Technology, Object> trait) {
        Technology of = path.startsWith("host") ? component.host() : component.technology();
        String value = trait.apply(of).toString();
        boolean unknown = value.equals(UNKNOWN);
        add(component, path, value, unknown ? Optional.empty() : Optional.of(Basis.CATALOGUE), Optional.empty());
        if (unknown && unknowns != null) {
            // The catalogue leaves open what depends on the part of it that is meant; a narrower name settles it.
            unknowns.add(component.id() + ".technology");
        }
    }

    void connections(Fact fact, List<Connection> connections) {
        for (Connection connection : connections) {
            Basis basis = connection.from().technologyBasis();
            add(fact, "connection", connection.toString(), Optional.of(basis), connection.origin());
        }
        incomplete(Inventory.COMPONENTS);
    }

    /** The decisions about a component, or all that were taken; what is not on record is unknown. */
    void decisions(Fact fact) {
        List<Decision> decisions = fact instanceof Component component
                ? component.decisions()
                : fact.workload().decisions();
        for (Decision decision : decisions) {
            if (fact instanceof Component) {
                add(decision, "about", fact.id(), Optional.of(Basis.STATED), decision.origin());
            } else {
                attribute(decision, DecisionAttributes.CATEGORY);
            }
        }
        boolean allListed = fact.workload().complete().contains(Inventory.DECISIONS);
        if (fact instanceof Workload ? !allListed : decisions.isEmpty()) {
            add(fact, "decisions", UNKNOWN, Optional.empty(), Optional.empty());
        }
        if (!allListed && decisions.isEmpty()) {
            incomplete(Inventory.DECISIONS);
        }
    }

    void attribute(Fact fact, Attribute<?> attribute) {
        Value<?> value = fact.said(attribute);
        if (!value.isUnknown() || !isFactorNobodyMentioned(fact, attribute, value)) {
            said(fact, attribute.name(), value);
        }
    }

    /** A fact that a pack declares, with {@code own.} before its name. */
    void own(Component component, String name) {
        said(component, name, component.said(name).orElseThrow());
    }

    private void said(Fact fact, String name, Value<?> value) {
        if (!value.isUnknown()) {
            add(fact, name, value.inWords().orElse(UNKNOWN), value.restsOn(), value.origin());
        } else if (unknowns != null) {
            add(fact, name, UNKNOWN, Optional.empty(), value.origin());
            unknowns.add(fact instanceof Workload ? name : fact.id() + "." + name);
        }
    }

    /** A door is judged by the factors that are stated; what nobody mentioned does not keep it open. */
    private static boolean isFactorNobodyMentioned(Fact fact, Attribute<?> attribute, Value<?> value) {
        return fact instanceof Decision
                && DecisionAttributes.factors().contains(attribute)
                && value.origin().isEmpty();
    }

    private void add(Fact fact, String name, String value, Optional<Basis> basis, Optional<Origin> origin) {
        if (unknowns == null && value.equals(UNKNOWN)) {
            return;
        }
        if (fact != of) {
            of = fact;
            subject = fact.subject();
        }
        evidence.add(new Evidence(subject, name, value, basis, origin));
    }
}
