package dev.lintel.engine.internal;

import dev.lintel.model.Component;
import dev.lintel.model.Fact;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.util.List;
import java.util.Map;
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

    void collect(Fact fact, EvidenceReader into);

    /** The reads of dotted paths, in their order and each once. */
    static List<Read> all(List<String> paths) {
        return paths.stream()
                .flatMap(path -> steps(path))
                .distinct()
                .map(Read::of)
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

    private static Read of(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = path.substring(dot + 1);
        return switch (first) {
            case "workload" -> {
                Read ofWorkload = of(rest);
                yield (fact, into) -> ofWorkload.collect(fact.workload(), into);
            }
            case "practices" -> (fact, into) -> into.attribute(fact, rest);
            case "components" -> part(rest);
            case "technology", "host" -> technology(path, rest);
            case "incoming" -> (fact, into) -> into.connections(fact, ((Component) fact).incoming());
            case "outgoing" -> (fact, into) -> into.connections(fact, ((Component) fact).outgoing());
            case "decisions" -> (fact, into) -> into.decisions((Component) fact);
            default -> (fact, into) -> into.attribute(fact, first);
        };
    }

    private static Read technology(String path, String trait) {
        Function<Technology, Object> value = TRAITS.get(trait);
        return value == null
                ? (fact, into) -> into.technology((Component) fact)
                : (fact, into) -> into.trait((Component) fact, path, value);
    }

    private static Read part(String path) {
        return (fact, into) -> {
            for (Component component : ((Workload) fact).components()) {
                into.part(component, path);
            }
        };
    }
}
