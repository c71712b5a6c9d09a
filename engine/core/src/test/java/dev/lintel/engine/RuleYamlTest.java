package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.Undecided;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules whose conditions are YAML. */
class RuleYamlTest {
    @TempDir
    private Path home;

    private TestPack pack;

    @BeforeEach
    void aPack() {
        pack = TestPack.in(home, "acme")
                .file("pack.yaml", """
                        name: acme
                        version: "1"
                        own:
                          pii: { takes: yes or no, meaning: it holds personal data }
                          keptDays: { takes: number, unit: days, meaning: how long it keeps data }
                          tier: { takes: word, meaning: how much it matters }
                          classes: { takes: words, meaning: what it holds }
                          level: { takes: word, oneOf: [low, high], meaning: how much it matters }
                        """)
                .file("catalogue/databases.yaml", TestPack.TECHNOLOGY)
                .file("thresholds.yaml", """
                        - { name: smallGb, value: 100, ours: a line }
                        - { name: oldPython, value: "3.9", ours: a line }
                        - { name: regions, words: [eu-west-1, eu-central-1], ours: a line }
                        """)
                .withStatements();
    }

    private TestPack rule(String yaml) {
        return rule("rule-a", yaml);
    }

    private TestPack rule(String slug, String yaml) {
        return pack.file("rules/acme/t/" + slug + "/rule.yaml", yaml).words(slug, TestPack.WORDS);
    }

    private static String about(String subject, String... conditions) {
        return "concludes: finding\nabout: " + subject + "\nwhen:\n  - " + String.join("\n  - ", conditions) + "\n";
    }

    private Review review(UnaryOperator<ComponentDescription.Builder> saying) {
        return Lintel.with(pack.pack())
                .review(Architecture.of("orders", Stage.DEMO)
                        .with(WorkloadAttributes.COMPLIANCE, List.of("gdpr"))
                        .with(WorkloadAttributes.BUDGET, 100)
                        .component(saying.apply(ComponentDescription.of("store").technology("postgresql")))
                        .component(ComponentDescription.of("reader")
                                .technology("postgresql")
                                .with(ComponentAttributes.PUBLIC_ACCESS, true)
                                .with(ComponentAttributes.DATA_GB, 200)
                                .connectsTo("store"))
                        .build());
    }

