package dev.lintel;

import dev.lintel.model.Stage;
import java.util.List;

/**
 * What packs ask of every workload in one item of their checklist, whatever any workload answers; a {@link ChecklistItem}
 * is the answer of one. Immutable.
 *
 * @param statement the statement that demands it
 * @param text what is so where all is well, in one line
 * @param from the first stage at which it counts
 * @param pillar what it serves; that of its pack where the pack names none
 * @param practices what shows it, one for each rule whose conclusion would fail it
 */
public record Checkpoint(String statement, String text, Stage from, Pillar pillar, List<Practice> practices) {
    public Checkpoint {
        practices = List.copyOf(practices);
    }

    /**
     * A group of items, such as a pillar of the Well-Architected Framework.
     *
     * @param id letters, digits and low lines; the six pillars of the framework have the ids that its tool knows
     */
    public record Pillar(String id, String title) {}

    /**
     * What a team does where the rule does not hold of its workload.
     *
     * @param title what is done, in one line
     * @param rule as it holds under the policies of the advisor
     */
    public record Practice(String title, Rule rule) {}
}
