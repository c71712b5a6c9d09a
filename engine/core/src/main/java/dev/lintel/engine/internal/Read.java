package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Component;
import dev.lintel.model.Fact;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** One thing that a rule reads of a fact, and how it becomes evidence. */
@FunctionalInterface
interface Read {
    Map<String, Function<Technology, Object>> TRAITS = Map.of(
            "managed", Technology::managed,
            "serverless", Technology::serverless,
            "holdsState", Technology::holdsState,
            "localStack", Technology::localStack,
            "portable", Technology::portable,
            "floorCost", Technology::floorCost,
            "localSubstitute", Technology::localSubstitute,
            "maturity", Technology::maturity,
            "precedent", Technology::precedent);

    /** Of so many parts nobody reads more; what is said of the whole counts them all. */
    int MOST_PARTS = 100;

    void collect(Fact fact, EvidenceReader into);

    /**
     * The reads of dotted paths, in their order and each once.
     *
     * @param type the fact type they start at
     */
    static List<Read> all(String type, List<String> paths) {
        return paths.stream()
                .flatMap(path -> steps(path))
                .distinct()
                .map(path -> of(type, path))
                .toList();
    }

    /** A trait is read of a technology, so the technology is read first; its kind and provider go without saying. */
    private static Stream<String> steps(String path) {
        if (!path.startsWith("technology") && !path.startsWith("host")) {
            return Stream.of(path);
        }
        String trait = path.substring(path.indexOf('.') + 1);
        return TRAITS.containsKey(trait) ? Stream.of("technology", path) : Stream.of("technology");
    }

    private static Read of(String type, String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = path.substring(dot + 1);
        return switch (first) {
            case "own" -> (fact, into) -> into.own((Component) fact, path);
            case "workload" -> {
                Read ofWorkload = of("Workload", rest);
                yield (fact, into) -> ofWorkload.collect(fact.workload(), into);
            }
            case "practices" -> attributeOf(type, rest);
            case "components" -> part(rest);
            case "technology", "host" -> technology(path, rest);
            case "incoming" -> (fact, into) -> into.connections(fact, ((Component) fact).incoming());
            case "outgoing" -> (fact, into) -> into.connections(fact, ((Component) fact).outgoing());
            case "decisions" -> (fact, into) -> into.decisions(fact);
            default -> attributeOf(type, first);
        };
    }

    /** What is no attribute of such a fact is derived from others, which are read by themselves. */
    private static Read attributeOf(String type, String name) {
        return attribute(type.toLowerCase(Locale.ROOT), name)
                .<Read>map(known -> (fact, into) -> into.attribute(fact, known))
                .orElse((fact, into) -> {});
    }

    /** The attribute of that name of a component, a decision, or the workload and its practices. */
    static Optional<Attribute<?>> attribute(String kind, String name) {
        return switch (kind) {
            case "component" -> ComponentAttributes.set().named(name);
            case "decision" -> DecisionAttributes.set().named(name);
            default ->
                WorkloadAttributes.set()
                        .named(name)
                        .or(() -> PracticeAttributes.set().named(name));
        };
    }

    private static Read technology(String path, String trait) {
        Function<Technology, Object> value = TRAITS.get(trait);
        return value == null
                ? (fact, into) -> into.technology((Component) fact)
                : (fact, into) -> into.trait((Component) fact, path, value);
    }

    private static Read part(String path) {
        BiConsumer<Component, EvidenceReader> part = path.startsWith(Attribute.OWN)
                ? (component, into) -> into.own(component, path)
                : switch (path) {
                    case "technology" -> (component, into) -> into.partTechnology(component);
                    case "language" -> (component, into) -> into.partLanguage(component);
                    default -> {
                        Attribute<?> attribute =
                                ComponentAttributes.set().named(path).orElseThrow();
                        yield (component, into) -> into.partAttribute(component, attribute);
                    }
                };
        return (fact, into) -> {
            int enough = into.evidence().size() + MOST_PARTS;
            for (Component component : ((Workload) fact).components()) {
                part.accept(component, into);
                if (into.evidence().size() >= enough) {
                    return;
                }
            }
        };
    }
}