    private static List<String> subjects(Review review) {
        return review.findings().stream().map(finding -> finding.subject().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stateful: yes",
                "backups: no",
                "role: transactional-store",
                "role: [cache, transactional-store]",
                "role: some",
                "role: { otherThan: cache }",
                "role: { otherThan: [cache, serving] }",
                "owner: none",
                "region: { outside: { threshold: regions } }",
                "dataGb: { over: 149 }",
                "dataGb: { atLeast: 150, under: 151 }",
                "dataGb: { over: { threshold: smallGb } }",
                "readReplicas: one",
                "runtimeVersion: { below: { threshold: oldPython } }",
                "technology: postgresql",
                "technology: [mysql, postgresql]",
                "technology.kind: relational-database",
                "technology.holdsState: yes",
                "technology.localSubstitute: some",
                "workload.compliance: gdpr",
                "workload.compliance: [hipaa, gdpr]",
                "workload.compliance: { includeAnyOf: [gdpr] }",
                "own.pii: yes",
                "own.keptDays: { over: 30 }",
                "own.tier: gold",
                "own.tier: { otherThan: silver }",
                "own.classes: health",
                "own.classes: { includeAnyOf: [health, money] }",
                "any: [ { stateful: no }, { dataGb: { over: 100 }, backups: no } ]",
                "exists: { connection: { to: subject, from.publicAccess: yes } }",
                "exists: { connection: { to: subject } }",
                "not: { connection: { from: subject } }",
                "technology.isKnown: yes",
                "role: Transactional Store",
                "technology: [MySQL, PostgreSQL]",
                "deploymentStrategy: All at once",
                "workload.compliance: GDPR",
                "memoryGb: { under: { fact: dataGb } }",
                "dataGb: { over: { fact: workload.shareOfBudget(smallGb) } }",
                "all: [ { any: [ { stateful: yes }, { stateful: no } ] }, { any: [ { backups: no }, { backups: yes } ] } ]",
                "exists: { connection: { to: subject, from.dataGb: { atLeast: { threshold: smallGb } } } }",
                "exists: { connection: { to: subject, any: [ { from.publicAccess: yes }, { from.stateful: yes } ] } }",
                "exists: { connection: { to: subject, from.dataGb: { over: { fact: to.dataGb } } } }",
            })
    void saysTheSameAsARuleInDrl(String condition) {
        rule(about("component", "id: x").replace("id: x", "stateful: yes"));
        rule("rule-b", about("component", "role: transactional-store", condition));

        Review review = review(store -> store.with(ComponentAttributes.STATEFUL, true)
                .with(ComponentAttributes.BACKUPS, false)
                .with(ComponentAttributes.ROLE, "transactional-store")
                .with(ComponentAttributes.OWNER, Value.none())
                .with(ComponentAttributes.REGION, "us-east-1")
                .with(ComponentAttributes.DATA_GB, 150)
                .with(ComponentAttributes.READ_REPLICAS, 1)
                .with(ComponentAttributes.RUNTIME_VERSION, "3.8")
                .with(ComponentAttributes.DEPLOYED_SEPARATELY, true)
                .with(ComponentAttributes.DEPLOYMENT_STRATEGY, "all-at-once")
                .with(ComponentAttributes.MEMORY_GB, 64)
                .own("pii", true)
                .own("keptDays", Value.stated(BigDecimal.valueOf(31)))
                .own("tier", Value.stated("gold"))
                .own("classes", Value.stated(List.of("health"))));

        assertThat(review.findings()).extracting(Finding::rule).contains("acme/rule-a", "acme/rule-b");
    }

