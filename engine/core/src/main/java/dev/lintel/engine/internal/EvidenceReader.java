package dev.lintel.engine.internal;

import dev.lintel.Evidence;
import dev.lintel.Subject;
import dev.lintel.architecture.Value;
import dev.lintel.engine.internal.Conclusions.Match;
import dev.lintel.model.Basis;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Decision;
import dev.lintel.model.Fact;
import dev.lintel.model.Inference;
import dev.lintel.model.Origin;
import dev.lintel.model.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns what a rule reads of the facts it matched into evidence, and into the unknowns that would settle it. */
final class EvidenceReader {
    private static final String UNKNOWN = "unknown";

    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final Set<String> unknowns = new TreeSet<>();

    private EvidenceReader(CompiledRule rule, Match match) {
        for (Object matched : match.facts()) {
            if (matched instanceof Inference inference) {
                add(inference.subject(), "inference", inference.name(), Optional.empty(), Optional.empty());
            } else if (matched instanceof Fact fact) {
                rule.reads()
                        .getOrDefault(fact.getClass().getSimpleName(), List.of())
                        .forEach(path -> read(fact, path));
            }
        }
    }

    static EvidenceReader of(CompiledRule rule, Match match) {
        return new EvidenceReader(rule, match);
    }

    /** What is known, in the order in which the rule reads it. */
    List<Evidence> known() {
        return evidence.stream().filter(each -> !each.value().equals(UNKNOWN)).toList();
    }

    /** Everything that was read, the unknown included. */
    List<Evidence> all() {
        return new ArrayList<>(evidence);
    }

    /** The facts that are unknown, as {@code subject.fact}, sorted. */
    List<String> unknowns() {
        return List.copyOf(unknowns);
    }

    static Subject subject(Fact fact) {
        return new Subject(fact.kind(), fact.id(), fact.origin());
    }

    private void read(Fact fact, String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        switch (first) {
            case "workload" -> read(fact.workload(), rest);
            case "practices" -> attribute(fact, rest);
            case "components" -> ((Workload) fact).components().forEach(each -> readPart(each, rest));
            case "technology" -> technology((Component) fact, path, rest);
            case "host" -> technology((Component) fact, path, rest);
            case "incoming" -> connections(fact, ((Component) fact).incoming());
            case "outgoing" -> connections(fact, ((Component) fact).outgoing());
            case "decisions" -> decisions((Component) fact);
            default -> attribute(fact, first);
        }
    }

    /** Of the parts of a whole: what is known of each, and what of those that may have it is not. */
    private void readPart(Component component, String path) {
        if (path.equals("technology")) {
            if (component.technology().isKnown()) {
                technology(component, path, "");
            }
        } else if (path.equals("language")) {
            language(component);
        } else if (component.said(path).filter(value -> !value.isUnknown()).isPresent()) {
            attribute(component, path);
        }
    }

    private void language(Component component) {
        boolean said =
                component.said("language").filter(value -> !value.isUnknown()).isPresent();
        if (component.language().value().isPresent()) {
            attribute(component, said ? "language" : "runtime");
        } else if (component.language().isSome()) {
            attribute(component, "language");
        }
    }

    private void technology(Component component, String path, String trait) {
        add(
                component,
                "technology",
                component.technology().toString(),
                component.technology().isKnown() ? Optional.of(component.technologyBasis()) : Optional.empty(),
                component.origin());
        if (!trait.isEmpty() && !trait.equals("kind")) {
            String value = String.valueOf(MessageTemplate.at(path, component));
            add(
                    component,
                    path,
                    value,
                    value.equals(UNKNOWN) ? Optional.empty() : Optional.of(Basis.CATALOGUE),
                    Optional.empty());
        }
    }

    private void connections(Fact fact, List<Connection> connections) {
        for (Connection connection : connections) {
            add(fact, "connection", connection.toString(), Optional.of(Basis.READ), connection.origin());
        }
        if (connections.isEmpty()) {
            unknowns.add("complete: components");
        }
    }

    private void decisions(Component component) {
        for (Decision decision : component.decisions()) {
            add(decision, "about", component.id(), Optional.of(Basis.STATED), decision.origin());
        }
    }

    private void attribute(Fact fact, String name) {
        Optional<Value<?>> said = fact.said(name);
        if (said.isEmpty()) {
            return;
        }
        Value<?> value = said.get();
        add(fact, name, text(value), value.restsOn(), value.origin());
        if (value.isUnknown()) {
            unknowns.add(fact instanceof Workload ? name : fact.id() + "." + name);
        }
    }

    private void add(Fact fact, String name, String value, Optional<Basis> basis, Optional<Origin> origin) {
        evidence.add(new Evidence(subject(fact), name, value, basis, origin));
    }

    private static String text(Value<?> value) {
        if (value.isUnknown()) {
            return UNKNOWN;
        }
        Object known = value.known().map(Object.class::cast).orElse("none");
        if (known instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (known instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return known instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : known.toString();
    }
}
