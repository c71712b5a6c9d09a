package dev.lintel.architecture;

import dev.lintel.Subject;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds whose fault it is that another tool reported: by the name of a resource, by file and line, by the folder of a unit of
 * code; where none of these leads to one component, it is the workload's.
 */
final class Placing {
    /** Where something begins in a file, and the component that it is or belongs to. */
    private record Beginning(Origin origin, String name, Optional<String> component) {}

    private final Subject workload;
    private final Set<String> components = new HashSet<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, List<Beginning>> beginnings = new TreeMap<>();
    private final Map<FilePath, String> folders = new HashMap<>();
    private final FilePaths files;

    Placing(Architecture architecture, Collection<ToolResult> results) {
        this.workload = new Subject("workload", architecture.name(), architecture.origin());
        for (ComponentDescription component : architecture.components()) {
            components.add(component.id());
            byName.put(component.id(), component.id());
            component.origin().ifPresent(origin -> begins(origin, component.id(), Optional.of(component.id())));
            if (!component.attributes().get(ComponentAttributes.LANGUAGE).isUnknown()) {
                folders.put(FilePath.of(component.id()), component.id());
            }
        }
        for (ResourceDescription resource : architecture.resources()) {
            Optional<String> component = resource.component().filter(components::contains);
            begins(resource.origin(), resource.id(), component);
            component.ifPresent(id -> byName.putIfAbsent(resource.id(), id));
        }
        beginnings.values().forEach(each -> each.sort(Comparator.comparing(Beginning::origin)));
        Set<String> reported = new TreeSet<>();
        results.forEach(result -> result.origin().ifPresent(origin -> reported.add(origin.file())));
        this.files = new FilePaths(architecture.origin().map(Origin::file), beginnings.keySet(), reported);
    }

    private void begins(Origin origin, String name, Optional<String> component) {
        beginnings
                .computeIfAbsent(origin.file(), file -> new ArrayList<>())
                .add(new Beginning(origin, name, component));
    }

    Reported of(ToolResult result) {
        Optional<String> file = result.origin().flatMap(origin -> files.ours(origin.file()));
        Optional<Origin> at = result.origin()
                .map(origin -> file.map(ours -> named(origin, ours)).orElse(origin));
        for (String name : result.logicalNames()) {
            String component = byName.get(shortened(name));
            if (component != null) {
                return component(result, component, at, "the component of the name " + name);
            }
        }
        if (at.isEmpty()) {
            return workload(result, at, "the workload, since no place is told");
        }
        if (file.isPresent()) {
            return byLine(result, at.orElseThrow());
        }
        return byFolder(
                result,
                at.orElseThrow(),
                files.isAmbiguous(at.orElseThrow().file())
                        ? "several files could be meant"
                        : "no component was read from that file");
    }

    private static Origin named(Origin origin, String file) {
        return new Origin(file, origin.line(), origin.column(), origin.logicalId());
    }

    /** {@code Resources.Orders} and {@code AWS::S3::Bucket.Orders} are Orders; an address of Terraform is one already. */
    private String shortened(String name) {
        int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/'));
        boolean isPrefixed =
                last > 0 && (name.substring(0, last).matches("(?i)/?resources") || name.startsWith("AWS::"));
        return byName.containsKey(name) || !isPrefixed ? name : name.substring(last + 1);
    }

    /** What begins at that line, or nearest above it. */
    private Reported byLine(ToolResult result, Origin at) {
        List<Beginning> inFile = beginnings.getOrDefault(at.file(), List.of());
        List<Beginning> above = inFile.subList(0, countAtOrAbove(inFile, at));
        if (above.isEmpty()) {
            return byFolder(result, at, "no component begins at that line or above");
        }
        Origin nearest = above.get(above.size() - 1).origin();
        Set<String> owners = new TreeSet<>();
        for (int i = above.size() - 1; i >= 0 && isSame(above.get(i).origin(), nearest, at); i--) {
            above.get(i).component().ifPresent(owners::add);
        }
        if (owners.size() == 1) {
            String component = owners.iterator().next();
            return component(
                    result, component, Optional.of(at), "the component that begins nearest above, at " + nearest);
        }
        return workload(
                result,
                Optional.of(at),
                owners.isEmpty()
                        ? "the workload, since "
                                + above.get(above.size() - 1).name() + ", which begins at " + nearest
                                + ", is no component"
                        : "the workload, since several components begin in line " + nearest.line());
    }

    /** On one line only a column tells several apart. */
    private static boolean isSame(Origin beginning, Origin nearest, Origin at) {
        return beginning.line() == nearest.line() && (at.column() == 0 || beginning.column() == nearest.column());
    }

    /** They are sorted, and there may be many results. */
    private static int countAtOrAbove(List<Beginning> inFile, Origin at) {
        int from = 0;
        int to = inFile.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isAtOrAbove(inFile.get(middle).origin(), at)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static boolean isAtOrAbove(Origin beginning, Origin at) {
        return beginning.line() < at.line()
                || (beginning.line() == at.line() && (at.column() == 0 || beginning.column() <= at.column()));
    }

    /** @param otherwise why it is the workload where no unit of code has the file in its folder */
    private Reported byFolder(ToolResult result, Origin at, String otherwise) {
        FilePath file = files.inWorkload(at.file());
        return folders.keySet().stream()
                .filter(file::isBelow)
                .max(Comparator.comparingInt(FilePath::depth))
                .map(folder -> component(
                        result,
                        folders.getOrDefault(folder, ""),
                        Optional.of(at),
                        "the component whose folder it is in, " + folder))
                .orElseGet(() -> workload(result, Optional.of(at), "the workload, since " + otherwise));
    }

    private static Reported component(ToolResult result, String id, Optional<Origin> at, String placed) {
        return new Reported(result, new Subject("component", id, at), placed, result.mark());
    }

    private Reported workload(ToolResult result, Optional<Origin> at, String placed) {
        String file = result.origin().map(origin -> files.name(origin.file())).orElse("");
        return new Reported(
                result,
                new Subject(workload.kind(), workload.id(), at.or(workload::origin)),
                placed,
                result.mark().isEmpty() ? file : result.mark());
    }
}
