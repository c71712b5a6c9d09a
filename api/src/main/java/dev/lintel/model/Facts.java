package dev.lintel.model;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ConnectionDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OptionDescription;
import java.util.ArrayList;
import java.util.EnumMap;
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

    private Facts(Architecture architecture, List<Found> found, Catalogue catalogue, Thresholds thresholds, View view) {
        this.workload = new Workload(
                architecture.name(),
                architecture.stage(),
                architecture.workload(),
                new Practices(architecture.practices(), view),
                thresholds,
                architecture.complete(),
                architecture.origin(),
                view);
        Map<String, Component> components = new HashMap<>(found.size() * 2);
        for (Found each : found) {
            Component component = each.bind(workload, view);
            components.put(component.id(), component);
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
            bind(each, components, catalogue, view);
        }
    }

    private void bind(
            DecisionDescription description, Map<String, Component> components, Catalogue catalogue, View view) {
        Decision decision = new Decision(description, workload, view);
        workload.add(decision);
        for (String about : description.about()) {
            Component component = components.get(about);
            if (component != null) {
                decision.add(component);
                component.add(decision);
            }
        }
        for (OptionDescription option : description.options()) {
            Technology technology = catalogue.find(option.name()).in(view);
            Option bound = new Option(decision, option.name(), technology, option.ratings());
            decision.add(bound);
            options.add(bound);
        }
    }

    /** A component with what the catalogue says of its names, looked up once for both views. */
    private record Found(ComponentDescription description, Catalogue.Both technology, Catalogue.Both host) {
        static Found of(ComponentDescription description, Catalogue catalogue) {
            Catalogue.Both technology =
                    description.technology().map(catalogue::find).orElse(Catalogue.NOBODY_KNOWS);
            Catalogue.Both host = description
                    .attributes()
                    .get(ComponentAttributes.RUNS_ON)
                    .known()
                    .map(catalogue::find)
                    .orElse(technology);
            return new Found(description, technology, host);
        }

        Component bind(Workload workload, View view) {
            // What nobody can name takes part in nothing undecided, so it is seen as certain in either view.
            View seen = technology.isKnown() ? view : View.CERTAIN;
            return new Component(description, technology.in(view), host.in(view), workload, seen);
        }
    }

    /**
     * Binds an architecture for each view; what its names do not find in the catalogue stays an unknown technology.
     */
    public static Map<View, Facts> bind(Architecture architecture, Catalogue catalogue, Thresholds thresholds) {
        List<Found> found = new ArrayList<>(architecture.components().size());
        for (ComponentDescription each : architecture.components()) {
            found.add(Found.of(each, catalogue));
        }
        Map<View, Facts> views = new EnumMap<>(View.class);
        for (View view : View.values()) {
            views.put(view, new Facts(architecture, found, catalogue, thresholds, view));
        }
        return views;
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
