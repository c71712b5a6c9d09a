package dev.lintel.architecture;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that an architecture holds, in the order in which it hands it out. */
final class Parts {
    private Parts() {}

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
}
