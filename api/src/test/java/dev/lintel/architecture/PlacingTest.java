package dev.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lintel.architecture.ToolResult.Level;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault it is that another tool reported. */
class PlacingTest {
    private static Origin at(String file, int line, int column) {
        return new Origin(file, line, column, "");
    }

    private static ToolResult result(Optional<Origin> origin, String... names) {
        return new ToolResult(
                "scan/R1", Level.ERROR, false, "m", origin, List.of(names), Optional.empty(), "", Optional.empty());
    }

    private static ToolReport report(ToolResult... results) {
        return new ToolReport("Scan", "", List.of(), List.of(results), true, at("scan.sarif", 1, 0));
    }

    private static ResourceDescription resource(String id, Optional<String> component, Origin origin) {
        return new ResourceDescription(
                id, "AWS::IAM::Policy", component, Optional.empty(), Map.of(), Map.of(), Optional.empty(), origin);
    }

    /** Orders in lines 3 to 5, Uploads from line 6, Policy, a part of none, from line 9, and a part of Orders from line 12. */
    private static Architecture.Builder shop(String file) {
        return Architecture.of("shop", Stage.PRODUCTION)
                .origin(at("repo/lintel.yaml", 1, 1))
                .component(ComponentDescription.of("Orders").origin(at(file, 3, 3)))
                .component(ComponentDescription.of("Uploads").origin(at(file, 6, 3)))
                .resource(resource("Policy", Optional.empty(), at(file, 9, 3)))
                .resource(resource("OrdersAlarm", Optional.of("Orders"), at(file, 12, 3)));
    }

