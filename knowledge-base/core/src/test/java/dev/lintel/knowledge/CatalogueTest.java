package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.Statement;
import dev.lintel.engine.Pack;
import dev.lintel.model.Catalogue.Entry;
import dev.lintel.rulekit.PackContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the core pack knows of technologies is complete and has the form that its schema describes. */
class CatalogueTest {
    private static final Path FILES = Path.of("src", "main", "pack", "catalogue");
    private static final Pack CORE = CoreKnowledge.pack();

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
}
