package dev.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.model.Stage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What architectures are made of in tests, and what they are seen by. */
final class Parts {
    private Parts() {}

    /** Everything that an architecture holds, in the order in which it hands it out. */
    static String of(Architecture architecture) {
        return Stream.of(
                        architecture.name(),
                        architecture.stage(),
                        architecture.workload(),
                        architecture.practices(),
                        architecture.components(),
                        architecture.connections(),
                        architecture.decisions(),
                        architecture.complete(),
                        architecture.openPoints(),
                        architecture.unread(),
                        architecture.origin())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    static Architecture.Builder shop() {
        return Architecture.of("shop", Stage.DEMO);
    }

    static ComponentDescription.Builder orders() {
        return ComponentDescription.of("orders");
    }

    static List<String> problems(Architecture architecture) {
        return architecture.openPoints().stream()
                .map(point -> point.subject() + ": " + point.problem())
                .toList();
    }

    static ComponentDescription only(Architecture architecture) {
        assertThat(architecture.components()).hasSize(1);
        return architecture.components().get(0);
    }
}
