package dev.lintel.model;

import dev.lintel.Subject;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Value;
import java.util.Optional;

/** Something that rules conclude about: a workload, a component, a decision. */
public sealed interface Fact permits Workload, Component, Decision {

    /** It as conclusions name it. */
    Subject subject();

    /** {@code workload}, {@code component} or {@code decision}. */
    default String kind() {
        return subject().kind();
    }

    /** Its name in the architecture. */
    default String id() {
        return subject().id();
    }

    /** Where it was read; empty for what came through the builder. */
    default Optional<Origin> origin() {
        return subject().origin();
    }

    Workload workload();

    /**
     * What is said of it under that attribute, its own or (for a workload) one of its practices; empty where it has no
     * such attribute. What the catalogue knows is not said.
     */
    Optional<Value<?>> said(String attribute);

    /**
     * What is said of it under that attribute of its own, or for a workload also of its practices; unknown where nothing
     * is.
     *
     * @throws IllegalArgumentException if it is an attribute of something else
     */
    Value<?> said(Attribute<?> attribute);

    /** The stage of the project. */
    default Stage stage() {
        return workload().stage();
    }

    /** The line that rules draw under that name. */
    default Amount limit(String threshold) {
        return workload().limit(threshold);
    }

    /** The version at which rules draw the line of that name. */
    default Version versionLimit(String threshold) {
        return workload().versionLimit(threshold);
    }

    /** The words that rules take for enough, by that name. */
    default Names listLimit(String threshold) {
        return workload().listLimit(threshold);
    }
}
