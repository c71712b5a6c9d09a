package dev.lintel.model;

import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Something that was decided, or is still to be. It reaches its workload and the components it is about.
 *
 * <p>The predicates named like an attribute of {@link DecisionAttributes} have its meaning.
 */
public final class Decision implements Fact {
    private final DecisionDescription description;
    private final Seen values;
    private final Workload workload;
    private final List<Component> about = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();

    Decision(DecisionDescription description, Workload workload, View view) {
        this.description = description;
        this.values = new Seen(description.attributes(), view);
        this.workload = workload;
    }

    void add(Component component) {
        about.add(component);
    }

    void add(Option option) {
        options.add(option);
    }

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public String id() {
        return description.id();
    }

    @Override
    public Optional<Origin> origin() {
        return description.origin();
    }

    @Override
    public Workload workload() {
        return workload;
    }

    @Override
    public Optional<Value<?>> said(String attribute) {
        return DecisionAttributes.set().named(attribute).map(values.values()::get);
    }

    /** The components it is about, sorted by id. */
    public List<Component> about() {
        return Collections.unmodifiableList(about);
    }

    /** What there is to choose from, sorted by name. */
    public List<Option> options() {
        return Collections.unmodifiableList(options);
    }

    /** It is about a component of that kind of technology. */
    public boolean isAboutA(String kind) {
        return about.stream()
                .anyMatch(component -> component.technology().kind().is(kind));
    }

    public Name category() {
        return values.name(DecisionAttributes.CATEGORY);
    }

    public Name chosen() {
        return values.name(DecisionAttributes.CHOSEN);
    }

    public Names alternatives() {
        return values.names(DecisionAttributes.ALTERNATIVES);
    }

    public Name dataMigration() {
        return values.name(DecisionAttributes.DATA_MIGRATION);
    }

    public Name apiContract() {
        return values.name(DecisionAttributes.API_CONTRACT);
    }

    public Name lockIn() {
        return values.name(DecisionAttributes.LOCK_IN);
    }

    public Name learning() {
        return values.name(DecisionAttributes.LEARNING);
    }

    public Name coupling() {
        return values.name(DecisionAttributes.COUPLING);
    }

    public Amount analysisDays() {
        return values.amount(DecisionAttributes.ANALYSIS_DAYS);
    }

    public Answer seniorReview() {
        return values.answer(DecisionAttributes.SENIOR_REVIEW);
    }

    public Answer poc() {
        return values.answer(DecisionAttributes.POC);
    }

    public Text migrationPath() {
        return values.text(DecisionAttributes.MIGRATION_PATH);
    }

    public Name status() {
        return values.name(DecisionAttributes.STATUS);
    }

    public Text evolutionStrategy() {
        return values.text(DecisionAttributes.EVOLUTION_STRATEGY);
    }

    public Text versioningStrategy() {
        return values.text(DecisionAttributes.VERSIONING_STRATEGY);
    }

    public Amount externalConsumers() {
        return values.amount(DecisionAttributes.EXTERNAL_CONSUMERS);
    }

    public Answer breaking() {
        return values.answer(DecisionAttributes.BREAKING);
    }

    public Name effort() {
        return values.name(DecisionAttributes.EFFORT);
    }

    public Text reason() {
        return values.text(DecisionAttributes.REASON);
    }

    @Override
    public String toString() {
        return id();
    }
}