    private static Reported placed(Architecture.Builder builder, ToolResult result) {
        return builder.reported(report(result)).build().reported().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2  | workload shop      | no component begins at that line or above",
                "3  | component Orders   | nearest above, at repo/infra/t.yaml:3",
                "5  | component Orders   | nearest above, at repo/infra/t.yaml:3",
                "6  | component Uploads  | nearest above, at repo/infra/t.yaml:6",
                "9  | workload shop      | Policy, which begins at repo/infra/t.yaml:9, is no component",
                "12 | component Orders   | nearest above, at repo/infra/t.yaml:12",
            })
    void aLineIsOfWhatBeginsThereOrNearestAbove(int line, String subject, String why) {
        Reported placed = placed(shop("repo/infra/t.yaml"), result(Optional.of(at("infra/t.yaml", line, 0))));

        assertThat(placed.subject()).hasToString(subject);
        assertThat(placed.placed()).contains(why);
        assertThat(placed.subject().origin()).contains(at("repo/infra/t.yaml", line, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "repo/infra/t.yaml, true",
        "./repo/infra/t.yaml, true",
        "infra/t.yaml, true",
        "/infra/t.yaml, true",
        "t.yaml, true",
        "/home/ci/repo/infra/t.yaml, true",
        "C:\\ci\\repo\\infra\\t.yaml, true",
        "repo/other/../infra/t.yaml, true",
        "xinfra/t.yaml, false",
        "t.yml, false",
        "infra/t.yaml/more, false"
    })
    void aFileIsKnownByTheEndOfItsPath(String file, boolean known) {
        Reported placed = placed(shop("repo/infra/t.yaml"), result(Optional.of(at(file, 3, 0))));

        assertThat(placed.subject()).hasToString(known ? "component Orders" : "workload shop");
        assertThat(placed.subject().origin().orElseThrow().file()).isEqualTo(known ? "repo/infra/t.yaml" : file);
    }

    @Test
    void ofSeveralFilesThatCouldBeMeantNoneIsTakenButTheOneFromTheFolderOfTheWorkload() {
        Architecture.Builder two = Architecture.of("shop", Stage.DEMO)
                .origin(at("repo", 1, 0))
                .component(ComponentDescription.of("A").origin(at("repo/a/t.yaml", 1, 1)))
                .component(ComponentDescription.of("B").origin(at("repo/b/t.yaml", 1, 1)));

        assertThat(placed(two, result(Optional.of(at("t.yaml", 1, 0)))).placed())
                .isEqualTo("the workload, since several files could be meant");
        Architecture.Builder three = Architecture.of("shop", Stage.DEMO)
                .origin(at("repo", 1, 0))
                .component(ComponentDescription.of("A").origin(at("repo/a/t.yaml", 1, 1)))
                .component(ComponentDescription.of("Root").origin(at("repo/t.yaml", 1, 1)));
        assertThat(placed(three, result(Optional.of(at("t.yaml", 1, 0)))).subject())
                .hasToString("component Root");
    }

    @Test
    void ofALargeRepositoryOnlyTheFileOfTheWorkloadIsIts() {
        Architecture.Builder builder = Architecture.of("shop", Stage.DEMO)
                .component(ComponentDescription.of("Here").origin(at("main.tf", 1, 1)))
                .reported(report(
                        result(Optional.of(at("services/a/main.tf", 1, 0))),
                        result(Optional.of(at("services/b/main.tf", 1, 0)))));

        assertThat(builder.build().reported())
                .extracting(each -> each.subject().kind())
                .containsOnly("workload");
        assertThat(placed(
                                Architecture.of("shop", Stage.DEMO)
                                        .component(
                                                ComponentDescription.of("Here").origin(at("main.tf", 1, 1))),
                                result(Optional.of(at("services/a/main.tf", 1, 0))))
                        .subject())
                .hasToString("component Here");
    }

    @Test
    void onOneLineTheColumnTells() {
        Architecture.Builder builder = Architecture.of("shop", Stage.DEMO)
                .component(ComponentDescription.of("A").origin(at("t.json", 1, 10)))
                .component(ComponentDescription.of("B").origin(at("t.json", 1, 90)))
                .reported(report(
                        result(Optional.of(at("t.json", 1, 0))),
                        result(Optional.of(at("t.json", 1, 9))),
                        result(Optional.of(at("t.json", 1, 89))),
                        result(Optional.of(at("t.json", 1, 90)))));

        assertThat(builder.build().reported())
                .extracting(each -> each.result().origin().orElseThrow().column() + " " + each.subject())
                .containsExactlyInAnyOrder("0 workload shop", "9 workload shop", "89 component A", "90 component B");
    }

    @ParameterizedTest
    @CsvSource({
        "Orders, component Orders",
        "Resources.Orders, component Orders",
        "AWS::DynamoDB::Table.Orders, component Orders",
        "OrdersAlarm, component Orders",
        "Policy, workload shop",
        "module.Orders, workload shop",
        "orders, workload shop"
    })
    void aNameOfAResourceTellsMoreThanALine(String name, String subject) {
        assertThat(placed(shop("t.yaml"), result(Optional.of(at("t.yaml", 2, 0)), name))
                        .subject())
                .hasToString(subject);
        assertThat(placed(shop("t.yaml"), result(Optional.empty(), name)).subject())
                .hasToString(subject);
    }

    @Test
    void codeIsOfTheUnitInWhoseFolderItIs() {
        assertThat(placedAlone("src/app/deep/x.py")).isEqualTo("component src/app");
        assertThat(placedAlone("src/app/handler.py"))
                .as("above the line that told of the unit")
                .isEqualTo("component src/app");
        assertThat(placedAlone("repo/src/app/x.py")).isEqualTo("component src/app");
        assertThat(placedAlone("src/application/x.py")).isEqualTo("workload shop");
        assertThat(placedAlone("src/store/x.py")).isEqualTo("workload shop");
    }

    private static String placedAlone(String file) {
        Architecture.Builder builder = Architecture.of("shop", Stage.DEMO)
                .origin(at("repo", 1, 0))
                .component(ComponentDescription.of("src/app")
                        .with(ComponentAttributes.LANGUAGE, "python")
                        .origin(at("repo/src/app/handler.py", 9, 1)))
                .component(ComponentDescription.of("src/store").origin(at("repo/t.yaml", 1, 1)));
        return placed(builder, result(Optional.of(at(file, 4, 0)))).subject().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "repo/lintel.yaml, repo/Dockerfile, Dockerfile",
        "/home/me/repo/lintel.yaml, /home/me/repo/Dockerfile, Dockerfile",
        "lintel.yaml, Dockerfile, Dockerfile",
        "repo, repo/a/Dockerfile, a/Dockerfile"
    })
    void ofTheWorkloadResultsAreToldApartByTheFileWhereverItLies(String workload, String file, String mark) {
        Architecture.Builder builder = Architecture.of("shop", Stage.DEMO).origin(at(workload, 1, 0));

        Reported placed = placed(builder, result(Optional.of(at(file, 1, 0))));

        assertThat(placed.subject()).hasToString("workload shop");
        assertThat(placed.mark()).isEqualTo(mark);
    }

    @Test
    void withoutAPlaceThereIsNoMark() {
        assertThat(placed(shop("t.yaml"), result(Optional.empty())).mark()).isEmpty();
        assertThat(placed(shop("t.yaml"), result(Optional.of(at("t.yaml", 4, 0))))
                        .mark())
                .as("one component, one conclusion")
                .isEmpty();
    }

    @Test
    void whatIsReportedStaysUnderAssumptionsAndIsTheSameTwice() {
        Architecture shop = shop("t.yaml")
                .reported(report(result(Optional.of(at("t.yaml", 3, 0)))))
                .reported(report(result(Optional.of(at("t.yaml", 3, 0)))))
                .build();

        assertThat(shop.reported()).hasSize(1);
        assertThat(shop.assuming(List.of(new Assumption.AtStage(Stage.DEMO))).reported())
                .isEqualTo(shop.reported());
    }

    @ParameterizedTest
    @CsvSource({"Semgrep OSS, semgrep-oss", "cfn-lint, cfn-lint", "Trivy, trivy", "-A_b-, a-b"})
    void aToolHasOneSpelling(String name, String id) {
        assertThat(new ToolReport(name, "", List.of(), List.of(), true, at("f", 1, 0)).tool())
                .isEqualTo(id);
    }

    @Test
    void aToolWithoutANameThatCanBeSaidIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ToolReport("***", "", List.of(), List.of(), true, at("f", 1, 0)));
        assertThat(ToolReport.ruleId("Scan", "js/sql injection!")).isEqualTo("scan/js/sql-injection");
        assertThat(ToolReport.ruleId("Scan", "§")).isEqualTo("scan/unnamed");
    }
}
