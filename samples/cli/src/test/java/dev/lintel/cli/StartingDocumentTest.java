package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.intake.Intake;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.report.document.StartingDocument;
import dev.lintel.report.document.StartingDocument.Added;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is begun from what was read is one that can be read, whatever is added and taken out of its comment. */
class StartingDocumentTest {
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());
    private static final Pattern COMMENTED = Pattern.compile("^(\\s*)# (\\s*(?:- )?\\w+:)(.*)$");
    private static final Pattern QUESTION = Pattern.compile("^(\\s*)# (\\w+):\\s+# (.*)$");

    private static Architecture shop() {
        Origin there = new Origin("template.yaml", 4, 0, "Orders");
        return Architecture.of("shop", Stage.DEVELOPMENT)
                .with(PracticeAttributes.CI_CD, Value.read(true, new Origin(".github/ci.yml", 3, 0, "")))
                .component(
                        ComponentDescription.of("Orders").technology("DynamoDB").origin(there))
                .component(ComponentDescription.of("web"))
                .component(ComponentDescription.of("yes").technology("Lambda"))
                .decision(DecisionDescription.of("0001-use-sqs").with(DecisionAttributes.CHOSEN, "sqs"))
                .build();
    }

    private static StartingDocument starting(Architecture architecture) {
        return StartingDocument.of(architecture, ADVISOR.review(architecture));
    }

    private static Architecture read(String document) {
        return Intake.read(document, "lintel.yaml").stage(Stage.DEVELOPMENT).build();
    }

    @Test
    void factsThatAPackDeclaresStandInOneLineWithValuesThatMayStay() {
        Pack clinic = Pack.of(LintelJar.ROOT.resolve("samples/company-pack/src/main/resources/packs/clinic"));
        Architecture architecture = Architecture.of("shop", Stage.PRODUCTION)
                .component(ComponentDescription.of("orders").technology("DynamoDB"))
                .build();
        Advisor advisor = Lintel.with(CoreKnowledge.pack(), clinic);
        String document =
                StartingDocument.of(architecture, advisor.review(architecture)).text();

        assertThat(document)
                .containsPattern("(?m)^ +# own: \\{ patientData: unknown, retentionYears: unknown } +# Is it so"
                        + " that it holds or handles data about patients\\? How many years: .*$");
        String stated = document.replace("    # own: { patientData: unknown", "    own: { patientData: yes");
        assertThat(read(stated).components().get(0).own())
                .containsOnlyKeys("patientData", "retentionYears")
                .hasEntrySatisfying(
                        "patientData", value -> assertThat(value.inWords()).contains("yes"));
        assertThat(StartingDocument.of(architecture, advisor.review(read(stated)))
                        .addedTo(stated)
                        .text())
                .containsOnlyOnce("own:");
    }

    @Test
    void whatWasReadIsShownAndWhatIsAskedStandsInItsPlace() {
        String document = starting(shop()).text();

        assertThat(document.lines())
                .contains(
                        "workload:", "  name: shop", "  stage: development", "practices:", "components:", "decisions:")
                .anyMatch(line -> line.matches("  # ciCd: yes +# read: .github/ci.yml:3"))
                .anyMatch(line ->
                        line.matches("  # team: +# a number \\(people\\): .*") || line.matches("  # budget: +.*"))
                .anyMatch(line -> line.matches("  - id: Orders +# DynamoDB, template.yaml:4"))
                .anyMatch(line -> line.matches("  - id: \"yes\" +# Lambda"))
                .anyMatch(line -> line.matches("    # technology: +# .*"))
                .anyMatch(line -> line.matches("  # - id: Orders-table-key +# The partition key of Orders .*"))
                .anyMatch(line -> line.matches("  #   about: \\[Orders]"))
                .anyMatch(line -> line.matches("  - id: \"0001-use-sqs\".*"));
        assertThat(read(document).components())
                .extracting(ComponentDescription::id)
                .containsExactly("Orders", "web", "yes");
        assertThat(read(document).practices().mentioned()).isEmpty();
    }

    @Test
    void everyQuestionCanBeAnsweredWhereItStands() {
        List<String> lines = starting(shop()).text().lines().toList();
        int answered = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher question = QUESTION.matcher(lines.get(i));
            if (question.matches()) {
                List<String> with = new ArrayList<>(lines);
                with.set(i, question.group(1) + question.group(2) + ": " + sample(question.group(3)));
                assertThat(read(String.join("\n", with)).openPoints())
                        .as(with.get(i))
                        .isEmpty();
                answered++;
            }
        }
        assertThat(answered).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everythingCanBeTakenOutOfItsCommentAtOnce(Stage stage) {
        Architecture template = Intake.read(
                        LintelJar.ROOT.resolve("samples/architectures/lambda-aurora-serverlessv2-postgresql.yaml"))
                .stage(stage)
                .build();
        String document = starting(template).withoutStage().text();
        List<String> answered =
                document.lines().map(StartingDocumentTest::answered).toList();

        Architecture.Builder builder = Intake.read(String.join("\n", answered), "lintel.yaml");

        assertThat(answered)
                .noneMatch(line ->
                        line.strip().startsWith("# ") && COMMENTED.matcher(line).matches());
        assertThat(builder.hasStage()).isTrue();
        assertThat(builder.build().decisions())
                .anySatisfy(decision -> assertThat(decision.about()).containsExactly("AuroraCluster"));
        assertThat(builder.build().openPoints()).isEmpty();
        assertThat(builder.build().complete()).containsExactlyInAnyOrder(Inventory.values());
    }

    private static String answered(String line) {
        Matcher commented = COMMENTED.matcher(line);
        if (!commented.matches()) {
            return line;
        }
        String open = commented.group(1) + commented.group(2);
        return commented.group(3).startsWith(" #") || commented.group(3).matches(" {2,}#.*")
                ? open + " " + sample(commented.group(3).replaceFirst("^ +# ", ""))
                : open + commented.group(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/repository/bikes/lintel.yaml",
                "samples/architectures/clickstream-demo/lintel.yaml",
                "samples/decisions/lintel.yaml"
            })
    void aDocumentOfSomebodyKeepsItsLinesAndItsMeaning(String file) {
        String existing = Templates.text(file);
        Architecture before = read(existing);

        Added added = starting(before).addedTo(existing);

        assertThat(added.isNothing()).isFalse();
        assertThat(added.text().lines()).containsSubsequence(existing.lines().toList());
        Architecture after = read(added.text());
        assertThat(after.components())
                .extracting(ComponentDescription::id, ComponentDescription::technology)
                .containsExactlyElementsOf(before.components().stream()
                        .map(each -> tuple(each.id(), each.technology()))
                        .toList());
        assertThat(after.workload().mentioned()).isEqualTo(before.workload().mentioned());
        assertThat(starting(after).addedTo(added.text()).isNothing()).isTrue();
    }

    private static String sample(String comment) {
        if (comment.startsWith("has to be said")) {
            return "production";
        }
        if (comment.startsWith("yes or no")) {
            return "yes";
        }
        if (comment.startsWith("one of ")) {
            return comment.substring("one of ".length(), comment.indexOf(','));
        }
        if (comment.startsWith("a version")) {
            return "3.11";
        }
        return comment.startsWith("a number") ? "3" : comment.startsWith("a list") ? "[some]" : "some";
    }

    @Test
    void theDoorThatIsTakenOutOfItsCommentIsADecision() {
        String document = starting(shop()).text();
        String taken = document.replaceAll("(?m)^  # - id: Orders-table-key.*$", "  - id: Orders-table-key")
                .replace("  #   about: [Orders]", "    about: [Orders]")
                .replaceFirst("(?m)^  #   seniorReview:.*$", "    seniorReview: yes");

        assertThat(read(taken).decisions())
                .filteredOn(decision -> decision.id().equals("Orders-table-key"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.about()).containsExactly("Orders");
                    assertThat(decision.attributes()
                                    .get(DecisionAttributes.SENIOR_REVIEW)
                                    .known())
                            .contains(true);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void whatStandsThereStays(String lineBreak) {
        String existing = String.join(
                        lineBreak,
                        "# ours",
                        "workload: { name: shop, stage: production } # do not touch",
                        "",
                        "components:",
                        "    - technology: S3   # not what was read",
                        "      id: Orders",
                        "",
                        "    - { id: web, technology: Express }",
                        "",
                        "# the end")
                + lineBreak;

        Added added = starting(shop()).addedTo(existing);

        assertThat(added.isNothing()).isFalse();
        assertThat(added.text().split(lineBreak, -1))
                .containsSubsequence(existing.strip().split(lineBreak))
                .anyMatch(line -> line.matches("    - id: \"yes\" +# Lambda"))
                .anyMatch(line -> line.startsWith("# workload.budget: "))
                .noneMatch(line -> line.startsWith("# web.technology"));
        assertThat(added.text()).endsWith(lineBreak);
        assertThat(read(added.text()).components())
                .extracting(ComponentDescription::id)
                .containsExactly("Orders", "web", "yes");
        assertThat(starting(shop()).addedTo(added.text())).isEqualTo(new Added(added.text(), 0, 0, 0));
    }

    @Test
    void aSecondTimeNothingIsAdded() {
        String document = starting(shop()).withoutStage().text();

        assertThat(starting(shop()).withoutStage().addedTo(document)).isEqualTo(new Added(document, 0, 0, 0));
        assertThat(starting(shop())
                        .withSources(List.of("a.yaml"))
                        .addedTo(document)
                        .text())
                .startsWith(document)
                .endsWith("sources: [a.yaml]\n");
    }

    @Test
    void whatWasAnsweredOrRemovedIsNotAskedTwice() {
        String document = starting(shop()).text().replaceFirst("(?m)^  # budget:.*$", "  budget: 300");

        assertThat(starting(shop()).addedTo(document)).isEqualTo(new Added(document, 0, 0, 0));
    }

    @Test
    void namesMayBeAnything() {
        String hostile = "a: b # c\n- x\u2028y\u202E \"q\" \uD83D\uDE80 '{[,]}' \t\u0007";
        Architecture architecture = Architecture.of(hostile, Stage.DEMO)
                .component(ComponentDescription.of(hostile).technology(hostile).origin(new Origin(hostile, 1, 0, "")))
                .component(ComponentDescription.of("- id: other").technology("DynamoDB"))
                .component(ComponentDescription.of("null"))
                .build();

        String document = starting(architecture).text();
        Architecture read = read(document);

        assertThat(read.name()).isEqualTo(architecture.name());
        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .containsExactlyElementsOf(architecture.components().stream()
                        .map(ComponentDescription::id)
                        .toList());
        assertThat(document).doesNotContain("\u2028", "\u202E", "\u0007");
        assertThat(starting(architecture).addedTo(document).isNothing()).isTrue();
    }
}
