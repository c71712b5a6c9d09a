package dev.lintel.model;

import dev.lintel.Subject;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The workload under review. It answers for the whole: its languages, its services, what it uses.
 *
 * <p>The predicates named like an attribute of {@link WorkloadAttributes} have its meaning. What counts components
 * counts those that were mentioned: what nobody mentioned can be missing, which only a complete inventory shows, but it
 * cannot be too much.
 */
public final class Workload implements Fact {
    private final Subject subject;
    private final Stage stage;
    private final Seen values;
    private final Practices practices;
    private final Thresholds thresholds;
    private final Set<Inventory> complete;
    private final List<Component> components;
    private final Census census;
    private final List<Decision> decisions = new ArrayList<>();

    Workload(
            String name,
            Stage stage,
            AttributeValues values,
            Practices practices,
            Thresholds thresholds,
            Set<Inventory> complete,
            Optional<Origin> origin,
            int componentCount,
            View view) {
        this.subject = new Subject("workload", name, origin);
        this.stage = stage;
        this.values = new Seen(values, view);
        this.practices = practices;
        this.thresholds = thresholds;
        this.complete = complete;
        this.components = new ArrayList<>(componentCount);
        this.census = new Census(components, complete.contains(Inventory.COMPONENTS), view);
    }

    void add(Component component) {
        components.add(component);
    }