    @Test
    void anUnknownLeavesItOpenAndIsAsked() {
        rule(about("component", "own.pii: yes", "encryptedAtRest: no"));

        Review review = review(store -> store.own("pii", true));

        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).extracting(Undecided::rule).contains("acme/rule-a");
        assertThat(review.questions()).extracting(Question::fact).contains("encryptedAtRest");
        assertThat(review(store -> store.own("pii", true).with(ComponentAttributes.ENCRYPTED_AT_REST, false))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .extracting(Evidence::fact)
                        .containsExactly("own.pii", "encryptedAtRest"));
    }

    @Test
    void itReactsToWhatAnotherRuleInfers() {
        rule("inferring", "infers: keeps-data\nabout: component\nwhen:\n  - stateful: yes\n")
                .words("inferring", """
                        ---
                        title: It keeps data
                        scope: any
                        by: [t.any]
                        ---
                        ## Why
                        Because.

                        ## What follows
                        Something.
                        """);
        rule(about("component", "inferred: keeps-data", "backups: no"));

        assertThat(subjects(review(store ->
                        store.with(ComponentAttributes.STATEFUL, true).with(ComponentAttributes.BACKUPS, false))))
                .containsExactly("store");
        assertThat(subjects(review(store -> store.with(ComponentAttributes.BACKUPS, false))))
                .isEmpty();
    }

    @Test
    void itIsAboutWorkloadsAndDecisionsAsWell() {
        rule(about("workload", "practices.ciCd: no", "has(transactional-store): yes"));
        rule("rule-b", about("decision", "category: data-model", "migrationPath: none"));

        assertThat(Lintel.with(pack.pack()).rules())
                .extracting(rule -> rule.subject() + " " + rule.reads())
                .containsExactly("workload [practices.ciCd, components.role]", "decision [category, migrationPath]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour: red | rule.yaml:4) Component has no 'colour'",
                "stateful: perhaps | rule.yaml:4) asks of 'stateful' 'perhaps'; it can be asked for: yes, no, answered",
                "statefull: yes | did you mean stateful?",
                "technology.kynd: x | did you mean kind?",
                "role: { like: x } | it can be asked for: a word, a list of words",
                "dataGb: 5 | asks of 'dataGb' '5'; it can be asked for: none, one, { atLeast: ... }",
                "dataGb: { over: 1.5 } | compares 'dataGb' with 1.5; say a whole number, or '{ threshold: NAME }'",
                "dataGb: { over: much } | compares 'dataGb' with 'much'; say a whole number, '{ threshold: NAME }' or '{ fact: PATH }'",
                "role: { otherThan: { threshold: regions } } | compares 'role' with a threshold, which 'isOtherThan' does not take",
                "technology.isKnown: no | asks whether 'technology.isKnown' does not hold; ask for what holds: 'yes'",
                "own.pi: yes | reads the own fact 'pi', which no pack declares",
                "workload.own.pii: yes | components alone have facts of a pack's own",
                "any: [ { stateful: yes } ] | has 'any' with fewer than two conditions",
                "exists: { component: { role: x } } | has 'exists' over something else than a connection",
                "exists: { connection: { from.publicAccess: yes } } | does not say which end of it is the subject",
                "not: { connection: { to: subject, from.publicAccess: yes } } | under 'not', where an unknown would read as a pass",
                "dataGb: { over: { threshold: tinyGb } } | (rule.yaml) compares with the threshold 'tinyGb', which is nowhere set; there are: oldPython, regions, smallGb",
                "technology.rating(x): some | asks for 'technology.rating(x)', which is no value",
                "getClass: yes | Component has no 'getClass'",
                "subject.id: x | Component has no 'subject'",
                "inferred: 'a b' | reacts to the inference 'a b'",
                "maturity: experimentel | asks whether 'maturity' is 'experimentel'; did you mean experimental? there are: experimental, preview, stable, deprecated",
                "maturity: [stable, x] | asks whether 'maturity' is 'x'; there are: experimental",
                "maturity: { otherThan: x } | there are: experimental, preview, stable, deprecated",
                "own.level: hgh | asks whether 'own.level' is 'hgh'; did you mean high? there are: low, high",
                "workload.documentedDebt: slow | of sentences a rule sees whether there are any: none, some",
                "role: unknown | what is unknown leaves a rule undecided by itself",
                "stateful: unknown | what is unknown leaves a rule undecided by itself",
                "role: [none, cache] | has 'none' among the words for 'role'; ask for it alone, as in 'role: none'",
                "role: { otherThan: unknown } | what is unknown leaves a rule undecided by itself",
                "stage: demo | at which stages a rule speaks stands in its rule.md",
                "workload: acme | asks for 'workload', which is no value; ask for one that belongs to it",
                "incoming: some | asks for 'incoming', which is no value",
                "dataGb: { over: { limit: smallGb } } | say a whole number, '{ threshold: NAME }' or '{ fact: PATH }'",
                "dataGb: { over: { fact: role } } | compares 'dataGb' with 'role', which is nothing to compare it with",
                "dataGb: { over: { fact: dataGib } } | did you mean dataGb?",
                "dataGb: { over: 1e999 } | say a whole number",
                "dataGb: { over: .nan } | say a whole number, '{ threshold: NAME }'",
                "role: *x | an alias, '*x'; write out what it stands for",
                "any: [ { stateful: yes }, { inferred: x } ] | has 'inferred' within another condition; it stands by itself under 'when'",
                "all: [ { stateful: yes } ] | has 'all' with fewer than two conditions; it is a list of mappings, of which all have to hold",
            })
    void whatCannotBeAskedIsRefusedWithItsLine(String condition, String problem) {
        rule(about("component", condition));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageContaining("rule acme/rule-a (")
                .withMessageContaining(problem)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("rule.drl"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b | has an unknown property 'a'; known: about, concludes, infers, when",
                "about: component | says under 'concludes' what it concludes",
                "concludes: findings\\nabout: component | did you mean finding? there are: adapted, covered, finding, recommendation, type one",
                "concludes: finding\\nabout: team | rule.yaml:2) is about 'team'; a rule is about a component, a decision, a workload",
                "concludes: finding\\nabout: component | has no conditions; 'when' is a list of them",
                "concludes: finding\\nabout: component\\nwhen: [ stateful ] | has 'stateful' among its conditions; each is a mapping",
                "infers: A B\\nabout: component\\nwhen: [ { stateful: yes } ] | infers 'A B'",
                "- a | is no mapping",
                "concludes: finding\\nabout: component\\nwhen: []\\n---\\na: b | a second document; a file holds one",
                "concludes: finding\\nabout: decision\\nwhen:\\n  - exists: { connection: { to: subject } } | rule.yaml:4) has 'exists' over a connection of a decision; components alone are connected",
                "concludes: finding\\nabout: component\\nwhen:\\n  - any:\\n      - stateful: yes\\n      - backups: no\\n        statefull: yes | rule.yaml:7) Component has no 'statefull'; did you mean stateful?",
                "concludes: finding\\nabout: component\\nwhen:\\n  - exists:\\n      connection:\\n        to: subject\\n        from.colour: red | rule.yaml:7) Component has no 'colour'",
                "a: [ | is no YAML",
            })
    void theFileIsCheckedWithItsLines(String yaml, String problem) {
        rule(yaml.replace("\\n", "\n"));

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("rule acme/rule-a (rules/acme/t/rule-a/rule.yaml:")
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\" ) ) then System.exit( 1 ); end //",
                "x\\\" || true",
                "x\ny",
                "x /* */",
                "x ); finding( kcontext, $subject",
                "\u202Ex",
                "",
                "$subject",
            })
    void noValueAndNoKeyBecomesCode(String hostile) {
        String quoted =
                "\"" + hostile.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        for (String condition : List.of(
                "role: " + quoted,
                "role: [cache, " + quoted + "]",
                "role: { otherThan: " + quoted + " }",
                quoted + ": yes",
                "role: { " + quoted + ": x }",
                "dataGb: { over: { threshold: " + quoted + " } }",
                "own." + "pii: " + quoted,
                "inferred: " + quoted,
                "any: [ { stateful: yes }, { role: " + quoted + " } ]",
                "dataGb: { over: { fact: " + quoted + " } }",
                "\"workload.has(" + quoted.substring(1, quoted.length() - 1) + ")\": yes",
                "exists: { " + quoted + ": { to: subject } }",
                "exists: { connection: { to: " + quoted + " } }",
                "exists: { connection: { to: subject, " + quoted + ": yes } }")) {
            rule(about("component", condition));

            assertThatExceptionOfType(PackException.class)
                    .as(condition)
                    .isThrownBy(pack::pack)
                    .withMessageContaining("rule acme/rule-a (rules/acme/t/rule-a/rule.yaml");
        }
    }

    @Test
    void aRuleHasOneForm() throws Exception {
        rule(about("component", "stateful: yes")).drl("rule-a", "package rules.acme.t\n");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("has both a rule.drl and a rule.yaml; keep one");

        Files.delete(pack.folder().resolve("rules/acme/t/rule-a/rule.drl"));
        Files.delete(pack.folder().resolve("rules/acme/t/rule-a/rule.yaml"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("has neither a rule.drl nor a rule.yaml");
    }

    @Test
    void aPackTellsWhetherItBringsCode() {
        rule(about("component", "stateful: yes"));
        Path cache = home.resolve("cache");
        assertThat(pack.pack().bringsCode()).isFalse();
        assertThat(Pack.of(pack.folder(), cache).bringsCode()).isFalse();
        assertThat(Pack.of(pack.folder(), cache).bringsCode()).isFalse();

        pack.finding("rule-b", "$c : Component( stateful.isYes )", "$c");
        assertThat(pack.pack().bringsCode()).isTrue();
    }
}
