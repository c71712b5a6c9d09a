package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lintel review --explain}. */
class ExplanationIT {
    private static final Path FOLDER = LintelJar.ROOT.resolve("samples/architectures");
    private static final String TEMPLATE = "lambda-aurora-serverlessv2-postgresql.yaml";
    private static final Pattern COMMAND = Pattern.compile("(?ms)^```console\n\\$ lintel ([^\n]*)\n(.*?)^```$");
    private static final Pattern TEXT = Pattern.compile("(?ms)^```text\n(.*?)^```$");

    @TempDir
    private Path home;

    private static LintelJar.Run explain(String... more) throws Exception {
        return explain(FOLDER, more);
    }

    private static LintelJar.Run explain(Path folder, String... more) throws Exception {
        Stream<String> command = Stream.of("review", TEMPLATE, "--stage", "production", "--explain", "AuroraCluster");
        return LintelJar.runIn(folder, Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void thePageShowsWhatTheScreenSays() throws Exception {
        String page =
                Files.readString(LintelJar.ROOT.resolve("docs/explanations.md")).replace("\r\n", "\n");
        Matcher command = COMMAND.matcher(page);
        assertThat(command.find()).isTrue();
        assertThat(LintelJar.runIn(FOLDER, command.group(1).split(" ")).answer(0))
                .isEqualTo(command.group(2));

        String all = explain().answer(0);
        Matcher text = TEXT.matcher(page);
        int shown = 0;
        while (text.find()) {
            assertThat(all).contains(text.group(1));
            shown++;
        }
        assertThat(shown).isEqualTo(2);
    }

    @Test
    void tellsOfARealTemplateFromItsLinesToItsConclusions() throws Exception {
        String text = explain().answer(0);

        assertThat(text)
                .startsWith("component AuroraCluster  \u00B7  " + TEMPLATE + ":57\n")
                .contains("\n  multiAz = no (read, " + TEMPLATE + ":76)\n")
                .contains("\nINFERENCES\n\n  core/bound-to-a-zone")
                .contains("    holds   multiAz.isNo\n            multiAz = no (read, line 76)\n")
                .contains("    fails   backups.isNo\n            backups = yes (read, line 57)\n")
                .contains("about other\n  technologies; --rule tells of one, --format json of all\n");
        assertThat(Files.readAllLines(FOLDER.resolve(TEMPLATE)).get(84)).contains("PubliclyAccessible: false");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    /** The other side of the boundary: the template says otherwise, and so do review and explanation. */
    @Test
    void whatFailedHoldsOnceTheTemplateSaysOtherwise() throws Exception {
        Path template = home.resolve(TEMPLATE);
        Files.writeString(
                template,
                Files.readString(FOLDER.resolve(TEMPLATE))
                        .replace("PubliclyAccessible: false", "PubliclyAccessible: true"));

        assertThat(explain(home, "--rule", "core/public-database").answer(0))
                .contains("1 conclusion\n", "  BLOCKER \u00B7 core/public-database")
                .contains("    holds   publicAccess.isYes\n            publicAccess = yes (read, line 85)\n");
    }

    @Test
    void tellsOfTheWorkloadAndOfADecision() throws Exception {
        assertThat(LintelJar.runInRoot("review", "samples/repository/bikes", "--explain", "bikes")
                        .answer(0))
                .startsWith("workload bikes")
                .contains("  MAJOR \u00B7 core/long-lived-keys")
                .contains(".github/workflows/deploy.yml:17)");
        assertThat(LintelJar.runInRoot(
                                "review",
                                "samples/repository/bikes",
                                "--explain",
                                "decision:0001-keep-stations-in-dynamodb")
                        .answer(0))
                .startsWith("decision 0001-keep-stations-in-dynamodb");
    }

    @Test
    void writesEveryRuleAsJsonThatKeepsToItsSchema() throws Exception {
        String json = explain("--format", "json").answer(0);

        PublishedSchema.DERIVATION.assertKeptBy(json);
        JsonNode derivation = JsonMapper.shared().readTree(json);
        assertThat(derivation.at("/whyNot").size())
                .isEqualTo(derivation.at("/counts/whyNot").asInt())
                .isGreaterThan(20);
        assertThat(derivation.at("/conclusions/0/standing").asString()).isEqualTo("finding");
        JsonNode only = JsonMapper.shared()
                .readTree(
                        explain("--format", "json", "--rule", "core/no-backups").answer(0));
        PublishedSchema.DERIVATION.assertKeptBy(only.toString());
        assertThat(only.at("/whyNot/0/antecedents/1/truth").asString()).isEqualTo("fails");
        assertThat(only.at("/whyNot/0/antecedents/1/facts/0/origin/line").asInt())
                .isEqualTo(57);
        assertThat(only.at("/conclusions").size()).isZero();
    }

    @Test
    void writesIntoAFile() throws Exception {
        Path file = home.resolve("why.txt");

        assertThat(explain("--output", file.toString()).answer(0)).isEmpty();
        assertThat(file).hasContent(explain().answer(0));
    }

    @Test
    void aNameThatSteersTerminalsIsShownHarmlessly() throws Exception {
        Files.writeString(
                home.resolve("lintel.yaml"),
                "workload: { name: orders, stage: demo }\ncomponents:\n"
                        + "  - { id: \"\\e[31mred\\u202E\", technology: Aurora, multiAz: no }\n");

        assertThat(LintelJar.runIn(home, "review", "lintel.yaml", "--explain", "\u001B[31mred\u202E")
                        .answer(0))
                .startsWith("component \uFFFD[31mred\uFFFD")
                .doesNotContain("\u001B", "\u202E");
        assertThat(LintelJar.runIn(home, "review", "lintel.yaml", "--explain", "\u001B[31mre\u202E")
                        .refusal())
                .contains("nothing is called", "did you mean")
                .doesNotContain("\u001B", "\u202E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--explain AuroraClustr | nothing is called 'AuroraClustr'; did you mean AuroraCluster? known: lambda-aurora",
                "--explain AuroraCluster --rule core/publik-database | there is no rule 'core/publik-database'; near it: core/public-database",
                "--explain AuroraCluster --rule core/no-runbooks | --rule core/no-runbooks speaks of a workload, and AuroraCluster is a component; name a workload with --explain",
                "--rule core/no-runbooks | --rule explains what a rule makes of a subject; add --explain SUBJECT, or see 'lintel explain core/no-runbooks'",
                "--explain AuroraCluster --what-if team=3 | --explain and --what-if cannot go together",
                "--explain AuroraCluster --baseline some.json | --explain and --baseline cannot go together",
                "--explain AuroraCluster --format sarif | --format sarif is a form of a whole review; --explain is told as text or json",
                "--explain AuroraCluster --format html | --format html is a form of a whole review",
                "--explain AuroraCluster --omit waived | --omit is about --format sarif",
            })
    void refusesWhatCannotBeAnsweredWithOneClearError(String arguments, String error) throws Exception {
        assertThat(LintelJar.runIn(FOLDER, ("review " + TEMPLATE + " --stage production " + arguments).split(" "))
                        .refusal())
                .contains(error);
    }

    @Test
    void tellsTheSameOfAPackFromItsCache() throws Exception {
        String pack = LintelJar.ROOT
                .resolve("samples/company-pack/src/main/resources/packs/clinic")
                .toString();
        String cache = home.resolve("cache").toString();
        String fresh = explain("--format", "json", "--pack", pack).answer(0);

        assertThat(fresh).contains("\"rule\": \"clinic/");
        for (int run = 0; run < 2; run++) {
            assertThat(explain("--format", "json", "--pack", pack, "--pack-cache", cache)
                            .answer(0))
                    .isEqualTo(fresh);
        }
    }
}
