package dev.lintel.engine.internal.diff;

import dev.lintel.DoorWalked.Kind;
import java.util.List;
import java.util.Map;

/**
 * What a pack knows of one-way doors that changes walk through.
 *
 * @param replacement the text of {@code changes/replacement.tsv}, kept as it is until something is compared; empty where
 *     the pack has none
 * @param resources what it says itself of resource types
 * @param words why each kind of change is a one-way door
 */
public record PackChanges(String replacement, List<Resource> resources, List<Words> words) {
    public PackChanges {
        resources = List.copyOf(resources);
        words = List.copyOf(words);
    }

    /** What would be lost with a resource. */
    public enum Holds {
        DATA,
        CONTRACT
    }

    /**
     * A resource type.
     *
     * @param replaces properties that can be set only when a resource is made
     * @param may properties whose change may do harm, depending on the value
     * @param fixed properties that are lists which may grow and shrink, of whose entries none can change; for each the
     *     property that tells its entries apart
     * @param unless a property that, where it is set, says that something else keeps the data; or empty
     * @param because why, in one sentence or two
     * @param by the statements that speak of it
     * @param source who says so
     */
    public record Resource(
            String type,
            Holds holds,
            List<String> replaces,
            List<String> may,
            Map<String, String> fixed,
            String unless,
            String because,
            List<String> by,
            String source) {
        public Resource {
            replaces = List.copyOf(replaces);
            may = List.copyOf(may);
            fixed = Map.copyOf(fixed);
            by = List.copyOf(by);
        }
    }

    /** Why a kind of change is a one-way door, and the statements that say so. */
    public record Words(Kind kind, String why, List<String> by) {
        public Words {
            by = List.copyOf(by);
        }
    }
}
