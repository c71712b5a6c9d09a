package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsIT {
    private static final String TEMPLATE = "samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml";
    private static final Path REPORTS = LintelJar.ROOT.resolve("samples/reports");

    /** A sample that is not what the jar writes is written anew, to be looked at and committed. */
    @ParameterizedTest
    @CsvSource({"text, txt", "json, json", "sarif, sarif", "junit, xml", "markdown, md", "html, html"})
    void theSamplesAreWhatTheJarWrites(String format, String ending) throws Exception {
        assertSample(
                "lambda-aurora." + ending,
                LintelJar.runInRoot("review", TEMPLATE, "--stage", "production", "--format", format)
                        .answer(1));
    }

    @Test
    void theLensIsWhatTheJarWrites() throws Exception {
        assertSample("lens.json", LintelJar.run("lens").answer(0));
    }

    private static void assertSample(String file, String written) throws IOException {
        Path sample = REPORTS.resolve(file);
        String before = Files.exists(sample) ? Files.readString(sample).replace("\r\n", "\n") : "";
        if (!before.equals(written)) {
            Files.createDirectories(REPORTS);
            Files.writeString(sample, written);
        }
        assertThat(before).isEqualTo(written);
    }

    @Test
    void allTellOfTheSameFindings() throws Exception {
        JsonNode json = new JsonMapper().readTree(review("json"));
        List<String> due = json.get("findings")
                .valueStream()
                .map(each -> each.get("rule").asString() + " "
                        + each.at("/subject/id").asString())
                .toList();
        List<String> sarif = sarif().at("/runs/0/results")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("fail"))
                .map(each -> each.get("ruleId").asString() + " "
                        + each.at("/properties/subject").asString())
                .toList();
        Document junit = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(review("junit"))));

        assertThat(due).isNotEmpty();
        assertThat(sarif).isEqualTo(due);
        assertThat(((Element) junit.getElementsByTagName("testsuite").item(0)).getAttribute("failures"))
                .isEqualTo("" + due.size());
        assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(due.size());
        assertThat(review("markdown"))
                .contains(
                        due.stream().map(each -> "`" + each.split(" ")[0] + "`").toList());
        assertThat(review("text"))
                .contains(due.stream().map(each -> each.split(" ")[0]).toList());
    }

    @Test
    void sarifTellsOfItsRulesAndWhereTheyWereBroken() throws Exception {
        JsonNode run = sarif().at("/runs/0");

        assertThat(run.at("/tool/driver/rules").valueStream())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.at("/help/markdown").asString())
                        .contains(rule.at("/shortDescription/text").asString(), "**Why**", "**Do instead**"));
        assertThat(run.get("results").valueStream())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                .asString())
                        .isEqualTo(TEMPLATE));
    }

    @Test
    void sarifNamesFilesRelativeToTheFolderThatItIsTold() throws Exception {
        JsonNode log = new JsonMapper()
                .readTree(LintelJar.runInRoot(
                                "review",
                                LintelJar.ROOT.resolve(TEMPLATE).toString(),
                                "--stage",
                                "production",
                                "--format",
                                "sarif",
                                "--relative-to",
                                "samples",
                                "--omit",
                                "undecided")
                        .answer(1));

        assertThat(log.at("/runs/0/results").valueStream())
                .isNotEmpty()
                .allMatch(result -> result.get("kind").asString().equals("fail"))
                .allMatch(result -> result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString()
                        .equals(TEMPLATE.replaceFirst("samples/", "")));
    }

    @Test
    void writesEachFormToAFile(@TempDir Path folder) throws Exception {
        for (String format : List.of("text", "json", "sarif", "junit", "markdown", "html")) {
            Path file = folder.resolve(format);
            String nothing = LintelJar.runInRoot(
                            "review",
                            TEMPLATE,
                            "--show",
                            "all",
                            "--stage",
                            "production",
                            "--format",
                            format,
                            "--output",
                            file.toString())
                    .answer(1);
            assertThat(nothing).isEmpty();
            assertThat(file).hasContent(review(format));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void refusesWhatAFormCannotDo() throws Exception {
        assertThat(LintelJar.runInRoot("review", TEMPLATE, "--omit", "waived").refusal())
                .contains("--omit is about --format sarif, and the format is text");
        assertThat(LintelJar.runInRoot("review", TEMPLATE, "--format", "json", "--relative-to", ".")
                        .refusal())
                .contains("--relative-to is about --format sarif, and the format is json");
        assertThat(LintelJar.runInRoot("review", TEMPLATE, "--format", "sarif", "--relative-to", "nowhere")
                        .refusal())
                .contains("nowhere is not a folder");
        assertThat(LintelJar.runInRoot("review", TEMPLATE, "--format", "sarif", "--omit", "minor")
                        .refusal())
                .contains("'minor' is not one of waived, undecided or resolved");
        assertThat(LintelJar.runInRoot("review", TEMPLATE, "--format", "sarif", "--what-if", "team=3")
                        .refusal())
                .contains("--format sarif is a form of one review");
        assertThat(LintelJar.runInRoot("diff", TEMPLATE, TEMPLATE, "--format", "junit")
                        .refusal())
                .contains("--format junit is a form of one review");
        assertThat(LintelJar.runInRoot("review", TEMPLATE, "--format", "xml").refusal())
                .contains("'xml' is not one of text, json, sarif, junit, markdown or html");
    }

    private static JsonNode sarif() throws Exception {
        return new JsonMapper().readTree(review("sarif"));
    }

    private static String review(String format) throws Exception {
        return LintelJar.runInRoot("review", TEMPLATE, "--stage", "production", "--show", "all", "--format", format)
                .answer(1);
    }
}
