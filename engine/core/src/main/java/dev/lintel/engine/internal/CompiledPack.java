package dev.lintel.engine.internal;

import dev.lintel.Criterion;
import dev.lintel.StageProfile;
import dev.lintel.Statement;
import dev.lintel.engine.internal.diff.PackChanges;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Doors;
import dev.lintel.model.Thresholds.Threshold;
import java.util.List;

/**
 * Everything of a pack but its byte code; the form in which a build stores it.
 *
 * @param priority the statements that say that the order of the criteria breaks ties
 * @param changes what is known of changes that walk through one-way doors
 * @param checklists what is asked of every workload
 * @param policy what it decides about rules, its own and those of others
 * @param models the names of its model classes
 */
public record CompiledPack(
        PackHead head,
        List<CompiledRule> rules,
        List<Statement> statements,
        List<Catalogue.Entry> catalogue,
        List<Threshold> thresholds,
        List<StageProfile> profiles,
        Doors doors,
        List<Criterion> criteria,
        List<String> priority,
        PackChanges changes,
        Checklists checklists,
        Rulings policy,
        List<String> models) {
    public String name() {
        return head.name();
    }

    public String version() {
        return head.version();
    }

    /** What it is called among people. */
    public String title() {
        return head.title();
    }

    /** Who answers for it; empty where it does not say. */
    public String owner() {
        return head.owner();
    }

    /** Whether it has rules in DRL. */
    public boolean bringsCode() {
        return rules.stream().anyMatch(rule -> !rule.file().equals(RuleSource.YAML));
    }
}
