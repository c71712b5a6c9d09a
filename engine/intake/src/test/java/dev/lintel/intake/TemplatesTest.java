package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several templates as one: nested ones, those that export to each other, and those that have ids in common. */
class TemplatesTest {
    private static final String QUEUE = """
            Parameters: { Target: { Type: String }, Days: { Type: Number, Default: 4 } }
            Resources:
              Queue: { Type: AWS::SQS::Queue }
              Worker:
                Type: AWS::Lambda::Function
                Properties: { Runtime: python3.12, Environment: { Variables: { TABLE: !Ref Target } } }
            Outputs:
              QueueUrl: { Value: !Ref Queue }
            """;

    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        return Given.written(folder, name, content);
    }

    private Path parent(String url) throws IOException {
        return write("parent.yaml", """
                Resources:
                  Table: { Type: AWS::DynamoDB::Table }
                  Jobs:
                    Type: AWS::CloudFormation::Stack
                    Properties: { TemplateURL: %s, Parameters: { Target: !Ref Table } }
                  Api:
                    Type: AWS::Lambda::Function
                    Properties: { Environment: { Variables: { QUEUE: !GetAtt Jobs.Outputs.QueueUrl } } }
                """.formatted(url));
    }

    @Test
    void whatANestedTemplateIsGivenAndGivesConnectsBoth() throws IOException {
        write("nested/jobs.yaml", QUEUE);

        Architecture read = built(Intake.read(parent("nested/jobs.yaml")));

        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .containsExactly("Api", "Jobs/Queue", "Jobs/Worker", "Table");
        assertThat(connections(read)).containsExactly("Api -> Jobs/Queue", "Jobs/Worker -> Table");
        assertThat(read.unread()).isEmpty();
        assertThat(component(read, "Jobs/Queue").origin().orElseThrow().file()).endsWith("jobs.yaml");
    }

    @Test
    void aNestedTemplateThatIsNotAtHandIsListed() throws IOException {
        for (String url : new String[] {"https://bucket.example/jobs.yaml", "gone.yaml", "!Ref Table"}) {
            Architecture read = built(Intake.read(parent(url)));

            assertThat(read.unread())
                    .extracting(Unread::what, Unread::why)
                    .containsExactly(tuple(
                            "AWS::CloudFormation::Stack (Jobs)",
                            "its template is no file in this folder; list that among the sources"));
        }
    }

    @Test
    void noLinkLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Path secret = Files.writeString(outside.resolve("jobs.yaml"), QUEUE);
        try {
            Files.createSymbolicLink(folder.resolve("jobs.yaml"), secret);

            assertThat(built(Intake.read(parent("jobs.yaml"))).unread())
                    .extracting(Unread::what)
                    .containsExactly("AWS::CloudFormation::Stack (Jobs)");
            assertThat(built(Intake.read(parent("../" + outside.getFileName() + "/jobs.yaml")))
                            .unread())
                    .hasSize(1);
            assertThat(built(Intake.read(
                                    parent("jobs.yaml"),
                                    ReadingOptions.standard().withRoot(Path.of("/"))))
                            .unread())
                    .isEmpty();
        } finally {
            Files.delete(secret);
            Files.delete(outside);
        }
    }

    @Test
    void aTemplateThatNestsItselfIsRefused() throws IOException {
        Path file = write(
                "round.yaml",
                "Resources:\n  Again: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./round.yaml } }\n");

        assertThatThrownBy(() -> Intake.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("round.yaml:2: nests a template that leads back to itself: ");
    }

    @Test
    void templatesOfOneDocumentImportFromEachOtherAndKeepTheirIdsApart() throws IOException {
        write("base.yaml", """
                Resources:
                  Bucket: { Type: AWS::S3::Bucket }
                  Role: { Type: AWS::IAM::Role }
                Outputs:
                  Name: { Value: !Ref Bucket, Export: { Name: !Sub 'base-bucket' } }
                """);
        write("app.yaml", """
                Resources:
                  Bucket: { Type: AWS::S3::Bucket }
                  Writer:
                    Type: AWS::Lambda::Function
                    Properties: { Environment: { Variables: { B: !ImportValue base-bucket } } }
                """);
        Path document =
                write("lintel.yaml", "workload: { name: orders, stage: demo }\nsources: [base.yaml, app.yaml]\n");

        Architecture read = built(Intake.read(document));

        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .containsExactly("Bucket", "Writer", "app/Bucket");
        assertThat(connections(read)).containsExactly("Writer -> Bucket");
    }

    @Test
    void aSourceOutsideOfTheFolderIsRefused() throws IOException {
        write("infra.yaml", "Resources:\n  Q: { Type: AWS::SQS::Queue }\n");
        Path document = write("app/lintel.yaml", "workload: { name: orders, stage: demo }\nsources: [../infra.yaml]\n");

        assertThatThrownBy(() -> Intake.read(document))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("lintel.yaml:2: the source ../infra.yaml lies outside of the folder ")
                .hasMessageEndingWith("; give a folder that holds both as the root");
        assertThat(built(Intake.read(document, ReadingOptions.standard().withRoot(folder)))
                        .components())
                .hasSize(1);
    }

    @Test
    void whatIsGivenDecidesConditions() {
        String content = """
                Parameters: { Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] } }
                Conditions:
                  IsProd: !Equals [!Ref Stage, prod]
                  IsNot: !Not [!Condition IsProd]
                Resources:
                  Db:
                    Type: AWS::RDS::DBInstance
                    Properties: { MultiAZ: !If [IsProd, true, false] }
                  Replica: { Type: AWS::RDS::DBInstance, Condition: IsProd }
                  Test: { Type: AWS::SQS::Queue, Condition: IsNot }
                """;

        Architecture open = built(Intake.read(content, "t.yaml"));
        Architecture prod = built(
                Intake.read(content, "t.yaml", ReadingOptions.standard().withParameters(Map.of("Stage", "prod"))));
        Architecture dev =
                built(Intake.read(content, "t.yaml", ReadingOptions.standard().withParameters(Map.of("Stage", "dev"))));

        assertThat(open.components()).hasSize(3);
        assertThat(said(open, "Db", ComponentAttributes.MULTI_AZ).isUnknown()).isTrue();
        assertThat(prod.components()).extracting(ComponentDescription::id).containsExactly("Db", "Replica");
        assertThat(said(prod, "Db", ComponentAttributes.MULTI_AZ).known()).contains(true);
        assertThat(dev.components()).extracting(ComponentDescription::id).containsExactly("Db", "Test");
        assertThat(said(dev, "Db", ComponentAttributes.MULTI_AZ).known()).contains(false);
    }

    @Test
    void aDefaultCountsUnlessTheTemplateExpectsAnother() {
        Architecture read = built(Intake.read("""
                Parameters:
                  Plain: { Type: Number, Default: 600 }
                  Chosen: { Type: Number, Default: 600, AllowedValues: [600, 60] }
                  Same: { Type: Number, Default: 600, AllowedValues: [600] }
                  Asked: { Type: Number, Default: 600 }
                Conditions: { Long: !Equals [!Ref Asked, 600] }
                Resources:
                  A: { Type: AWS::Lambda::Function, Properties: { Timeout: !Ref Plain } }
                  B: { Type: AWS::Lambda::Function, Properties: { Timeout: !Ref Chosen } }
                  C: { Type: AWS::Lambda::Function, Properties: { Timeout: !Ref Same } }
                  D: { Type: AWS::Lambda::Function, Properties: { Timeout: !Ref Asked } }
                """, "t.yaml"));

        assertThat(said(read, "A", ComponentAttributes.LONGEST_RUN_MINUTES)
                        .origin()
                        .orElseThrow()
                        .line())
                .isEqualTo(2);
        assertThat(said(read, "A", ComponentAttributes.LONGEST_RUN_MINUTES).isUnknown())
                .isFalse();
        assertThat(said(read, "B", ComponentAttributes.LONGEST_RUN_MINUTES).isUnknown())
                .isTrue();
        assertThat(said(read, "C", ComponentAttributes.LONGEST_RUN_MINUTES).isUnknown())
                .isFalse();
        assertThat(said(read, "D", ComponentAttributes.LONGEST_RUN_MINUTES).isUnknown())
                .isTrue();
    }

    private static String loops(String transform) {
        return """
            %s
            Parameters: { Names: { Type: CommaDelimitedList, Default: 'in-1, out' } }
            Resources:
              'Fn::ForEach::Queues':
                - Name
                - !Ref Names
                - 'Queue&{Name}': { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub '${Name}-q' } }
                  'Worker&{Name}':
                    Type: AWS::Lambda::Function
                    Properties: { Environment: { Variables: { Q: !Ref 'Queue&{Name}', N: !Ref Name } } }
            """.formatted(transform);
    }

    @Test
    void loopsAreWrittenOut() {
        Architecture read = built(Intake.read(loops("Transform: AWS::LanguageExtensions"), "t.yaml"));

        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .containsExactly("Queuein1", "Queueout", "Workerin1", "Workerout");
        assertThat(connections(read)).containsExactly("Workerin1 -> Queuein1", "Workerout -> Queueout");
        assertThat(component(read, "Queuein1").properties()).containsEntry("QueueName", "in-1-q");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void aLoopThatIsNoneOrThatOnlyADeploymentTurnsIsListed() {
        String open = loops("Transform: AWS::LanguageExtensions").replace(", Default: 'in-1, out'", "");

        for (String content : new String[] {loops(""), open}) {
            Architecture read = built(Intake.read(content, "t.yaml"));

            assertThat(read.components()).isEmpty();
            assertThat(read.unread()).extracting(Unread::what).containsExactly("Fn::ForEach::Queues");
        }
    }

    @Test
    void aLoopThatWritesTheSameKeyTwiceIsRefused() {
        String same = loops("Transform: AWS::LanguageExtensions").replace("'Queue&{Name}':", "Queue:");

        assertThatThrownBy(() -> Intake.read(same, "t.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessage("t.yaml:7: the loop writes the key 'Queue' a second time, first for line 7;"
                        + " let the key hold the loop's identifier");
    }

    @Test
    void eachLimitCanBeLoweredAndRaised() throws IOException {
        write("nested/jobs.yaml", QUEUE);
        Path file = parent("nested/jobs.yaml");
        Limits standard = Limits.standard();

        refuses(file, standard.withFiles(1), "is one file more than the 1 files");
        refuses(file, standard.withResources(4), "brings the resources to more than the 4 resources");
        refuses(file, standard.withDepth(4), "nested more than 4 levels deep");
        refuses(file, standard.withValues(10), "holds more than the 10 values");
        assertThat(built(Intake.read(
                                file,
                                ReadingOptions.standard()
                                        .withLimits(standard.withFiles(2)
                                                .withResources(5)
                                                .withDepth(8))))
                        .components())
                .hasSize(4);
    }

    private static void refuses(Path file, Limits limits, String message) {
        assertThatThrownBy(() -> Intake.read(file, ReadingOptions.standard().withLimits(limits)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
