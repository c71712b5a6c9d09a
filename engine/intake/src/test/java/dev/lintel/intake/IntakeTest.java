package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {
    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void aTemplateIsNamedAfterItsFileAndLeavesTheStageToTheCaller() throws IOException {
        Architecture.Builder builder =
                Intake.read(write("orders.template.json", "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}"));

        assertThat(builder.hasStage()).isFalse();
        assertThat(built(builder).name()).isEqualTo("orders");
    }

    @Test
    void statedFactsWinOverThoseOfItsSources() throws IOException {
        write("template.yaml", """
                Resources:
                  Store:
                    Type: AWS::RDS::DBCluster
                    Properties: { Engine: aurora-postgresql }
                  Other:
                    Type: AWS::RDS::DBCluster
                    Properties: { Engine: !Ref Engine }
                  Alarm:
                    Type: AWS::CloudWatch::Alarm
                """);
        Path document = write("lintel.yaml", """
                workload: { name: orders, stage: demo }
                practices: { alarms: no, dashboards: yes }
                components:
                  - { id: Store, encryptedAtRest: yes }
                  - { id: Other, technology: Aurora Serverless v2 }
                sources: template.yaml
                """);

        Architecture architecture = Intake.read(document).build();

        assertThat(architecture.name()).isEqualTo("orders");
        assertThat(component(architecture, "Store").technology()).contains("aurora");
        assertThat(component(architecture, "Other").technology()).contains("Aurora Serverless v2");
        assertThat(said(architecture, "Store", ComponentAttributes.ENCRYPTED_AT_REST)
                        .known())
                .contains(true);
        assertThat(architecture.practices().get(PracticeAttributes.ALARMS).known())
                .contains(false);
        assertThat(architecture.practices().get(PracticeAttributes.INFRASTRUCTURE_TOOL))
                .isInstanceOf(Value.Known.class);
        assertThat(architecture.openPoints())
                .extracting(point -> point.subject() + ": " + point.problem())
                .anyMatch(text -> text.startsWith("component Store: encryptedAtRest is said to be yes"))
                .anyMatch(text -> text.startsWith("practices: alarms is said to be no"));
    }

    @Test
    void aMissingSourceIsBlamedOnItsLine() throws IOException {
        Path document = write("lintel.yaml", "workload: { name: orders, stage: demo }\nsources:\n  - gone.yaml\n");

        assertThatThrownBy(() -> Intake.read(document))
                .isInstanceOf(InputException.class)
                .hasMessageMatching("(?s).*lintel\\.yaml:3: a source cannot be read: .*gone\\.yaml: does not exist");
    }

    @Test
    void aSourceIsATemplate() throws IOException {
        write("other.yaml", "workload: { name: other, stage: demo }\n");
        Path document = write("lintel.yaml", "workload: { name: orders, stage: demo }\nsources: [other.yaml]\n");

        assertThatThrownBy(() -> Intake.read(document))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("only infrastructure as code can be the sources");
    }

    @Test
    void textFromElsewhereOpensNoFile() {
        assertThatThrownBy(() -> Intake.read("workload: {name: a, stage: demo}\nsources: [secrets.yaml]", "in.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "in.yaml:2: sources are read only for a document that is itself read as a file");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF"})
    void encodingsAreTold(String charset, String mark) throws IOException {
        String content = (mark == null ? "" : mark) + "workload: { name: Bestellungen für Köln, stage: demo }";
        Path file = write("lintel.yaml", content.getBytes(Charset.forName(charset)));

        assertThat(Intake.read(file).build().name()).isEqualTo("Bestellungen für Köln");
    }

    @Test
    void whatIsNoTextIsOneError() throws IOException {
        assertThatThrownBy(() -> Intake.read(folder.resolve("gone.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("gone.yaml: does not exist");
        assertThatThrownBy(() -> Intake.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("name the folder of the workload, or write a lintel.yaml into it");
        assertThatThrownBy(() -> Intake.read(write("empty.yaml", "  \n")))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("empty.yaml: is empty");
        assertThatThrownBy(() -> Intake.read(write("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("is not UTF-8 text; save it as UTF-8");
        assertThatThrownBy(() -> Intake.read(
                        write("big.yaml", " ".repeat(2 * 1024 * 1024 + 1)),
                        ReadingOptions.standard().withLimits(Limits.standard().withMegabytes(2))))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "is larger than the 2 megabytes that one reading may take; split it, or raise the limit 'megabytes'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"terraform_version\":\"1.9\",\"version\":4} | is a file of Terraform, but no plan",
                "{\"version\":\"39\",\"artifacts\":{}} | is the manifest of a CDK assembly, which names other files: read it as a file",
                "[1, 2] | is no known format: it holds a list",
                "hello | is no known format: it holds the text 'hello'",
                "{apiVersion: v1, kind: Pod} | is a Kubernetes manifest",
            })
    void whatCannotBeReadIsNamed(String content, String message) {
        assertThatThrownBy(() -> Intake.read(content, "input"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("input: " + message)
                .hasMessageContaining("what can be read is a lintel document");
    }

    @Test
    void aTemplateWithoutResourcesIsRefused() {
        assertThatThrownBy(() -> Intake.read("AWSTemplateFormatVersion: 2010-09-09\nResources: {}", "t.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessage("t.yaml:2: a template without Resources; give one that has some");
    }

    static Stream<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Given.file("hostile"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileInputIsReadOrRefused(Path file) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                built(Intake.read(file));
            } catch (InputException refused) {
                assertThat(refused.getMessage()).contains(file.getFileName().toString());
            }
        });
    }

    @Test
    void sizeHasALimitHoweverItIsWritten() {
        assertThatThrownBy(() -> Intake.read("[".repeat(100_000), "deep.json"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "deep.json:1: nested more than 200 levels deep; no known format needs that, but the limit 'depth' can be raised");
        assertThatThrownBy(() -> Intake.read("a: ".repeat(1) + "[".repeat(100_000), "deep.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested more than 200 levels deep");
        assertThatThrownBy(() -> Intake.read(Given.file("hostile/yaml__billion-laughs.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "once its aliases are written out it holds more than the 2000000 values that one reading may take");
        assertThatThrownBy(() -> Intake.read(Given.file("hostile/yaml__recursive-map-4.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("names no anchor that is complete before this line");
    }
}
