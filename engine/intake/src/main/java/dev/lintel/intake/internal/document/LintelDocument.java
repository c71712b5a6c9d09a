package dev.lintel.intake.internal.document;

import dev.lintel.Suggestion;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.OptionDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.Waivers;
import dev.lintel.intake.internal.Words;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a document of Lintel's own. It is strict: what it does not know it refuses, with the line. */
public final class LintelDocument {
    static final List<String> KEYS = List.of(
            "$schema",
            "lintel",
            "workload",
            "practices",
            "components",
            "decisions",
            "complete",
            "sources",
            "leaveOut",
            "waivers");
    static final List<String> WORKLOAD_KEYS = List.of("name", "stage");
    static final List<String> COMPONENT_KEYS = List.of("id", "technology", "connectsTo", "own");
    static final List<String> DECISION_KEYS = List.of("id", "about", "options");
    static final List<String> OPTION_KEYS = List.of("name", "ratings");
    static final BigDecimal FORM = BigDecimal.ONE;

    private final Source source;
    private final Reading reading;
    private final StatedValues values;

    private LintelDocument(Source source, Reading reading) {
        this.source = source;
        this.reading = reading;
        this.values = new StatedValues(source);
    }

    /** True where the keys are those of a document; whether it is a good one, reading shows. */
    public static boolean isOne(Source source) {
        return source.root() instanceof Node.Mapping root
                && (root.has("workload")
                        || root.has("lintel")
                        || (!root.entries().isEmpty()
                                && KEYS.containsAll(root.entries().keySet())));
    }

    /**
     * What belongs to the workload beside the document.
     *
     * @param named files and folders
     * @param leaveOut what is left out of folders, by patterns in the form of {@code .gitignore}
     */
    public record Sources(List<Node.Scalar> named, List<String> leaveOut) {}

    /** Reads everything but the sources, which it returns. */
    public static Sources read(Source source, Reading reading) {
        return new LintelDocument(source, reading).read();
    }

    private Sources read() {
        Node.Mapping root = mapping(source.root(), "a lintel document");
        reading.builder().origin(source.origin(root, ""));
        List<Node.Scalar> sources = List.of();
        List<String> leaveOut = List.of();
        for (Entry entry : root.entries().values()) {
            if (isNothing(entry.value())) {
                known(entry);
                continue;
            }
            switch (entry.key()) {
                case "$schema" -> word(entry);
                case "lintel" -> form(entry);
                case "workload" -> workload(entry);
                case "practices" -> general(entry, PracticeAttributes.set(), List.of(), "the practices");
                case "components" -> mappings(entry).forEach(this::component);
                case "decisions" -> mappings(entry).forEach(this::decision);
                case "complete" -> values.words(entry).forEach(this::complete);
                case "sources" -> sources = values.words(entry);
                case "waivers" -> new Waivers(source).stated(entry.value()).forEach(reading.builder()::waiver);
                case "leaveOut" ->
                    leaveOut =
                            values.words(entry).stream().map(Node.Scalar::text).toList();
                default -> throw unknown(entry, "a lintel document", KEYS, List.of());
            }
        }
        return new Sources(sources, leaveOut);
    }

    /** Below a key nothing may stand yet, or only comments. */
    private static boolean isNothing(Node value) {
        return value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL;
    }

    private void known(Entry entry) {
        if (!KEYS.contains(entry.key())) {
            throw unknown(entry, "a lintel document", KEYS, List.of());
        }
    }

    private void form(Entry entry) {
        boolean known = entry.value() instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.NUMBER
                && Words.number(scalar.text())
                        .filter(number -> number.compareTo(FORM) == 0)
                        .isPresent();
        if (!known) {
            throw source.fault(
                    entry.value(),
                    "lintel is the version of this form and takes 1, not "
                            + entry.value().kindName());
        }
    }

    private void workload(Entry entry) {
        general(entry, WorkloadAttributes.set(), WORKLOAD_KEYS, "a workload");
        Node.Mapping workload = mapping(entry);
        Entry name = workload.entries().get("name");
        if (name != null) {
            reading.builder().name(word(name));
        }
        Entry stage = workload.entries().get("stage");
        if (stage != null && !StatedValues.isUnknown(stage.value())) {
            String said = word(stage);
            reading.builder().stage(Stage.of(said).orElseThrow(() -> source.fault(stage.value(), stageIs(said))));
        }
    }

    static String stageIs(String said) {
        return "stage takes one of "
                + String.join(
                        ", ", Arrays.stream(Stage.values()).map(Stage::word).toList()) + ", not '" + said + "'";
    }

    /** What is said of the workload or of its practices; the names in {@code others} are read elsewhere. */
    private void general(Entry entry, AttributeSet set, List<String> others, String what) {
        for (Entry said : mapping(entry).entries().values()) {
            if (!others.contains(said.key())) {
                Attribute<?> attribute = set.named(said.key()).orElseThrow(() -> unknown(said, what, others, set));
                reading.say(attribute, values.value(attribute, said, ""));
            }
        }
    }

    private void component(Node.Mapping node) {
        String id = id(node);
        ComponentDescription.Builder component = ComponentDescription.of(id).origin(source.origin(node, id));
        for (Entry entry : node.entries().values()) {
            switch (entry.key()) {
                case "id" -> {}
                case "technology" -> technology(entry, component, id);
                case "connectsTo" ->
                    values.words(entry).forEach(other -> component.connectsTo(other.text(), source.origin(other, id)));
                case "own" ->
                    mapping(entry)
                            .entries()
                            .values()
                            .forEach(own -> component.own(own.key(), values.ownValue(own, id)));
                default -> {
                    Attribute<?> attribute = ComponentAttributes.set()
                            .named(entry.key())
                            .orElseThrow(
                                    () -> unknown(entry, "a component", COMPONENT_KEYS, ComponentAttributes.set()));
                    say(component, attribute, values.value(attribute, entry, id));
                }
            }
        }
        if (id.isEmpty()) {
            withoutId("component", source.origin(node, ""));
        } else {
            reading.builder().component(component);
            reading.mention(
                    id,
                    node.get("technology")
                            .filter(named -> !StatedValues.isUnknown(named))
                            .flatMap(named -> node.text("technology"))
                            .orElse(""),
                    Map.of(),
                    source.origin(node, id));
        }
    }

