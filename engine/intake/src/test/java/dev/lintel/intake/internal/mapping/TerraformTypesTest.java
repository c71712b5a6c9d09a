package dev.lintel.intake.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Terraform calls a resource is something that CloudFormation's mapping knows. */
class TerraformTypesTest {
    private static final String FILE = "/dev/lintel/intake/terraform.yaml";
    private static final String ATTRIBUTE = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*";
    private static final String PROPERTY = "[A-Z][A-Za-z0-9]*(\\.[A-Z][A-Za-z0-9]*)*";
    private static final ResourceTypes CLOUDFORMATION = ResourceTypes.known();

    private final Map<String, Node> types = new TreeMap<>();
    private final List<String> support = new ArrayList<>();

    TerraformTypesTest() throws IOException {
        try (InputStream stream = ResourceTypes.class.getResourceAsStream(FILE)) {
            Node.Mapping root =
                    (Node.Mapping) Source.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8), FILE)
                            .root();
            root.mapping("types").orElseThrow().entries().values().forEach(each -> types.put(each.key(), each.value()));
            ((Node.Sequence) root.get("support").orElseThrow()).items().forEach(each -> support.add(text(each)));
        }
    }

    @Test
    void everyCounterpartIsKnown() {
        assertThat(types).hasSizeGreaterThan(300).allSatisfy((type, node) -> {
            assertThat(type).matches("aws_[a-z0-9_]+");
            counterpart(node)
                    .ifPresentOrElse(
                            name -> assertThat(CLOUDFORMATION.named(name))
                                    .as(name)
                                    .isPresent(),
                            () -> assertThat(word(node, "extends"))
                                    .as(type)
                                    .get()
                                    .asString()
                                    .matches(ATTRIBUTE));
        });
    }

    @Test
    void anEntrySaysNothingElse() {
        Set<String> keys = Set.of("is", "extends", "of", "when", "names", "defaults", "values");

        assertThat(types).allSatisfy((type, node) -> {
            if (node instanceof Node.Mapping mapping) {
                assertThat(keys).as(type).containsAll(mapping.entries().keySet());
                assertThat(mapping.has("is")).as(type).isNotEqualTo(mapping.has("extends"));
            }
        });
    }

    @Test
    void namesLeadFromAttributesToProperties() {
        assertThat(types)
                .allSatisfy((type, node) -> assertThat(part(node, "names")).allSatisfy((attribute, property) -> {
                    assertThat(attribute).as(type).matches(ATTRIBUTE);
                    assertThat(text(property)).as(type).matches(PROPERTY).isNotEqualTo(camelCase(attribute));
                }));
    }

    @Test
    void wordsAreTranslatedForPropertiesOnly() {
        assertThat(types)
                .allSatisfy((type, node) -> assertThat(part(node, "values")).allSatisfy((property, words) -> {
                    assertThat(property).as(type).matches(PROPERTY);
                    assertThat(((Node.Mapping) words).entries()).as(type).isNotEmpty();
                }));
    }

    @Test
    void noTypeIsBothDescribedAndMerelyKnown() {
        assertThat(support).doesNotHaveDuplicates().isSorted().doesNotContainAnyElementsOf(types.keySet());
    }

    @Test
    void whatTheMappingOfADatabaseReadsHasItsName() {
        assertThat(texts("aws_db_instance", "names"))
                .containsEntry("multi_az", "MultiAZ")
                .containsEntry("instance_class", "DBInstanceClass")
                .doesNotContainKey("storage_encrypted");
        assertThat(camelCase("storage_encrypted")).isEqualTo("StorageEncrypted");
    }

    @Test
    void onlyRulesThatLetInSayWhoMayComeIn() {
        assertThat(texts("aws_security_group_rule", "when")).containsExactly(Map.entry("type", "ingress"));
        assertThat(support).contains("aws_vpc_security_group_egress_rule");
    }

    private Map<String, String> texts(String type, String key) {
        Map<String, String> texts = new TreeMap<>();
        Optional.ofNullable(types.get(type))
                .ifPresent(node -> part(node, key).forEach((name, value) -> texts.put(name, text(value))));
        return texts;
    }

    private static Optional<String> counterpart(Node node) {
        return node instanceof Node.Scalar name ? Optional.of(name.text()) : word(node, "is");
    }

    private static Optional<String> word(Node node, String key) {
        return ((Node.Mapping) node).get(key).map(TerraformTypesTest::text);
    }

    private static Map<String, Node> part(Node node, String key) {
        Map<String, Node> entries = new TreeMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.mapping(key)
                    .ifPresent(
                            part -> part.entries().values().forEach(entry -> entries.put(entry.key(), entry.value())));
        }
        return entries;
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }

    private static String camelCase(String attribute) {
        StringBuilder camel = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < attribute.length(); i++) {
            char each = attribute.charAt(i);
            if (each == '_') {
                start = true;
            } else {
                camel.append(start ? Character.toUpperCase(each) : each);
                start = each == '.';
            }
        }
        return camel.toString();
    }
}
