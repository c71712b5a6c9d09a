package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.repository.Manifests.AskedRuntime;
import dev.lintel.model.Origin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells units of code as components, or completes the components that run them. */
final class CodeComponents {
    private static final Map<String, String> ROLES = Map.of(
            CodeUnits.INFRASTRUCTURE, "infrastructure",
            CodeUnits.ORCHESTRATION, "orchestration",
            CodeUnits.DATA, "transformation");
    private static final Map<String, String> RUNTIMES =
            Map.of("python", "python", "javascript", "nodejs", "typescript", "nodejs", "go", "go", "java", "java");

    private final Reading reading;
    private final Path root;
    private final Manifests manifests;
    private final Containers containers;
    private final Map<String, String> deployed = new HashMap<>();
    private final Map<String, List<String>> idsByFolder = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByTechnology = new HashMap<>();

    CodeComponents(Reading reading, Path root, Manifests manifests, Containers containers) {
        this.reading = reading;
        this.root = root;
        this.manifests = manifests;
        this.containers = containers;
    }

    /** The one component whose code stands in that folder. */
    Optional<String> in(String folder) {
        return Optional.ofNullable(idsByFolder.get(folder))
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.get(0));
    }

    /** The one component that is made with that technology. */
    Optional<String> madeWith(String technology) {
        return Optional.ofNullable(idsByTechnology.get(technology))
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.get(0));
    }

    void describe(List<CodeUnit> units) {
        reading.mentioned().forEach(this::deploys);
        Map<String, Integer> times = new HashMap<>();
        for (CodeUnit unit : units) {
            times.merge(base(unit), 1, Integer::sum);
            times.merge(base(unit) + ":" + unit.concern(), 1, Integer::sum);
        }
        for (CodeUnit unit : units) {
            String folder = unit.folder();
            Optional<String> runsIt = Optional.ofNullable(deployed.get(folder))
                    .filter(id -> unit.concern().equals(CodeUnits.APPLICATION)
                            || unit.concern().equals(CodeUnits.DATA));
            if (runsIt.isPresent()) {
                complete(runsIt.get(), unit);
            } else {
                String base = base(unit);
                String of = base + ":" + unit.concern();
                String id = times.getOrDefault(base, 0) == 1
                        ? base
                        : times.getOrDefault(of, 0) == 1 ? of : of + ":" + unit.language();
                idsByFolder.computeIfAbsent(folder, key -> new ArrayList<>()).add(id);
                unit.technology()
                        .ifPresent(found -> idsByTechnology
                                .computeIfAbsent(found.word(), key -> new ArrayList<>())
                                .add(id));
                component(id, unit);
            }
        }
    }

    private static String base(CodeUnit unit) {
        return unit.folder().isEmpty() ? unit.concern() : unit.folder();
    }

    /** Remembers the folder of which a resource says that its code lies there. */
    private void deploys(Reading.Mentioned component) {
        for (String property : List.of("CodeUri", "Code")) {
            if (component.properties().get(property) instanceof String uri) {
                folder(component.file(), uri)
                        .ifPresent(folder -> deployed.merge(folder, component.id(), (one, other) -> ""));
            }
        }
    }

    private Optional<String> folder(String template, String uri) {
        try {
            Path folder = Path.of(template).resolveSibling(uri).toAbsolutePath().normalize();
            Path whole = root.toAbsolutePath().normalize();
            return folder.startsWith(whole)
                    ? Optional.of(whole.relativize(folder).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void complete(String id, CodeUnit unit) {
        if (id.isEmpty()) {
            return;
        }
        ComponentDescription.Builder component = ComponentDescription.of(id);
        said(component, unit);
        reading.builder().component(component);
    }

    private void component(String id, CodeUnit unit) {
        Origin origin = unit.technology().map(CodeUnit.Found::origin).orElse(unit.origin());
        ComponentDescription.Builder component = ComponentDescription.of(id)
                .origin(origin)
                .properties(Map.of("lines", unit.lines(), "files", unit.files().size()));
        unit.technology()
                .map(CodeUnit.Found::word)
                .or(() -> unit.language().equals("python") ? Optional.of("python") : Optional.empty())
                .ifPresent(component::technology);
        role(unit).ifPresent(role -> component.with(ComponentAttributes.ROLE, Value.read(role, origin)));
        if (unit.concern().equals(CodeUnits.ORCHESTRATION)) {
            component.with(
                    ComponentAttributes.SELF_MANAGED,
                    Value.unknown("who operates what runs it, its code does not tell", origin));
        }
        runtime(unit, component);
        said(component, unit);
        reading.builder().component(component);
    }

    private static Optional<String> role(CodeUnit unit) {
        return unit.concern().equals(CodeUnits.APPLICATION)
                ? unit.framework().map(framework -> "serving")
                : Optional.ofNullable(ROLES.get(unit.concern()));
    }

    private static void said(ComponentDescription.Builder component, CodeUnit unit) {
        component.with(ComponentAttributes.LANGUAGE, Value.read(unit.language(), unit.origin()));
        unit.framework()
                .ifPresent(found ->
                        component.with(ComponentAttributes.FRAMEWORK, Value.read(found.word(), found.origin())));
        unit.library()
                .ifPresent(
                        found -> component.with(ComponentAttributes.LIBRARY, Value.read(found.word(), found.origin())));
    }

    private void runtime(CodeUnit unit, ComponentDescription.Builder component) {
        String runtime = RUNTIMES.getOrDefault(unit.language(), unit.language());
        Optional<Containers.Container> container = containers
                .in(unit.folder())
                .filter(each -> each.runtime().filter(runtime::equals).isPresent());
        Optional<AskedRuntime> asked = manifests.runtime(unit.folder(), runtime);
        if (container.isPresent()) {
            Origin origin = container.get().origin();
            component.with(ComponentAttributes.RUNTIME, Value.read(runtime, origin));
            container
                    .get()
                    .version()
                    .ifPresent(version ->
                            component.with(ComponentAttributes.RUNTIME_VERSION, Value.read(version, origin)));
            container
                    .get()
                    .architecture()
                    .ifPresent(named -> component.with(ComponentAttributes.ARCHITECTURE, Value.read(named, origin)));
        } else if (asked.isPresent()) {
            Origin origin = asked.get().origin();
            component.with(ComponentAttributes.RUNTIME, Value.read(runtime, origin));
            component.with(
                    ComponentAttributes.RUNTIME_VERSION, Value.read(asked.get().version(), origin));
        }
    }
}
