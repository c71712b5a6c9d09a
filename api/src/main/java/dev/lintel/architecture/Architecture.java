package dev.lintel.architecture;

import dev.lintel.LintelException;
import dev.lintel.Waiver;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The architecture of one workload, as a caller describes it. Plain, immutable data, sorted by id: the order in which
 * things were said makes no difference.
 *
 * <p>A stage and a workload are required, so that nothing described never reads as nothing wrong. What is merely
 * incomplete, such as a connection to nowhere or a number that cannot be meant, is kept as unknown and listed in
 * {@link #openPoints()}.
 */
public final class Architecture {
    private final String name;
    private final Stage stage;
    private final AttributeValues workload;
    private final AttributeValues practices;
    private final List<ComponentDescription> components;
    private final List<ConnectionDescription> connections;
    private final List<DecisionDescription> decisions;
    private final List<ResourceDescription> resources;
    private final Set<Inventory> complete;
    private final List<OpenPoint> openPoints;
    private final List<Unread> unread;
    private final List<Waiver> waivers;
    private final List<ToolReport> toolReports;
    private final List<Reported> reported;
    private final Optional<Origin> origin;

    private Architecture(Builder builder) {
        List<OpenPoint> points = new ArrayList<>(builder.openPoints);
        this.name = required(builder.name, "name", "name the workload");
        this.stage =
                required(builder.stage, "stage", "say at which stage it is: demo, development, scale or production");
        this.workload = builder.workload.build("workload", points);
        AttributeValues saidOfPractices = builder.practices.build("practices", points);
        this.practices = builder.complete.contains(Inventory.PRACTICES) ? saidOfPractices.completed() : saidOfPractices;
        Map<String, List<ComponentDescription.Builder>> parts =
                byId(builder.components, ComponentDescription.Builder::id);
        this.components = parts.values().stream()
                .map(same -> ComponentDescription.together(same, points))
                .toList();
        this.connections = resolved(parts.keySet(), builder.components, points);
        this.decisions = byId(builder.decisions, DecisionDescription.Builder::id).values().stream()
                .map(same -> DecisionDescription.together(same, points))
                .toList();
        for (DecisionDescription decision : decisions) {
            for (String about : decision.about()) {
                if (!parts.containsKey(about)) {
                    points.add(new OpenPoint(
                            "decision " + decision.id(),
                            "it is about '" + about + "', which is no component",
                            decision.origin()));
                }
            }
        }
        this.resources = builder.resources.stream()
                .sorted(Comparator.comparing(ResourceDescription::id)
                        .thenComparing(ResourceDescription::type)
                        .thenComparing(ResourceDescription::origin))
                .toList();
        this.complete = Collections.unmodifiableSet(EnumSet.copyOf(builder.complete));
        this.openPoints = points.stream()
                .distinct()
                .sorted(Comparator.comparing(OpenPoint::subject)
                        .thenComparing(OpenPoint::problem)
                        .thenComparing(OpenPoint::origin, Contradictions.BY_ORIGIN))
                .toList();
        this.waivers = builder.waivers.stream().distinct().sorted().toList();
        this.origin = builder.origin;
        this.toolReports = builder.toolReports.stream()
                .distinct()
                .sorted(Comparator.comparing(ToolReport::tool)
                        .thenComparing(ToolReport::version)
                        .thenComparing(ToolReport::origin))
                .toList();
        this.unread = Stream.concat(
                        builder.unread.stream(),
                        toolReports.stream()
                                .filter(report -> !report.isComplete())
                                .map(report -> new Unread(
                                        report.name(),
                                        "its run failed, so that it could have found more",
                                        report.origin())))
                .distinct()
                .sorted()
                .toList();
        this.reported = placed();
    }

    /** Of two reports of one tool the same result may be told twice. */
    private List<Reported> placed() {
        List<ToolResult> results = toolReports.stream()
                .flatMap(report -> report.results().stream())
                .distinct()
                .toList();
        if (results.isEmpty()) {
            return List.of();
        }
        Placing placing = new Placing(this, results);
        return results.stream()
                .map(placing::of)
                .sorted(Comparator.comparing((Reported each) -> each.result().rule())
                        .thenComparing(Reported::subject)
                        .thenComparing(each -> each.result().origin(), Contradictions.BY_ORIGIN)
                        .thenComparing(each -> each.result().message())
                        .thenComparing(each -> each.result().mark()))
                .toList();
    }

    private static <T> T required(@Nullable T value, String what, String remedy) {
        if (value == null || value.toString().isBlank()) {
            throw new LintelException("the architecture has no " + what + ": " + remedy);
        }
        return value;
    }

    private static <B> Map<String, List<B>> byId(List<B> builders, Function<B, String> id) {
        Map<String, List<B>> byId = new TreeMap<>();
        for (B each : builders) {
            List<B> same = byId.computeIfAbsent(id.apply(each), key -> new ArrayList<>());
            if (!same.contains(each)) {
                same.add(each);
            }
        }
        return byId;
    }

    private static List<ConnectionDescription> resolved(
            Set<String> ids, List<ComponentDescription.Builder> components, List<OpenPoint> points) {
        Map<List<String>, ConnectionDescription> connections = new HashMap<>();
        for (ComponentDescription.Builder from : components) {
            for (ConnectionDescription each : from.connections()) {
                if (ids.contains(each.to())) {
                    connections.merge(
                            List.of(each.from(), each.to()),
                            each,
                            BinaryOperator.minBy(
                                    Comparator.comparing(ConnectionDescription::origin, Contradictions.BY_ORIGIN)));
                } else {
                    points.add(new OpenPoint(
                            "component " + from.id(),
                            "it connects to '" + each.to() + "', which is no component",
                            each.origin()));
                }
            }
        }
        return connections.values().stream()
                .sorted(Comparator.comparing(ConnectionDescription::from).thenComparing(ConnectionDescription::to))
                .toList();
    }

    /** Starts the description of a workload. */
    public static Builder of(String name, Stage stage) {
        return new Builder().name(name).stage(stage);
    }

    /** Starts a description whose name and stage are set later. */
    public static Builder builder() {
        return new Builder();
    }

    public String name() {
        return name;
    }

    public Stage stage() {
        return stage;
    }

    public AttributeValues workload() {
        return workload;
    }

    public AttributeValues practices() {
        return practices;
    }

    /** Sorted by id. */
    public List<ComponentDescription> components() {
        return components;
    }

    /** Those whose both ends exist, sorted by their ends. */
    public List<ConnectionDescription> connections() {
        return connections;
    }

    /** Sorted by id. */
    public List<DecisionDescription> decisions() {
        return decisions;
    }

    /** Everything that templates declare, sorted by logical id; empty for what came from no template. */
    public List<ResourceDescription> resources() {
        return resources;
    }

    /** What was listed completely; for everything else silence says nothing. */
    public Set<Inventory> complete() {
        return complete;
    }

    public List<OpenPoint> openPoints() {
        return openPoints;
    }

    /** What stood in the files and was not understood, in the order of the files. */
    public List<Unread> unread() {
        return unread;
    }

    /** What somebody answers for although a rule finds it. */
    public List<Waiver> waivers() {
        return waivers;
    }

    /** What other tools reported, as they said it, sorted by tool. */
    public List<ToolReport> toolReports() {
        return toolReports;
    }

    /** Each thing that other tools reported, with whose fault it is; sorted by rule, subject and place. */
    public List<Reported> reported() {
        return reported;
    }

    /** The file it was read from; empty for one that was built. */
    public Optional<Origin> origin() {
        return origin;
    }

    /**
     * The same, were the assumptions true; of two about one fact the later one counts.
     *
     * @throws LintelException if an assumption is about something that is not there; the message names what is
     */
    public Architecture assuming(List<Assumption> assumptions) {
        Builder supposed = new Builder(this);
        assumptions.forEach(supposed::assume);
        return supposed.build();
    }

    /** Collects a description; not safe for several threads. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable Stage stage;
        private final AttributeValues.Builder workload = new AttributeValues.Builder(WorkloadAttributes.set());
        private final AttributeValues.Builder practices = new AttributeValues.Builder(PracticeAttributes.set());
        private final List<ComponentDescription.Builder> components = new ArrayList<>();
        private final List<DecisionDescription.Builder> decisions = new ArrayList<>();
        private final List<ResourceDescription> resources = new ArrayList<>();
        private final EnumSet<Inventory> complete = EnumSet.noneOf(Inventory.class);
        private final List<OpenPoint> openPoints = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private final List<ToolReport> toolReports = new ArrayList<>();
        private Optional<Origin> origin = Optional.empty();

        private Builder() {}

        private Builder(Architecture described) {
            name = described.name;
            stage = described.stage;
            workload.putAll(described.workload);
            practices.putAll(described.practices);
            Map<String, List<ConnectionDescription>> leaving =
                    described.connections.stream().collect(Collectors.groupingBy(ConnectionDescription::from));
            for (ComponentDescription each : described.components) {
                components.add(each.toBuilder(leaving.getOrDefault(each.id(), List.of())));
            }
            described.decisions.forEach(decision -> decisions.add(decision.toBuilder()));
            resources.addAll(described.resources);
            complete.addAll(described.complete);
            openPoints.addAll(described.openPoints);
            unread.addAll(described.unread);
            waivers.addAll(described.waivers);
            toolReports.addAll(described.toolReports);
            origin = described.origin;
        }

        private void assume(Assumption assumption) {
            if (assumption instanceof Assumption.AtStage at) {
                stage(at.stage());
            } else if (assumption instanceof Assumption.Said<?> said) {
                say(said);
            } else if (assumption instanceof Assumption.MadeOf made) {
                component(made.component()).technology(made.technology().orElse(""));
            } else if (assumption instanceof Assumption.ConnectsTo connects) {
                ComponentDescription.Builder from =
                        component(connects.component()).disconnect();
                connects.others()
                        .forEach(other -> from.connectsTo(component(other).id()));
            } else if (assumption instanceof Assumption.Own own) {
                component(own.component()).own(own.name(), own.value());
            }
        }

        private <T> void say(Assumption.Said<T> said) {
            switch (said.attribute().element()) {
                case WORKLOAD, PRACTICES -> with(said.attribute(), said.value());
                case COMPONENT -> component(said.id()).with(said.attribute(), said.value());
                case DECISION ->
                    named(said.id(), decisions, DecisionDescription.Builder::id, "decision")
                            .with(said.attribute(), said.value());
            }
        }

        private ComponentDescription.Builder component(String id) {
            return named(id, components, ComponentDescription.Builder::id, "component");
        }

        private static <B> B named(String id, List<B> all, Function<B, String> idOf, String what) {
            return all.stream()
                    .filter(each -> idOf.apply(each).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new LintelException("there is no " + what + " '" + id + "'; there is: "
                            + all.stream().map(idOf).collect(Collectors.joining(", "))));
        }

        public Builder name(String workloadName) {
            this.name = workloadName.strip();
            return this;
        }

        public Builder stage(Stage projectStage) {
            this.stage = projectStage;
            return this;
        }

        /** True once a stage was set. */
        public boolean hasStage() {
            return stage != null;
        }

        /** True once a name was set. */
        public boolean hasName() {
            return name != null;
        }

        /**
         * Says something of the workload or of its practices.
         *
         * @throws IllegalArgumentException if the value does not fit the attribute; the message names what does
         */
        public <T> Builder with(Attribute<T> attribute, T value) {
            return with(attribute, Value.stated(value));
        }

        /** The same with a whole number or with a value whose basis and origin are known. */
        public Builder with(Attribute<BigDecimal> attribute, long value) {
            return with(attribute, BigDecimal.valueOf(value));
        }

        /** The same with a whole number or with a value whose basis and origin are known. */
        public <T> Builder with(Attribute<T> attribute, Value<T> value) {
            AttributeValues.Builder target = attribute.element() == Attribute.Element.PRACTICES ? practices : workload;
            target.put(attribute, Words.inOneSpelling(attribute, value));
            return this;
        }

        /** Adds a component. One that was already added under the same id is completed by it. */
        public Builder component(ComponentDescription.Builder component) {
            if (component.id().isEmpty()) {
                openPoints.add(new OpenPoint("components", "a component has no id and was left out", Optional.empty()));
            } else {
                components.add(component);
            }
            return this;
        }

        public Builder components(Collection<ComponentDescription.Builder> several) {
            several.forEach(this::component);
            return this;
        }

        /** Adds a decision. One that was already added under the same id is completed by it. */
        public Builder decision(DecisionDescription.Builder decision) {
            if (decision.id().isEmpty()) {
                openPoints.add(new OpenPoint("decisions", "a decision has no id and was left out", Optional.empty()));
            } else {
                decisions.add(decision);
            }
            return this;
        }

        /** Adds a resource as a template declares it. Rules see only components. */
        public Builder resource(ResourceDescription resource) {
            resources.add(resource);
            return this;
        }

        /** Claims that everything of that kind is listed. */
        public Builder complete(Inventory inventory) {
            complete.add(inventory);
            return this;
        }

        /** Waives a finding. */
        public Builder waiver(Waiver waiver) {
            waivers.add(waiver);
            return this;
        }

        /** Adds what another tool reported. Whose fault each thing is, is found when everything is described. */
        public Builder reported(ToolReport report) {
            toolReports.add(report);
            return this;
        }

        /** Adds something that a reader could not make sense of and kept as unknown. */
        public Builder openPoint(OpenPoint point) {
            openPoints.add(point);
            return this;
        }

        public Builder unread(Unread thing) {
            unread.add(thing);
            return this;
        }

        public Builder origin(Origin where) {
            origin = Optional.of(where);
            return this;
        }

        /**
         * The finished description.
         *
         * @throws LintelException if the name or the stage is missing
         */
        public Architecture build() {
            return new Architecture(this);
        }
    }
}
