package dev.lintel.intake.internal.cloudformation;

import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.Optional;

/** How the resources of a template are named among those of all, and where somebody wrote them. */
public interface Naming {
    String id(Source template, String logicalId);

    /** The line of the program that a template was made from; empty where it is not noted. */
    default Optional<Origin> place(Source template, String logicalId) {
        return Optional.empty();
    }

    /** The same for the template that a resource of that id deploys. */
    default Naming nested(String id) {
        return (template, logicalId) -> id + "/" + logicalId;
    }
}
