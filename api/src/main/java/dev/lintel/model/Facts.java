package dev.lintel.model;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ConnectionDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OptionDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An architecture bound to a catalogue and to thresholds, as one view shows it: a closed graph of facts that know their
 * neighbours. It does not change once it is bound, and may be shared between threads.
 */
public final class Facts {
    private final Workload workload;
    private final List<Connection> connections = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();

    private Facts(Architecture architecture, Catalogue catalogue, Thresholds thresholds, View view) {
        this.workload = new Workload(
                architecture.name(),
                architecture.stage(),
                architecture.workload(),
                new Practices(architecture.practices(), view),
                thresholds,
                architecture.complete(),
                architecture.origin(),
                view);
        Map<String, Component> components = new HashMap<>();
        for (ComponentDescription each : architecture.components()) {
            Component component = bind(each, catalogue, view);
            components.put(each.id(), component);
            workload.add(component);
        }
        for (ConnectionDescription each : architecture.connections()) {
            Component from = components.get(each.from());
            Component to = components.get(each.to());
            if (from != null && to != null) {
                Connection connection = new Connection(from, to, each.origin());
                from.connect(connection);
                connections.add(connection);
            }
        }
        for (DecisionDescription each : architecture.decisions()) {
            Decision decision = new Decision(each, workload, view);
            workload.add(decision);
            for (String about : each.about()) {
                Component component = components.get(about);
                if (component != null) {
                    decision.add(component);
                    component.add(decision);
                }
            }
            for (OptionDescription option : each.options()) {
                Technology technology =
                        catalogue.technology(option.name(), view).orElse(Technology.UNKNOWN);
                Option bound = new Option(decision, option.name(), technology, option.ratings());
                decision.add(bound);
                options.add(bound);
            }
        }
    }

    /** Binds an architecture; what its names do not find in the catalogue stays an unknown technology. */
    public static Facts bind(Architecture architecture, Catalogue catalogue, Thresholds thresholds, View view) {
        return new Facts(architecture, catalogue, thresholds, view);
    }

    private Component bind(ComponentDescription description, Catalogue catalogue, View view) {
        Technology technology = description
                .technology()
                .flatMap(name -> catalogue.technology(name, view))
                .orElse(Technology.UNKNOWN);
        Technology host = description
                .attributes()
                .get(ComponentAttributes.RUNS_ON)
                .known()
                .map(name -> catalogue.technology(name, view).orElse(Technology.UNKNOWN))
                .orElse(technology);
        // What nobody can name takes part in nothing undecided, so it is seen as certain in either view.
        return new Component(description, technology, host, workload, technology.isKnown() ? view : View.CERTAIN);
    }

    public Workload workload() {
        return workload;
    }

    public List<Connection> connections() {
        return java.util.Collections.unmodifiableList(connections);
    }

    public List<Option> options() {
        return java.util.Collections.unmodifiableList(options);
    }
}
