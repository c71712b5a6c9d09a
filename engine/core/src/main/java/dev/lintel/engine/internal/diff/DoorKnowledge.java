package dev.lintel.engine.internal.diff;

import dev.lintel.DoorWalked.Kind;
import dev.lintel.Statement;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several packs together know of one-way doors that changes walk through: a later pack stands over an earlier one.
 * Immutable.
 */
public final class DoorKnowledge {
    private final List<ReplacementTable> tables;
    private final Map<String, PackChanges.Resource> resources = new HashMap<>();
    private final Map<Kind, PackChanges.Words> words = new EnumMap<>(Kind.class);
    private final Map<String, Statement> statements = new HashMap<>();

    public DoorKnowledge(List<PackChanges> packs, Collection<Statement> statements) {
        this.tables = packs.stream()
                .filter(pack -> !pack.replacement().isEmpty())
                .map(pack -> ReplacementTable.of(pack.replacement()))
                .toList();
        packs.forEach(pack -> {
            pack.resources().forEach(each -> resources.put(each.type(), each));
            pack.words().forEach(each -> words.put(each.kind(), each));
        });
        statements.forEach(each -> this.statements.put(each.id(), each));
    }

    /** What makes a resource of that type a one-way door; empty where it is none. */
    Optional<ResourceDoor> of(String type) {
        List<PackChanges.Resource> said = new ArrayList<>();
        PackChanges.Resource own = resources.get(type);
        for (ReplacementTable table : tables) {
            (own == null ? table.stateful(type) : table.properties(type, own.holds())).ifPresent(said::add);
        }
        if (own != null) {
            said.add(own);
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new ResourceDoor(said));
    }

    /** Why that kind of change is a one-way door; empty where no pack speaks of it, which then is none. */
    Optional<PackChanges.Words> words(Kind kind) {
        return Optional.ofNullable(words.get(kind));
    }

    /** Those of the statements that speak of that stage. */
    List<String> at(Stage stage, List<String> ids) {
        return ids.stream()
                .distinct()
                .filter(id -> Optional.ofNullable(statements.get(id))
                        .filter(statement -> statement.speaksOf(stage))
                        .isPresent())
                .toList();
    }
}
