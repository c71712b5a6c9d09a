package dev.lintel.model;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ConnectionDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OptionDescription;
import dev.lintel.architecture.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An architecture bound to a catalogue and to thresholds, as one view shows it: a closed graph of facts that know their
 * neighbours. It does not change once it is bound, and may be shared between threads.
 */
public final class Facts {
    private final Workload workload;
    private final List<Option> options = new ArrayList<>();

    private Facts(Architecture architecture, Found found, Thresholds thresholds, Doors doors, View view) {
        this.workload = new Workload(
                architecture.name(),
                architecture.stage(),
                architecture.workload(),
                new Practices(architecture.practices(), view),
                thresholds,
                architecture.complete(),
                architecture.origin(),
                found.parts().size(),
                view);
        for (Part part : found.parts()) {
            workload.add(part.bind(workload, view));
        }
        List<Component> components = workload.components();
        for (Link link : found.links()) {
            Connection connection =
                    new Connection(components.get(link.from()), components.get(link.to()), link.origin());
            connection.from().connect(connection);
        }
        for (Choice choice : found.choices()) {
            bind(choice, components, doors, view);
        }
    }

    private void bind(Choice choice, List<Component> components, Doors doors, View view) {
        Decision decision = new Decision(
                choice.description(),
                choice.chosen().in(view),
                choice.alternatives().stream().map(each -> each.in(view)).toList(),
                doors,
                workload,
                view);
        workload.add(decision);
        for (int about : choice.about()) {
            decision.add(components.get(about));
            components.get(about).add(decision);
        }
        List<OptionDescription> described = choice.description().options();
        for (int i = 0; i < described.size(); i++) {
            Technology technology = choice.options().get(i).in(view);
            Option option = new Option(
                    decision,
                    described.get(i).name(),
                    technology,
                    described.get(i).ratings());
            decision.add(option);
            options.add(option);
        }
    }

    /** What names stand for, looked up once for both views: in the catalogue, and among the components by their place. */
    private record Found(List<Part> parts, List<Link> links, List<Choice> choices) {
        static Found in(Architecture architecture, Catalogue catalogue) {
            List<Part> parts = new ArrayList<>(architecture.components().size());
            Map<String, Part> byId = new HashMap<>(architecture.components().size() * 2);
            for (ComponentDescription each : architecture.components()) {
                Part part = Part.of(each, parts.size(), catalogue);
                byId.put(each.id(), part);
                parts.add(part);
            }
            List<Choice> choices = new ArrayList<>(architecture.decisions().size());
            for (DecisionDescription each : architecture.decisions()) {
                choices.add(new Choice(
                        each,
                        each.attributes()
                                .get(DecisionAttributes.CHOSEN)
                                .known()
                                .map(catalogue::find)
                                .orElse(Catalogue.NOBODY_KNOWS),
                        each.attributes().get(DecisionAttributes.ALTERNATIVES).known().orElse(List.of()).stream()
                                .map(catalogue::find)
                                .toList(),
                        each.about().stream()
                                .map(byId::get)
                                .filter(Objects::nonNull)
                                .map(Part::place)
                                .toList(),
                        each.options().stream()
                                .map(option -> catalogue.find(option.name()))
                                .toList()));
            }
            return new Found(parts, links(architecture.connections(), byId), choices);
        }

        private static List<Link> links(List<ConnectionDescription> connections, Map<String, Part> byId) {
            List<Link> links = new ArrayList<>(connections.size());
            for (ConnectionDescription each : connections) {
                Part from = byId.get(each.from());
                Part to = byId.get(each.to());
                if (from != null && to != null) {
                    links.add(new Link(from.place(), to.place(), each.origin()));
                }
            }
            return links;
        }
    }

    /** A connection between components by their place. */
    private record Link(int from, int to, Optional<Origin> origin) {}

    /** A decision about components by their place, and what the names in it stand for. */
    private record Choice(
            DecisionDescription description,
            Catalogue.Both chosen,
            List<Catalogue.Both> alternatives,
            List<Integer> about,
            List<Catalogue.Both> options) {}

    /** A component with what the catalogue says of its names. */
    private record Part(ComponentDescription description, int place, Catalogue.Both technology, Catalogue.Both host) {
        static Part of(ComponentDescription description, int place, Catalogue catalogue) {
            Catalogue.Both technology =
                    description.technology().map(catalogue::find).orElse(Catalogue.NOBODY_KNOWS);
            Catalogue.Both host =
                    description.attributes().get(ComponentAttributes.RUNS_ON) instanceof Value.Known<String> known
                            ? catalogue.find(known.value())
                            : technology;
            return new Part(description, place, technology, host);
        }

        Component bind(Workload workload, View view) {
            // What nobody can name takes part in nothing undecided, so it is seen as certain in either view.
            View seen = technology.isKnown() ? view : View.CERTAIN;
            return new Component(description, technology.in(view), host.in(view), workload, seen);
        }
    }

    /**
     * Binds an architecture for each view; what its names do not find in the catalogue stays an unknown technology.
     *
     * @param doors what is known of doors in general
     */
    public static Map<View, Facts> bind(
            Architecture architecture, Catalogue catalogue, Thresholds thresholds, Doors doors) {
        Found found = Found.in(architecture, catalogue);
        Map<View, Facts> views = new EnumMap<>(View.class);
        for (View view : View.values()) {
            views.put(view, new Facts(architecture, found, thresholds, doors, view));
        }
        return views;
    }

    public Workload workload() {
        return workload;
    }

    /** Sorted by where they come from and where they lead. */
    public List<Connection> connections() {
        return workload.components().stream()
                .flatMap(each -> each.outgoing().stream())
                .toList();
    }

    public List<Option> options() {
        return Collections.unmodifiableList(options);
    }
}
