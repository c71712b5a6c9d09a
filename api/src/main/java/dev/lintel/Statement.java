package dev.lintel;

import dev.lintel.model.Stage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One statement of the knowledge that rules rest on.
 *
 * @param id stable, such as {@code 7.reliability.multi-az}
 * @param kind {@code rule}, {@code profile}, {@code recommend}, {@code door}, {@code score}, {@code checklist},
 *     {@code plan}, {@code scope} or {@code future}
 * @param stages the stages that it speaks of
 */
public record Statement(String id, String kind, Set<Stage> stages, String text) {
    public Statement {
        Set<Stage> inOrder = EnumSet.noneOf(Stage.class);
        inOrder.addAll(stages);
        stages = Collections.unmodifiableSet(inOrder);
    }

    /** True where it may be cited at that stage. */
    public boolean speaksOf(Stage stage) {
        return stages.contains(stage);
    }
}
