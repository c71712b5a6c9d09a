package dev.lintel.rulekit;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits the document of a case: one fact or attribute at a time. */
final class CaseDocument {
    private CaseDocument() {}

    /**
     * Sets {@code <element>.<attribute>}, removes an element by {@code <element>: removed}, or replaces a top-level
     * entry. An element is {@code workload}, {@code practices}, or the id of a component or a decision.
     *
     * @return what is wrong with the change, as the end of a sentence; empty where nothing is
     */
    static Optional<String> change(ObjectNode document, String path, JsonNode value) {
        int dot = path.lastIndexOf('.');
        String element = dot < 0 ? path : path.substring(0, dot);
        if (dot < 0 && value.asString("").equals("removed")) {
            return remove(document, element)
                    ? Optional.empty()
                    : Optional.of("removes '" + element + "', which is no component or decision of its case");
        }
        if (dot < 0) {
            document.set(path, value);
            return Optional.empty();
        }
        Optional<ObjectNode> target = element(document, element);
        if (target.isEmpty()) {
            return Optional.of("changes '" + element + "', which its case does not have");
        }
        target.get().set(path.substring(dot + 1), value);
        return Optional.empty();
    }

    /** The element of that name; workload and practices come into being when they are asked for. */
    static Optional<ObjectNode> element(ObjectNode document, String name) {
        if (name.equals("workload") || name.equals("practices")) {
            return Optional.of(document.withObject("/" + name));
        }
        for (String list : new String[] {"components", "decisions"}) {
            for (JsonNode each : document.path(list)) {
                if (each.path("id").asString("").equals(name)) {
                    return Optional.of((ObjectNode) each);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean remove(ObjectNode document, String id) {
        for (String list : new String[] {"components", "decisions"}) {
            if (document.get(list) instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.get(i).path("id").asString("").equals(id)) {
                        array.remove(i);
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
