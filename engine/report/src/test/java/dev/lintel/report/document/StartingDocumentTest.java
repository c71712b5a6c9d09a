package dev.lintel.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Door;
import dev.lintel.LintelException;
import dev.lintel.PackVersion;
import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Origin;
import dev.lintel.model.Reversibility.Swing;
import dev.lintel.model.Stage;
import dev.lintel.report.Golden;
import dev.lintel.report.document.StartingDocument.Added;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartingDocumentTest {
    private static final Catalogue CATALOGUE = Catalogue.of(List.of(new Catalogue.Entry(
            "dynamodb",
            "Amazon DynamoDB",
            "aws",
            "key-value-store",
            List.of("AWS::DynamoDB::Table"),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty())));

    /** Kept, completed and completed once only, each of them. */
    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
            Map.entry("in blocks", """
                    workload:
                      name: shop
                      stage: demo

                    # The stores.
                    components:
                      - id: Orders
                        multiAz: no
                      - id: web

                    practices:
                      ciCd: yes
                    """),
            Map.entry("without a last line break", "workload:\n  name: shop\ncomponents:\n- id: Orders"),
            Map.entry("with lines of Windows", "workload:\r\n  name: shop\r\n\r\ncomponents:\r\n  - id: Orders\r\n"),
            Map.entry("with lines of several kinds", "workload:\r\n  name: shop\ncomponents:\r  - id: Orders\n\n\n"),
            Map.entry("with a byte order mark", "\uFEFFworkload:\n  name: shop\n"),
            Map.entry("in flow", """
                    workload: { name: shop } # ours
                    practices: {
                      ciCd: yes
                    }
                    components: [{ id: Orders }]
                    """),
            Map.entry("all of it in flow", "{ workload: { name: shop }, components: [{ id: Orders }] }\n"),
            Map.entry("with entries in flow", """
                    components:
                      - { id: Orders, multiAz: no }   # one line
                      - { id: web }
                    """),
            Map.entry("with texts that look like keys", """
                    workload:
                      name: shop
                      intent: |
                        components:
                          - id: web
                        # team:
                      documentedDebt:
                        - "first
                          # budget: 3
                          practices:"
                    components:
                      - id: Orders
                        reason: >+
                          # encryptedAtRest:


                    decisions: []
                    """),
            Map.entry("with comments at odd places", """
                    # practices: what we do
                    components:
                    # the stores
                            # indented far
                      - id: Orders
                    # multiAz: asked at the margin
                      # - id: web
                      #   multiAz: no
                    """),
            Map.entry("with keys without values", "workload:\n  name: shop\npractices:\ncomponents:   # none yet\n"),
            Map.entry("with a section taken out", """
                    workload:
                      name: shop
                    # practices:
                    #   ciCd: yes
                    """),
            Map.entry("with anchors", """
                    workload: &shop
                      name: shop
                    components:
                      - &orders
                        id: Orders
                        own: &facts { a: 1 }
                      - id: web
                        own: *facts
                    """),
            Map.entry("with dashes alone", "components:\n-\n  # the table\n  id: Orders\n-\n  id: web\n"),
            Map.entry("with both ends marked", "---\nworkload:\n  name: shop\n...\n"),
            Map.entry("indented as a whole", "  workload:\n    name: shop\n  components:\n    - id: Orders\n"),
            Map.entry("of comments alone", "# to be written\n"),
            Map.entry("with another source", "workload:\n  name: shop\nsources:\n  - other.yaml\n"));

    static Stream<String> documents() {
        return DOCUMENTS.keySet().stream().sorted();
    }

    @Test
    void writesWhatWasReadAndWhatIsOpen() {
        Golden.assertMatches(
                "document/first.yaml",
                starting().withSources(List.of("template.yaml")).text());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsEveryByteAndAddsNothingTwice(String name) {
        String existing = DOCUMENTS.getOrDefault(name, "");
        StartingDocument starting = starting().withSources(List.of("template.yaml"));

        Added added = starting.addedTo(existing);

        assertThat(added.isNothing()).isFalse();
        assertThat(pieces(added.text()))
                .containsSubsequence(pieces(existing.endsWith("\n") ? existing : existing + "\n"));
        assertThat(added.text().endsWith("\n")).isEqualTo(existing.endsWith("\n"));
        assertThat(starting.addedTo(added.text())).isEqualTo(new Added(added.text(), 0, 0, 0));
    }

    /** Lines and what ends them. */
    private static List<String> pieces(String text) {
        return List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
    }

    @Test
    void putsEachLineWhereItBelongs() {
        assertThat(starting().addedTo(DOCUMENTS.getOrDefault("in blocks", "")).text())
                .containsSubsequence(
                        "  stage: demo\n  # teamLanguage: ",
                        "  # budget: ",
                        "\n\n# The stores.\ncomponents:\n  - id: Orders\n    multiAz: no\n    # encryptedAtRest: ",
                        "  - id: web\n    # technology: ",
                        "  - id: \"yes\"",
                        "\n\npractices:\n  ciCd: yes\n  # runbooks: ",
                        "\ndecisions:\n  # - id: Orders-table-key ")
                .doesNotContain("# ciCd", "# multiAz");
    }

    @Test
    void keepsTheLineBreaksOfTheDocument() {
        String added = starting()
                .addedTo(DOCUMENTS.getOrDefault("with lines of Windows", ""))
                .text();

        assertThat(added.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void listsAtTheEndWhatALineCannotTake() {
        String added = starting().addedTo(DOCUMENTS.getOrDefault("in flow", "")).text();

        assertThat(added)
                .contains(
                        "\n# To be put above by hand",
                        "\n# workload.budget: ",
                        "\n# practices.runbooks: ",
                        "\n# components.web: ",
                        "\n# Orders.encryptedAtRest: ")
                .contains("\ndecisions:\n  # - id: Orders-table-key ");
    }

    @Test
    void putsBackNothingThatWasTakenOut() {
        String added = starting()
                .addedTo(DOCUMENTS.getOrDefault("with a section taken out", ""))
                .text();

        assertThat(added)
                .contains("; settles core/minor\n# practices:\n#   ciCd: yes\n", "\n# practices.runbooks: ")
                .doesNotContain("\npractices:");
        assertThat(starting()
                        .addedTo(DOCUMENTS.getOrDefault("with comments at odd places", ""))
                        .text())
                .doesNotContain("\n  - id: web")
                .contains("\n  - id: \"yes\"", "\npractices:\n");
    }

    @Test
    void addsBeforeTheEndThatIsMarked() {
        assertThat(starting()
                        .addedTo(DOCUMENTS.getOrDefault("with both ends marked", ""))
                        .text())
                .startsWith("---\nworkload:\n  name: shop\n")
                .endsWith("\n...\n");
    }

    @Test
    void listsOnlyWhatIsAskedAboutWhereThereIsMuch() {
        Architecture.Builder many = Architecture.of("shop", Stage.DEVELOPMENT);
        IntStream.range(0, 31).forEach(i -> many.component(ComponentDescription.of("queue" + i)));
        Architecture architecture = many.build();
        Question one = asks(component("queue7"), "deadLetterQueue");

        assertThat(StartingDocument.of(architecture, review(List.of(one), List.of(), List.of()))
                        .text())
                .contains("- id: queue7 ")
                .doesNotContain("- id: queue8 ");
    }

    @Test
    void aCommentStaysOnItsLine() {
        String hostile = "a\nteam: 3\r\u2028\u0085\u0007\u202Ecomponents: {}";
        Architecture architecture = Architecture.of("shop", Stage.DEMO)
                .with(WorkloadAttributes.TEAM_LANGUAGE, Value.read("python", new Origin(hostile, 1, 0, "")))
                .component(ComponentDescription.of("x").technology(hostile))
                .build();

        String text = StartingDocument.of(architecture, review(List.of(), List.of(), List.of()))
                .text();

        assertThat(text).doesNotContain("\r", "\u2028", "\u0085", "\u0007", "\u202E");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("team") || line.startsWith("components: {"));
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> starting().addedTo("workload: { name: shop\n"))
                .withMessageContaining("no YAML");
    }

    @Test
    void tellsTheSourcesOfADocument() {
        assertThat(StartingDocument.sourcesOf("sources: [a.yaml, cdk.out]")).containsExactly("a.yaml", "cdk.out");
        assertThat(StartingDocument.sourcesOf("sources:\n  - a.yaml")).containsExactly("a.yaml");
        assertThat(StartingDocument.sourcesOf("sources: a.yaml")).containsExactly("a.yaml");
        assertThat(StartingDocument.sourcesOf("workload:")).isEmpty();
    }

    private static StartingDocument starting() {
        Architecture architecture = Architecture.of("shop", Stage.DEVELOPMENT)
                .with(WorkloadAttributes.TEAM_LANGUAGE, Value.read("python", new Origin("src/app.py", 3, 0, "")))
                .with(PracticeAttributes.CI_CD, Value.read(true, new Origin(".github/ci.yml", 3, 0, "")))
                .component(ComponentDescription.of("Orders")
                        .technology("AWS::DynamoDB::Table")
                        .origin(new Origin("template.yaml", 4, 0, "Orders")))
                .component(ComponentDescription.of("web"))
                .component(ComponentDescription.of("yes").technology("dynamodb"))
                .build();
        List<Question> questions = List.of(
                asks(workload(), "team", "core/minor"),
                asks(workload(), "budget", "core/minor", "core/blocker"),
                asks(workload(), "runbooks", "core/minor"),
                asks(component("Orders"), "encryptedAtRest", "core/blocker"),
                asks(component("Orders"), "multiAz"),
                asks(component("web"), "technology"));
        return StartingDocument.of(
                        architecture,
                        review(
                                questions,
                                List.of(open("core/minor", Severity.MINOR), open("core/blocker", Severity.BLOCKER)),
                                List.of(
                                        door("Orders", "table-key", Swing.ONE_WAY),
                                        door("web", "compute", Swing.TWO_WAY))))
                .withoutStage()
                .withCatalogue(CATALOGUE);
    }

    private static Question asks(Subject subject, String fact, String... settles) {
        return new Question(subject, fact, "?", Optional.empty(), List.of(settles));
    }

    private static Undecided open(String rule, Severity severity) {
        return new Undecided(rule, workload(), "", List.of(), List.of(), severity, List.of("budget"));
    }

    private static Door door(String component, String category, Swing swing) {
        return new Door(
                component(component),
                Optional.of(category),
                swing,
                Door.Origination.IMPLIED,
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Subject workload() {
        return new Subject("workload", "shop", Optional.empty());
    }

    private static Subject component(String id) {
        return new Subject("component", id, Optional.empty());
    }

    private static Review review(List<Question> questions, List<Undecided> undecided, List<Door> doors) {
        List<TypeOneFlag> flags = doors.stream()
                .filter(door -> door.swing() == Swing.ONE_WAY)
                .map(door -> new TypeOneFlag(
                        "core/key",
                        door.subject(),
                        "The key of " + door.subject().id() + " stays",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        List.of()))
                .toList();
        return new Review(
                workload(),
                Stage.DEVELOPMENT,
                List.of(new PackVersion("core", "0.1.0")),
                List.of(),
                List.of(),
                List.of(),
                undecided,
                questions,
                List.of(),
                doors,
                flags,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Lines of all documents put in, left out, indented, moved to the margin and taken out: as people edit, and worse. */
    @Test
    void keepsWhatAnybodyMadeOfADocument() {
        Random random = new Random(7);
        StartingDocument starting = starting().withSources(List.of("template.yaml"));
        List<String> documents = documents().map(DOCUMENTS::get).toList();
        List<String> others =
                documents.stream().flatMap(each -> pieces(each).stream()).toList();
        int readable = 0;
        for (int i = 0; i < 10_000; i++) {
            List<String> lines = new ArrayList<>(pieces(documents.get(random.nextInt(documents.size()))));
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                edit(lines, others, random);
            }
            String existing = String.join("", lines);
            if (isYaml(existing)) {
                readable++;
                Added added = starting.addedTo(existing);
                assertThat(starting.addedTo(added.text())).as(existing).isEqualTo(new Added(added.text(), 0, 0, 0));
            }
        }
        assertThat(readable).isGreaterThan(3_000);
    }

    private static void edit(List<String> lines, List<String> others, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.add(at, others.get(random.nextInt(others.size())));
            case 1 -> lines.set(at, "  " + line);
            case 2 -> lines.set(at, "# " + line);
            case 3 -> lines.set(at, line.stripLeading());
            default -> lines.set(at, "");
        }
    }

    private static boolean isYaml(String text) {
        try {
            Layout.of(text);
            return true;
        } catch (LintelException broken) {
            return false;
        }
    }
}
