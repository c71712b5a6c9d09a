package dev.lintel.rulekit;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document of a case: reads it, edits one fact or attribute at a time, and makes an architecture of it. */
final class CaseDocument {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** Between a component and the name of a fact of it that a pack declares. */
    private static final String OWN = "." + Attribute.OWN;

    private CaseDocument() {}

    /** Whether an element states that attribute, or {@code own.<fact>}. */
    static boolean states(JsonNode element, String attribute) {
        return attribute.startsWith(Attribute.OWN)
                ? element.path("own").has(attribute.substring(Attribute.OWN.length()))
                : element.has(attribute);
    }

    /** @throws tools.jackson.core.JacksonException if it is no YAML */
    static JsonNode yaml(Path file) throws IOException {
        return yaml(Files.readString(file));
    }

    /** @throws tools.jackson.core.JacksonException if it is no YAML */
    static JsonNode yaml(String text) {
        return YAML.readTree(text);
    }

    /** A document of its own that says what is given; empty where nothing is. */
    static ObjectNode of(JsonNode given) {
        ObjectNode document = given instanceof ObjectNode object ? object.deepCopy() : YAML.createObjectNode();
        document.withObject("/workload").put("name", "case");
        return document;
    }

    /** @throws dev.lintel.LintelException if Lintel cannot read it */
    static Architecture architecture(ObjectNode document, Stage stage) {
        return Intake.read(document.toString(), "case.json").stage(stage).build();
    }

    /**
     * Sets {@code <element>.<attribute>} or {@code <component>.own.<fact>}, removes an element by {@code <element>: removed}, or replaces a top-level
     * entry. An element is {@code workload}, {@code practices}, or the id of a component or a decision.
     *
     * @return what is wrong with the change, as the end of a sentence; empty where nothing is
     */
    static Optional<String> change(ObjectNode document, String path, JsonNode value) {
        int own = path.indexOf(OWN);
        int dot = own < 0 ? path.lastIndexOf('.') : own;
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
        ObjectNode holder = own < 0 ? target.get() : target.get().withObject("/own");
        holder.set(path.substring(own < 0 ? dot + 1 : own + OWN.length()), value);
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
