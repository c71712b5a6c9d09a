package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.mapping.StateMachine;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The definitions of state machines that lie in files of their own. */
final class Definitions {
    private static final String TECHNOLOGY = "step-functions";

    private final List<Definition> found = new ArrayList<>();

    private record Definition(RepositoryFile file, Source source) {}

    static boolean isOne(Source source) {
        return source.root() instanceof Node.Mapping root
                && root.has("StartAt")
                && root.mapping("States").isPresent();
    }

    void add(RepositoryFile file, Source source) {
        found.add(new Definition(file, source));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Completes the state machines whose resources name these files. Where no template tells of any state machine, each
     * definition is one; where others are told of, it may be one of those.
     */
    void describe(Reading reading) {
        List<Reading.Mentioned> machines = reading.mentioned().stream()
                .filter(each -> each.technology().equals(TECHNOLOGY))
                .toList();
        for (Definition definition : found) {
            Origin origin = definition.source().origin(definition.source().root(), "");
            List<Reading.Mentioned> naming = machines.stream()
                    .filter(machine -> names(
                            machine.properties().values(), definition.file().lastName()))
                    .toList();
            if (naming.size() == 1) {
                reading.builder()
                        .component(counted(ComponentDescription.of(naming.get(0).id()), definition, origin));
            } else if (machines.isEmpty()) {
                reading.builder()
                        .component(counted(
                                ComponentDescription.of(id(definition.file()))
                                        .technology(TECHNOLOGY)
                                        .origin(origin)
                                        .properties(Map.of(
                                                "definition", definition.file().name()))
                                        .with(ComponentAttributes.ROLE, Value.read("orchestration", origin)),
                                definition,
                                origin));
            }
        }
    }

    private static ComponentDescription.Builder counted(
            ComponentDescription.Builder component, Definition definition, Origin origin) {
        Node root = definition.source().root();
        return component
                .with(
                        ComponentAttributes.CHOICE_STATES,
                        Value.read(BigDecimal.valueOf(StateMachine.countIn(root, "Choice")), origin))
                .with(
                        ComponentAttributes.MAP_STATES,
                        Value.read(BigDecimal.valueOf(StateMachine.countIn(root, "Map")), origin));
    }

    private static String id(RepositoryFile file) {
        String last = file.name();
        return last.replaceFirst("(?:\\.asl)?\\.(?:json|ya?ml)$", "");
    }

    private static boolean names(Iterable<Object> properties, String file) {
        for (Object property : properties) {
            if (property instanceof String text && (text.equals(file) || text.endsWith("/" + file))) {
                return true;
            }
        }
        return false;
    }
}