    private void technology(Entry entry, ComponentDescription.Builder component, String id) {
        if (!StatedValues.isUnknown(entry.value())) {
            component.technology(word(entry));
            reading.stateTechnology(id);
        }
    }

    private void decision(Node.Mapping node) {
        String id = id(node);
        DecisionDescription.Builder decision = DecisionDescription.of(id).origin(source.origin(node, id));
        for (Entry entry : node.entries().values()) {
            switch (entry.key()) {
                case "id" -> {}
                case "about" -> values.words(entry).forEach(about -> decision.about(about.text()));
                case "options" -> mappings(entry).forEach(option -> decision.option(option(option)));
                default -> {
                    Attribute<?> attribute = DecisionAttributes.set()
                            .named(entry.key())
                            .orElseThrow(() -> unknown(entry, "a decision", DECISION_KEYS, DecisionAttributes.set()));
                    say(decision, attribute, values.value(attribute, entry, id));
                }
            }
        }
        if (id.isEmpty()) {
            withoutId("decision", source.origin(node, ""));
        } else {
            reading.builder().decision(decision);
        }
    }

    private OptionDescription option(Node.Mapping node) {
        Optional<String> name = Optional.empty();
        Map<String, BigDecimal> ratings = new TreeMap<>();
        for (Entry entry : node.entries().values()) {
            switch (entry.key()) {
                case "name" -> name = Optional.of(word(entry));
                case "ratings" -> mapping(entry).entries().values().forEach(rating -> rate(rating, ratings));
                default -> throw unknown(entry, "an option", OPTION_KEYS, List.of());
            }
        }
        return new OptionDescription(
                name.orElseThrow(() -> source.fault(node, "an option has no name; give it one")), ratings);
    }

    private void rate(Entry entry, Map<String, BigDecimal> ratings) {
        if (StatedValues.isUnknown(entry.value())) {
            return;
        }
        BigDecimal rating = Optional.of(entry.value())
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(scalar -> scalar.kind() == Node.Kind.NUMBER)
                .flatMap(scalar -> Words.number(scalar.text()))
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.TEN) <= 0)
                .orElseThrow(() -> source.fault(
                        entry.value(),
                        entry.key() + " is rated with a number from 0 to 10, not "
                                + entry.value().kindName()));
        ratings.put(Attribute.canonical(entry.key()), rating);
    }

    private void complete(Node.Scalar said) {
        List<String> known =
                Arrays.stream(Inventory.values()).map(Inventory::word).toList();
        Inventory inventory = Arrays.stream(Inventory.values())
                .filter(each -> each.word().equals(Attribute.canonical(said.text())))
                .findFirst()
                .orElseThrow(() -> source.fault(
                        said, "'" + said.text() + "' cannot be complete; " + Suggestion.among(known, said.text())));
        reading.builder().complete(inventory);
    }

    private void withoutId(String what, Origin where) {
        reading.builder()
                .openPoint(new OpenPoint(what + "s", "a " + what + " has no id and was left out", Optional.of(where)));
    }

    private String id(Node.Mapping node) {
        Entry id = node.entries().get("id");
        return id == null ? "" : word(id).strip();
    }

    @SuppressWarnings("unchecked") // a value is read in the form of its attribute
    private static <T> void say(ComponentDescription.Builder component, Attribute<T> attribute, Value<?> value) {
        component.with(attribute, (Value<T>) value);
    }

    @SuppressWarnings("unchecked") // a value is read in the form of its attribute
    private static <T> void say(DecisionDescription.Builder decision, Attribute<T> attribute, Value<?> value) {
        decision.with(attribute, (Value<T>) value);
    }

    private String word(Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.STRING
                && scalar.tag().isEmpty()) {
            return scalar.text();
        }
        throw source.fault(
                entry.value(),
                entry.key() + " takes a word, not " + entry.value().kindName());
    }

    private Node.Mapping mapping(Entry entry) {
        return mapping(entry.value(), entry.key());
    }

    private Node.Mapping mapping(Node node, String what) {
        if (node instanceof Node.Mapping mapping && node.tag().isEmpty()) {
            return mapping;
        }
        throw source.fault(node, what + " takes a mapping of names to values, not " + node.kindName());
    }

    private List<Node.Mapping> mappings(Entry entry) {
        if (!(entry.value() instanceof Node.Sequence sequence)) {
            throw source.fault(
                    entry.value(),
                    entry.key() + " takes a list of entries that each start with '-', not "
                            + entry.value().kindName());
        }
        List<Node.Mapping> mappings = new ArrayList<>();
        for (Node item : sequence.items()) {
            mappings.add(mapping(item, "an entry of " + entry.key()));
        }
        return mappings;
    }

    private RuntimeException unknown(Entry entry, String of, List<String> keys, AttributeSet set) {
        return unknown(entry, of, keys, set.all().stream().map(Attribute::name).toList());
    }

    private RuntimeException unknown(Entry entry, String of, List<String> keys, List<String> attributes) {
        List<String> known = new ArrayList<>(keys);
        known.addAll(attributes);
        return source.fault(
                entry, "unknown property '" + entry.key() + "' of " + of + "; " + Suggestion.among(known, entry.key()));
    }
}
