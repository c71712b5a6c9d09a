package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the core pack knows of resource types is sorted, told once, and says where it departs from its source. */
class ChangesTest {
    private static final Path FILES = Path.of("src", "main", "pack", "changes");
    private static final Pattern OWN = Pattern.compile(" {2}(AWS(?:::\\w+){2}): \\{ holds: (data|contract), (.*) }.*");
    private static final Pattern LISTED = Pattern.compile("(?:replaces|may): \\[([^]]*)]");

    private final List<String> table = lines("replacement.tsv").stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    private final List<String> own = lines("resources.yaml").stream()
            .filter(line -> line.startsWith("  "))
            .toList();

    @Test
    void theTableIsSortedAndHoldsNothingThatSaysNothing() {
        assertThat(types(table, row -> row.split("\t")[0])).isSorted().doesNotHaveDuplicates();
        assertThat(table).hasSizeGreaterThan(1_500).allSatisfy(row -> {
            String[] columns = row.split("\t", -1);
            assertThat(columns).hasSize(4);
            assertThat(columns[1]).isIn("stateful", "-");
            assertThat(List.of(columns).subList(1, 4)).as(row).isNotEqualTo(List.of("-", "-", "-"));
        });
    }

    @Test
    void ownWordsAreSortedOneLineATypeAndWithoutTwins() {
        assertThat(own).allMatch(line -> OWN.matcher(line).matches());
        assertThat(types(own, ChangesTest::type))
                .hasSizeGreaterThanOrEqualTo(80)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTypeStandsInTheTableOrSaysWhyNot() {
        List<String> listed = types(table, row -> row.split("\t")[0]);

        assertThat(own)
                .allSatisfy(line ->
                        assertThat(line.contains("unlisted: \"")).as(line).isNotEqualTo(listed.contains(type(line))));
    }

    @Test
    void whatTheTableSaysIsNotSaidAgain() {
        Map<String, String> rows =
                table.stream().collect(Collectors.toMap(row -> row.split("\t")[0], Function.identity()));

        assertThat(own).allSatisfy(line -> {
            List<String> known = List.of(rows.getOrDefault(type(line), "").split("[\t,]"));
            Matcher listed = LISTED.matcher(line);
            while (listed.find()) {
                assertThat(known).as(line).doesNotContain(listed.group(1).split(", "));
            }
        });
    }

    @Test
    void whatTheSpecificationMissesIsMarked() {
        assertThat(types(own, ChangesTest::type))
                .contains(
                        "AWS::Bedrock::DataSource",
                        "AWS::Bedrock::KnowledgeBase",
                        "AWS::Cognito::UserPool",
                        "AWS::DAX::Cluster",
                        "AWS::Glue::Database",
                        "AWS::Glue::Table",
                        "AWS::KMS::Key",
                        "AWS::MSK::Cluster",
                        "AWS::OpenSearchServerless::Collection",
                        "AWS::S3Vectors::Index",
                        "AWS::S3Vectors::VectorBucket",
                        "AWS::SageMaker::Domain",
                        "AWS::SageMaker::FeatureGroup",
                        "AWS::Timestream::Database",
                        "AWS::Timestream::Table");
        assertThat(table).anyMatch(row -> row.startsWith("AWS::Kinesis::Stream\tstateful\t"));
    }

    private static String type(String line) {
        Matcher matcher = OWN.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        return matcher.group(1);
    }

    private static List<String> types(List<String> lines, Function<String, String> type) {
        return lines.stream().map(type).toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FILES.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