    void add(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public Workload workload() {
        return this;
    }

    @Override
    public Optional<Value<?>> said(String attribute) {
        Optional<Attribute<?>> own = WorkloadAttributes.set().named(attribute);
        return (own.isPresent() ? own : PracticeAttributes.set().named(attribute)).map(this::said);
    }

    @Override
    public Value<?> said(Attribute<?> attribute) {
        return attribute.element() == Attribute.Element.PRACTICES
                ? practices.values().get(attribute)
                : values.values().get(attribute);
    }

    @Override
    public Amount limit(String threshold) {
        return thresholds.amount(threshold);
    }

    @Override
    public Version versionLimit(String threshold) {
        return thresholds.version(threshold);
    }

    @Override
    public Names listLimit(String threshold) {
        return thresholds.names(threshold);
    }

    @Override
    public Stage stage() {
        return stage;
    }

    public Practices practices() {
        return practices;
    }

    /** Sorted by id. */
    public List<Component> components() {
        return Collections.unmodifiableList(components);
    }

    /** Sorted by id. */
    public List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    /**
     * The general-purpose languages of its components, without those that a service requires; in the possible view one
     * more for each of which it is unknown.
     */
    @Reads({"components.language"})
    public Names languages() {
        return census.languages().spelled(Languages::spelled);
    }

    /**
     * Whether any of it is written in that language: a component, or what the team writes first of all. A no needs a
     * known language of each listed component that has one, and either a complete list of components or a team that
     * writes another language.
     */
    @Reads({"components.language", "teamLanguage"})
    public Answer writtenIn(String language) {
        Optional<String> ofTheTeam = teamLanguage().value();
        if (ofTheTeam.filter(language::equals).isPresent()) {
            return Answer.YES;
        }
        boolean noOther =
                !values.isLeftOpen(WorkloadAttributes.TEAM_LANGUAGE) && (listsAllComponents() || ofTheTeam.isPresent());
        return census.writtenIn(language, noOther);
    }

    /** The languages made for a purpose, such as SQL, that its components are said to be written in. */
    @Reads({"components.language"})
    public Names domainLanguages() {
        return census.domainLanguages().spelled(Languages::spelled);
    }

    /** What stands in on a laptop for the technologies of its components, as the catalogue or somebody says. */
    @Reads({"components.technology"})
    public Names localWays() {
        return census.localWays();
    }

    /** Roles that components in different general-purpose languages share. */
    @Reads({"components.role", "components.language"})
    public Names rolesInSeveralLanguages() {
        return census.rolesInSeveralLanguages();
    }

    /** Components that are deployed on their own; in the possible view also services that may be. */
    @Reads({"components.deployedSeparately"})
    public Amount deployableServices() {
        return census.deployableServices();
    }

    /** How many different services of a cloud do its work; identity, keys, networks, logs and the like do not count. */
    @Reads({"components.technology"})
    public Amount cloudServices() {
        return census.cloudServices();
    }

    /** How many components were mentioned. */
    public Amount componentCount() {
        return Amount.of(components.size());
    }

    /** As many services as its roles need, at that many for each. */
    @Reads({"components.role"})
    public Amount servicesForRoles(Amount each) {
        return census.roles().times(each);
    }

    /** How many different queues, topics, streams and event buses it passes messages through. */
    @Reads({"components.technology"})
    public Amount messageBrokers() {
        return census.messageBrokers();
    }

    /**
     * Whether any component has that role. A no needs a complete list of components, each with a role.
     *
     * @param role such as {@code orchestration}
     */
    @Reads({"components.role"})
    public Answer has(String role) {
        return census.has(role);
    }

    /**
     * Whether any component is, or runs on, a technology of one of these kinds. A no needs a complete list of components,
     * each of a known technology.
     */
    @Reads({"components.technology", "components.runsOn"})
    public Answer usesAnyOfKinds(Collection<String> kinds) {
        return census.any(component -> component.isOrRunsOn(kinds));
    }

    /** Whether any component is of that technology. A no needs a complete list of components, each of a known technology. */
    @Reads({"components.technology"})
    public Answer uses(String technology) {
        return census.any(component -> component.technology().is(technology));
    }

    /**
     * Whether LocalStack's free edition stands in for any component. A no needs a complete list of components, each of a
     * known technology.
     */
    @Reads({"components.technology"})
    public Answer usesWhatLocalStackRuns() {
        return census.any(component -> component.technology().localStack() == Answer.YES);
    }

    /**
     * Whether a stated decision swings that way. A no needs a complete list of decisions, none of them left open.
     *
     * @param swing {@code one-way}, {@code two-way} or {@code undetermined}
     */
    @Reads({"decisions"})
    public Answer decides(String swing) {
        boolean certainlyNot = complete.contains(Inventory.DECISIONS);
        for (Decision decision : decisions) {
            Name its = decision.swing();
            if (its.value().isPresent() && its.is(swing)) {
                return Answer.YES;
            }
            certainlyNot &= !decision.leavesItsSwingOpen();
        }
        return certainlyNot ? Answer.NO : Answer.unknown(values.view());
    }

    /**
     * Nothing is known but practices: no component is listed, and neither purpose nor language is named. What somebody
     * says of a practice is then all there is to tell what the workload is.
     */
    @Reads({})
    public boolean isKnownByItsPractices() {
        return components.isEmpty()
                && !values.knows(WorkloadAttributes.PURPOSES)
                && !values.knows(WorkloadAttributes.TEAM_LANGUAGE);
    }

    /** That part of its budget, in percent. */
    @Reads({"budget"})
    public Amount shareOfBudget(Amount percent) {
        return budget().percent(percent);
    }

    /** It is about to be cut into microservices. */
    @Reads({"intent"})
    public Answer becomesMicroservices() {
        return intent().speaksOf("microservice");
    }

    /** The inventories that are said to be complete, so that what they do not list is not there. */
    public Set<Inventory> complete() {
        return complete;
    }

    /** Whether its components are listed completely. */
    boolean listsAllComponents() {
        return complete.contains(Inventory.COMPONENTS);
    }

    public Name provider() {
        return values.name(WorkloadAttributes.PROVIDER);
    }

    public Name region() {
        return values.name(WorkloadAttributes.REGION);
    }

    public Answer dataResidency() {
        return values.answer(WorkloadAttributes.DATA_RESIDENCY);
    }

    public Names purposes() {
        return values.names(WorkloadAttributes.PURPOSES);
    }

    public Amount team() {
        return values.amount(WorkloadAttributes.TEAM);
    }

    public Name teamLanguage() {
        return values.name(WorkloadAttributes.TEAM_LANGUAGE).spelled(Languages::spelled);
    }

    public Answer languageIsConstraint() {
        return values.answer(WorkloadAttributes.LANGUAGE_IS_CONSTRAINT);
    }

    public Amount dataVolumeGb() {
        return values.amount(WorkloadAttributes.DATA_VOLUME_GB);
    }

    public Amount dataGrowthGbPerMonth() {
        return values.amount(WorkloadAttributes.DATA_GROWTH_GB_PER_MONTH);
    }

    public Name accessPattern() {
        return values.name(WorkloadAttributes.ACCESS_PATTERN);
    }

    public Amount concurrentWriters() {
        return values.amount(WorkloadAttributes.CONCURRENT_WRITERS);
    }

    public Name latencyNeed() {
        return values.name(WorkloadAttributes.LATENCY_NEED);
    }

    public Amount load() {
        return values.amount(WorkloadAttributes.LOAD);
    }

    public Amount budget() {
        return values.amount(WorkloadAttributes.BUDGET);
    }

    public Answer costConstrained() {
        return values.answer(WorkloadAttributes.COST_CONSTRAINED);
    }

    public Names compliance() {
        return values.names(WorkloadAttributes.COMPLIANCE);
    }

    public Names documentedDebt() {
        return values.names(WorkloadAttributes.DOCUMENTED_DEBT);
    }

    public Names undocumentedDebt() {
        return values.names(WorkloadAttributes.UNDOCUMENTED_DEBT);
    }

    public Text intent() {
        return values.text(WorkloadAttributes.INTENT);
    }

    @Override
    public String toString() {
        return id();
    }
}
