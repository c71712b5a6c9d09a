package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.Statement;
import dev.lintel.engine.Pack;
import dev.lintel.intake.Intake;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Catalogue.Entry;
import dev.lintel.model.Stage;
import dev.lintel.rulekit.PackContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the core pack knows of technologies is complete and has the form that its schema describes. */
class CatalogueTest {
    private static final Path FILES = Path.of("src", "main", "pack", "catalogue");
    private static final Pack CORE = CoreKnowledge.pack();
    private static final Pattern TYPE = Pattern.compile("^  (AWS::[A-Za-z0-9:]+):(?: |$)");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasTheFormOfTheSchema(Path file) throws IOException {
        try (InputStream source = PackContract.class.getResourceAsStream("catalogue.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(source);
            List<Error> errors = schema.validate(Files.readString(file), InputFormat.YAML);

            assertThat(errors).isEmpty();
        }
    }

    @Test
    void knowsAtLeastAHundredAndFiftyTechnologies() {
        assertThat(CORE.catalogue()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void weighsEveryTechnology() {
        assertThat(CORE.catalogue()).allSatisfy(entry -> {
            assertThat(entry.pros()).as("pros of %s", entry.id()).isNotEmpty();
            assertThat(entry.cons()).as("cons of %s", entry.id()).isNotEmpty();
            assertThat(entry.ratings()).as("ratings of %s", entry.id()).hasSize(6);
            assertThat(entry.doors()).as("doors of %s", entry.id()).hasSize(5);
        });
    }

    @Test
    void takesItsPrecedentsFromStatements() {
        Set<String> statements = CORE.statements().stream().map(Statement::id).collect(Collectors.toSet());

        assertThat(CORE.catalogue().stream().map(Entry::precedent).flatMap(precedent -> precedent.stream()))
                .isNotEmpty()
                .allSatisfy(precedent -> assertThat(statements).containsAll(precedent.by()));
    }

    /** Those that a resource type is whatever its properties say. */
    @Test
    void knowsWhatTemplatesDeclare() throws IOException {
        Path mapping = Path.of(
                System.getProperty("lintel.root"),
                "engine/intake/src/main/resources/dev/lintel/intake/cloudformation.yaml");
        StringBuilder template = new StringBuilder("Resources:\n");
        List<String> types = Files.readAllLines(mapping).stream()
                .map(TYPE::matcher)
                .filter(Matcher::find)
                .map(type -> type.group(1))
                .toList();
        types.forEach(type -> template.append("  ")
                .append(type.replace(":", ""))
                .append(": { Type: '")
                .append(type)
                .append("' }\n"));
        Catalogue catalogue = Catalogue.of(CORE.catalogue());

        List<String> named =
                Intake.read(template.toString(), "template.yaml").stage(Stage.DEMO).build().components().stream()
                        .flatMap(component -> component.technology().stream())
                        .toList();

        assertThat(named)
                .hasSizeGreaterThan(150)
                .allSatisfy(name -> assertThat(catalogue.named(name)).as(name).isPresent());
    }
}
