package dev.lintel.intake.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in the forms that people write them in. */
class DecisionRecordsTest {
    private static final String FILE = "docs/adr/0005-use-postgresql.md";

    private static Optional<DecisionDescription> readText(String text) {
        return DecisionRecords.read(text, FILE)
                .map(decision -> Architecture.of("shop", Stage.DEMO)
                        .decision(decision)
                        .build()
                        .decisions()
                        .get(0));
    }

    private static DecisionDescription read(String... lines) {
        return readText(String.join("\n", lines)).orElseThrow();
    }

    private static boolean isNone(String... lines) {
        return readText(String.join("\n", lines)).isEmpty();
    }

    private static <T> Optional<T> known(DecisionDescription decision, Attribute<T> attribute) {
        return decision.attributes().get(attribute).known();
    }

    private static Optional<String> chosen(DecisionDescription decision) {
        return known(decision, DecisionAttributes.CHOSEN);
    }

    private static List<String> alternatives(DecisionDescription decision) {
        return known(decision, DecisionAttributes.ALTERNATIVES).orElse(List.of());
    }

    private static DecisionDescription nygard(String title, String... more) {
        return read("# 5. " + title, "", "## Status", "", "Accepted", "", "## Decision", "", String.join("\n", more));
    }

    private static DecisionDescription madr(String outcome, String... options) {
        return read(
                "# Where orders are kept",
                "",
                "* Status: accepted",
                "",
                "## Considered Options",
                "",
                String.join("\n", options),
                "",
                "## Decision Outcome",
                "",
                outcome);
    }

    @Test
    void readsARecordOfAdrTools() {
        DecisionDescription decision = read(
                "# 5. Use PostgreSQL for orders",
                "",
                "Date: 2024-03-01",
                "",
                "## Status",
                "",
                "Accepted",
                "",
                "Supersedes [2. Keep orders in files](0002-keep-orders-in-files.md)",
                "",
                "## Context",
                "",
                "Orders outgrew the files that they are kept in.",
                "",
                "## Decision",
                "",
                "We will keep them in PostgreSQL because everybody here knows SQL. It runs on RDS.",
                "",
                "## Consequences",
                "",
                "Somebody has to look after upgrades.");

        assertThat(decision.id()).isEqualTo("0005-use-postgresql");
        assertThat(decision.origin()).contains(new Origin(FILE, 1, 1, "0005-use-postgresql"));
        assertThat(decision.attributes().get(DecisionAttributes.CHOSEN))
                .isEqualTo(Value.stated("postgresql", new Origin(FILE, 1, 1, "0005-use-postgresql")));
        assertThat(decision.attributes().get(DecisionAttributes.STATUS))
                .isEqualTo(Value.stated("accepted", new Origin(FILE, 7, 1, "0005-use-postgresql")));
        assertThat(decision.attributes().get(DecisionAttributes.REASON))
                .isEqualTo(Value.stated("everybody here knows SQL", new Origin(FILE, 17, 1, "0005-use-postgresql")));
        assertThat(decision.attributes().mentioned())
                .containsExactlyInAnyOrder(
                        DecisionAttributes.CHOSEN, DecisionAttributes.STATUS, DecisionAttributes.REASON);
        assertThat(decision.options()).isEmpty();
    }

    @Test
    void readsARecordOfMadr2() {
        DecisionDescription decision = read(
                "# Which broker carries our events",
                "",
                "* Status: accepted <!-- optional -->",
                "* Deciders: Ada, Linus",
                "* Tags: messaging orchestration",
                "",
                "## Considered Options",
                "",
                "* [Amazon SQS](#amazon-sqs)",
                "* [Apache Kafka](#apache-kafka) - fast, and a lot to run",
                "* RabbitMQ: known from the old shop",
                "",
                "## Decision Outcome",
                "",
                "Chosen option: \"[Amazon SQS](#amazon-sqs)\", because nobody has to run it. It is cheap as well.",
                "",
                "### Positive Consequences",
                "",
                "* no servers");

        assertThat(chosen(decision)).contains("amazon-sqs");
        assertThat(alternatives(decision)).containsExactly("apache-kafka", "rabbitmq");
        assertThat(known(decision, DecisionAttributes.STATUS)).contains("accepted");
        assertThat(known(decision, DecisionAttributes.CATEGORY)).contains("orchestration");
        assertThat(decision.attributes().get(DecisionAttributes.REASON))
                .isEqualTo(Value.stated("nobody has to run it", new Origin(FILE, 15, 1, "0005-use-postgresql")));
    }

    @Test
    void readsARecordOfMadr4WithFrontMatter() {
        DecisionDescription decision = read(
                "---",
                "# what tools show of it",
                "status: \"accepted\"",
                "date: 2025-02-03",
                "decision-makers: [Ada]",
                "reviewed-by: Grace",
                "category: Database Choice",
                "components: [orders, invoices]",
                "lockIn: proprietary",
                "analysisDays: 4",
                "---",
                "",
                "# Keep orders in a key-value store",
                "",
                "## Considered Options",
                "",
                "1. Amazon DynamoDB",
                "2. Amazon Aurora",
                "",
                "## Decision Outcome",
                "",
                "Chosen option: **Amazon DynamoDB**, because one key finds every order.",
                "",
                "### Confirmation",
                "",
                "A test measures it.",
                "",
                "## Proof of Concept",
                "",
                "We loaded a year of orders within an hour.",
                "",
                "## Exit Strategy",
                "",
                "Exports to S3 feed any other store. That takes a week.",
                "",
                "## Schema Evolution",
                "",
                "Attributes are only added.",
                "",
                "## Versioning",
                "",
                "TBD");

        assertThat(decision.about()).containsExactly("invoices", "orders");
        assertThat(chosen(decision)).contains("amazon-dynamodb");
        assertThat(alternatives(decision)).containsExactly("amazon-aurora");
        assertThat(known(decision, DecisionAttributes.REASON)).contains("one key finds every order");
        assertThat(known(decision, DecisionAttributes.SENIOR_REVIEW)).contains(true);
        assertThat(known(decision, DecisionAttributes.POC)).contains(true);
        assertThat(known(decision, DecisionAttributes.LOCK_IN)).contains("proprietary");
        assertThat(known(decision, DecisionAttributes.ANALYSIS_DAYS))
                .map(Object::toString)
                .contains("4");
        assertThat(known(decision, DecisionAttributes.CATEGORY)).contains("database-choice");
        assertThat(known(decision, DecisionAttributes.MIGRATION_PATH)).contains("Exports to S3 feed any other store");
        assertThat(known(decision, DecisionAttributes.EVOLUTION_STRATEGY)).contains("Attributes are only added");
        assertThat(decision.attributes().mentions(DecisionAttributes.VERSIONING_STRATEGY))
                .isFalse();
        assertThat(decision.attributes().get(DecisionAttributes.LOCK_IN).origin())
                .map(Origin::line)
                .contains(9);
        assertThat(decision.attributes().get(DecisionAttributes.CHOSEN).origin())
                .map(Origin::line)
                .contains(22);
    }

    @Test
    void readsARecordOfLog4brainsWithItsStatusUnderTheTitle() {
        DecisionDescription decision = read(
                "# Use Prefect for nightly jobs",
                "",
                "- Status: accepted",
                "- Date: 2024-05-06",
                "",
                "## Context and Problem Statement",
                "",
                "What starts the jobs of the night?",
                "",
                "## Considered Options",
                "",
                "- Airflow",
                "- Prefect",
                "",
                "## Decision Outcome",
                "",
                "It starts within seconds.");

        assertThat(chosen(decision)).contains("prefect");
        assertThat(alternatives(decision)).containsExactly("airflow");
    }

    @Test
    void readsStatusInBoldInAQuoteAndInATable() {
        for (String status : List.of(
                "**Status:** Accepted",
                "**Status**: Accepted  \n**Date:** 2024-01-02",
                "> **Status:** Accepted\n> **Date:** 2024-01-02",
                "| Status | Accepted |\n|---|---|\n| Date | 2024-01-02 |",
                "**Date:** 2024-01-02<br>**Status:** \u2705 Accepted",
                "Status: accepted; departs from what was planned")) {
            DecisionDescription decision = read("# ADR-0007: Use Redis", "", status, "", "Sessions are short.");
            assertThat(known(decision, DecisionAttributes.STATUS)).as(status).contains("accepted");
            assertThat(chosen(decision)).as(status).contains("redis");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Superseded by [9. Use Aurora](0009-use-aurora.md)",
                "Superceded by [9. Use Aurora](0009-use-aurora.md)",
                "Accepted\n\nSuperceded by [9. Use Aurora](0009-use-aurora.md)",
                "Accepted, but replaced by 0009",
                "Deprecated",
                "**Rejected** on 2024-01-02",
                "~~Accepted~~ Withdrawn",
                "- [ ] Accepted\n- [x] Deprecated",
                "Proposed -> Rejected"
            })
    void whatIsNotInForceIsNoDecision(String status) {
        assertThat(isNone("# 5. Use PostgreSQL", "", "## Status", "", status, "", "## Decision", "", "We use it."))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Accepted=accepted",
                "2024-01-02 approved by Ada=approved",
                "~~Proposed~~ Accepted=accepted",
                "- [ ] Proposed\\n- [x] Accepted=accepted",
                "2024-01-02 proposed\\n2024-02-02 accepted=accepted",
                "Accepted\\n\\nAmended by [7. Use RDS](0007.md)=accepted",
                "Accepted, supersedes the deprecated 0002=accepted",
                "In Progress=in-progress",
                "Trial=trial"
            })
    void tellsTheStatusOfWhatIsInForce(String status, String word) {
        DecisionDescription decision = read(
                "# 5. Use PostgreSQL",
                "",
                "## Status",
                "",
                status.replace("\\n", "\n"),
                "",
                "## Decision",
                "",
                "So be it.");

        assertThat(known(decision, DecisionAttributes.STATUS)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Proposed | Accepted | Deprecated", "{proposed}", "Not accepted yet", "Ada will tell us, ask her"
            })
    void aStatusThatCannotBeToldLeavesStatusAndTitleOpen(String status) {
        DecisionDescription decision =
                read("# 5. Use PostgreSQL", "", "## Status", "", status, "", "## Decision", "", "We use it.");

        assertThat(decision.attributes().mentioned()).isEmpty();
    }

    @Test
    void placesThatContradictEachOtherLeaveTheStatusOpen() {
        DecisionDescription decision = read(
                "---",
                "status: proposed",
                "---",
                "# Use Redis",
                "",
                "## Status",
                "",
                "Accepted",
                "",
                "## Decision",
                "",
                "Yes.");

        assertThat(decision.attributes().mentioned()).isEmpty();
    }

    @Test
    void aProposalIsADecisionThatIsStillOpen() {
        DecisionDescription decision = read(
                "# 6. Use Kafka instead of SQS",
                "",
                "## Status",
                "",
                "Proposed",
                "",
                "## Considered Options",
                "",
                "* Kafka",
                "* SQS",
                "",
                "## Decision",
                "",
                "We would use Kafka because it is fast.");

        assertThat(known(decision, DecisionAttributes.STATUS)).contains("proposed");
        assertThat(decision.attributes().get(DecisionAttributes.CHOSEN))
                .isEqualTo(new Value.None<>(Basis.STATED, Optional.of(new Origin(FILE, 5, 1, "0005-use-postgresql"))));
        assertThat(alternatives(decision)).containsExactly("kafka", "sqs");
        assertThat(decision.attributes().mentions(DecisionAttributes.REASON)).isFalse();
    }

    @Test
    void aProposalThatNamesItsChoiceKeepsIt() {
        DecisionDescription decision = read(
                "---",
                "status: draft",
                "---",
                "# Broker",
                "",
                "## Decision Outcome",
                "",
                "Chosen option: Kafka, because it is fast.");

        assertThat(chosen(decision)).contains("kafka");
        assertThat(known(decision, DecisionAttributes.STATUS)).contains("draft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Use PostgreSQL=postgresql",
                "Use PostgreSQL for orders=postgresql",
                "Use Amazon S3 as a data lake=amazon-s3",
                "Using AWS Lambda to resize pictures=aws-lambda",
                "We will use the AWS CDK=aws-cdk",
                "Adopt Terraform=terraform",
                "Standardise on Python 3.12 for data jobs=python-3.12",
                "Migrate to Aurora=aurora",
                "Use `DuckDB`, not Redshift=duckdb"
            })
    void takesWhatATitleSaysForSure(String title, String chosen) {
        assertThat(chosen(nygard(title, "So be it."))).contains(chosen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Choose Kafka over SQS=kafka",
                "Replace Airflow with Prefect=prefect",
                "Migrate from MySQL to Aurora=aurora",
                "Switch to Fargate from EC2=fargate",
                "Use DynamoDB instead of Aurora for carts=dynamodb",
                "Step Functions instead of Airflow=step-functions"
            })
    void aTitleThatNamesAnotherOneDoesNotTellAllThatWereConsidered(String title, String chosen) {
        DecisionDescription decision = nygard(title, "So be it.");

        assertThat(chosen(decision)).contains(chosen);
        assertThat(alternatives(decision)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not use MongoDB",
                "Avoid Lambda",
                "Use Kafka or SQS?",
                "Use Lambda and Step Functions",
                "Use Kafka, Flink and Spark",
                "Use cases live in the domain",
                "Use Infrastructure as Code",
                "Use Ruby on Rails",
                "Use the same region",
                "Choose a database",
                "Select the message broker",
                "Move orders to a table of their own",
                "Replace the old shop",
                "Validate input instead of trusting it",
                "Record architecture decisions",
                "PostgreSQL"
            })
    void leavesOpenWhatATitleDoesNotSayForSure(String title) {
        assertThat(nygard(title, "So be it.").attributes().mentioned()).containsExactly(DecisionAttributes.STATUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chosen option: \"PostgreSQL\", because SQL is known.",
                "Chosen option: PostgreSQL, because SQL is known",
                "Chosen option: **PostgreSQL** because SQL is known. And so on.",
                "**Chosen option:** `PostgreSQL` - because SQL is known",
                "**Chosen option: PostgreSQL**, because SQL is known.",
                "Chosen option: [PostgreSQL](#postgresql), because SQL is known.",
                "Chosen option: \u201cPostgreSQL\u201d, because SQL is known.",
                "Chosen option: \"Option 2: PostgreSQL\", because SQL is known.",
                "Chosen option: \"Option 2\", because SQL is known.",
                "Chosen option: \"Use PostgreSQL\",\nbecause SQL is known.",
                "Chosen option: \"PostgreSQL\", because\n\n* SQL is known"
            })
    void readsTheSentenceOfMadrHoweverItIsSetOff(String outcome) {
        DecisionDescription decision =
                madr(outcome, "* Option 1: MySQL", "* Option 2: PostgreSQL", "* **Oracle**: dear");

        assertThat(chosen(decision)).contains("postgresql");
        assertThat(alternatives(decision)).containsExactly("mysql", "oracle");
        assertThat(known(decision, DecisionAttributes.REASON)).contains("SQL is known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chosen option: \"PostgreSQL\" and \"Redis\", because both are known.",
                "Chosen options: PostgreSQL and Redis",
                "Chosen option: \"{title of option 1}\", because {justification}.",
                "Chosen option: \"[option 1]\", because [justification].",
                "Chosen option: TBD",
                "Chosen option: \"Option 7\"",
                "Nothing is chosen yet."
            })
    void leavesOpenWhatTheSentenceDoesNotSay(String outcome) {
        DecisionDescription decision = madr(outcome, "* PostgreSQL", "* Redis");

        assertThat(decision.attributes().mentions(DecisionAttributes.CHOSEN)).isFalse();
        assertThat(decision.attributes().mentions(DecisionAttributes.ALTERNATIVES))
                .isFalse();
    }

    @Test
    void quotesInsideOfANameBelongToIt() {
        DecisionDescription decision = madr(
                "Chosen option: \"Add a \"region\" column\", because it is small.",
                "* Add a \"region\" column",
                "* Redis");

        assertThat(chosen(decision)).contains("add-a-\"region\"-column");
        assertThat(alternatives(decision)).containsExactly("redis");
    }

    @Test
    void alternativesAreOpenWhereTheChosenOneIsNotAmongTheOptions() {
        DecisionDescription decision = madr("Chosen option: \"PostgreSQL\"", "* a relational one", "* Redis");

        assertThat(chosen(decision)).contains("postgresql");
        assertThat(decision.attributes().mentions(DecisionAttributes.ALTERNATIVES))
                .isFalse();
    }

    @Test
    void alternativesMayBeHeadings() {
        DecisionDescription decision = nygard(
                "Use PostgreSQL",
                "We use it.",
                "",
                "## Alternatives Considered",
                "",
                "### Option A: MySQL",
                "",
                "- Pros: known",
                "- Cons: owned by Oracle",
                "",
                "### Amazon DynamoDB",
                "",
                "Its key has to be known in advance.",
                "",
                "### Comparison");

        assertThat(alternatives(decision)).containsExactly("amazon-dynamodb", "mysql");
    }

    @Test
    void aLongerNameMayBeTheChosenOptionAndIsAnAlternativeOfItsOwnElsewhere() {
        DecisionDescription options = madr("Chosen option: \"Redis\"", "* Redis on a cluster", "* Memcached");
        DecisionDescription others = nygard("Use Redis", "Yes.", "", "## Alternatives", "", "* Redis on a cluster");

        assertThat(alternatives(options)).containsExactly("memcached");
        assertThat(alternatives(others)).containsExactly("redis-on-a-cluster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None.",
                "- None",
                "- N/A",
                "- Pros: fast\n- Cons: dear",
                "- We could have gone on with files as we did for the last ten years\n- MySQL",
                "- {option}\n- MySQL",
                "We talked about MySQL."
            })
    void whatNamesNoAlternativesSaysNothingOfThem(String section) {
        DecisionDescription decision = nygard("Use PostgreSQL", "We use it.", "", "## Alternatives", "", section);

        assertThat(decision.attributes().mentions(DecisionAttributes.ALTERNATIVES))
                .isFalse();
    }

    @Test
    void aSectionMaySayThatThereIsNoWayOut() {
        DecisionDescription none = nygard("Use PostgreSQL", "We use it.", "", "## Rollback", "", "None.");
        DecisionDescription open = nygard("Use PostgreSQL", "We use it.", "", "## Rollback", "", "N/A");

        assertThat(none.attributes().get(DecisionAttributes.MIGRATION_PATH)).isInstanceOf(Value.None.class);
        assertThat(open.attributes().mentions(DecisionAttributes.MIGRATION_PATH))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "We built one and it held.=true",
                "A prototype read 40 GB within a minute.=true",
                "We will build one next month.=false",
                "None was made.=false",
                "TBD=false",
                "Planned for May=false"
            })
    void aTrialCountsOnceItWasMade(String section, boolean made) {
        DecisionDescription decision = nygard("Use PostgreSQL", "We use it.", "", "## Spike", "", section);

        assertThat(known(decision, DecisionAttributes.POC)).isEqualTo(made ? Optional.of(true) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "accepted=reviewers: [Ada, Grace]=true",
                "accepted=approved-by: Ada=true",
                "accepted=reviewers: []=false",
                "accepted=reviewers: TBD=false",
                "accepted=reviewed-by: \"{names}\"=false",
                "accepted=deciders: Ada=false",
                "proposed=reviewers: [Ada, Grace]=false",
                "proposed=reviewed-by: Ada=true"
            })
    void aReviewIsOneOnceSomebodyIsNamedWhoMadeIt(String status, String line, boolean reviewed) {
        DecisionDescription decision =
                read("---", "status: " + status, line, "---", "# Use Redis", "", "## Decision", "", "Yes.");

        assertThat(known(decision, DecisionAttributes.SENIOR_REVIEW))
                .isEqualTo(reviewed ? Optional.of(true) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "category: compute=compute",
                "tags: [aws, Table Key]=table-key",
                "tags: aws, table_key=table-key",
                "tags: aws language=language",
                "category: infrastructure=''",
                "tags: [compute, deployment]=''"
            })
    void aCategoryIsTheOnlyKnownOneThatIsNamed(String line, String category) {
        DecisionDescription decision = read("---", line, "---", "# Use Redis", "", "## Decision", "", "Yes.");

        assertThat(known(decision, DecisionAttributes.CATEGORY).orElse("")).isEqualTo(category);
    }

    @Test
    void frontMatterThatDoesNotFitSaysNothing() {
        DecisionDescription decision = read(
                "---",
                "status: accepted",
                "lockIn: somewhat",
                "analysisDays: -3",
                "seniorReview: perhaps",
                "reason: ''",
                "constraints: { a: b }",
                "components: { orders: yes }",
                "poc: no",
                "dataMigration: unknown",
                "---",
                "# Use Redis",
                "",
                "## Decision",
                "",
                "Yes.");

        assertThat(decision.attributes().mentioned())
                .containsExactlyInAnyOrder(
                        DecisionAttributes.STATUS, DecisionAttributes.CHOSEN, DecisionAttributes.POC);
        assertThat(known(decision, DecisionAttributes.POC)).contains(false);
        assertThat(decision.about()).isEmpty();
    }

    @Test
    void aStatusCountsInFrontMatterThatIsNoYaml() {
        assertThat(isNone(
                        "---",
                        "status: superseded by [ADR: 9](0009.md): see there",
                        "title: [a",
                        "---",
                        "# Use Redis",
                        "",
                        "## Decision",
                        "",
                        "Yes."))
                .isTrue();
        assertThat(known(
                        read("---", "status: accepted", "a: b: c", "---", "# Use Redis", "", "## Decision", "", "Yes."),
                        DecisionAttributes.STATUS))
                .contains("accepted");
    }

    @Test
    void masksSecretsAndShortensSentences() {
        DecisionDescription decision = nygard(
                "Use PostgreSQL",
                "We use it because postgres://shop:s3cr3t-of-shop@db.example.com/orders is up already"
                        + " and has been for years".repeat(40));

        assertThat(known(decision, DecisionAttributes.REASON).orElseThrow())
                .startsWith("postgres://shop:***@db.example.com/orders is up already and")
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("...");
        assertThat(decision.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\nstatus: accepted\n---",
                "No heading at all.",
                "# Notes of Monday\n\nWe talked about Redis.",
                "# Glossary\n\nWords that we use.",
                "# {short title}\n\n## Status\n\nAccepted\n\n## Decision\n\nYes.",
                "# [short title of solved problem and solution]\n\n## Decision Outcome\n\nChosen option: \"[option 1]\"",
                "# ADRs\n\n## ADR-1: Use Redis\n\nStatus: accepted\n\n### Decision\n\nYes.\n\n## ADR-2: Use SQS\n\nStatus: accepted\n\n### Decision\n\nYes."
            })
    void whatIsNoRecordOfOneDecisionIsNone(String text) {
        assertThat(readText(text)).isEmpty();
    }

    @Test
    void aDocumentWithAStatusIsARecordOnceItIsNumbered() {
        String text = "# Facts know their neighbours\n\nStatus: accepted\n\nThey do.\n";

        assertThat(DecisionRecords.read(text, "docs/adr/0001-facts.md")).isPresent();
        assertThat(DecisionRecords.read(text, "docs/adr/facts.md")).isEmpty();
        assertThat(DecisionRecords.read(text.replace("# ", "# ADR-1: "), "docs/adr/facts.md"))
                .isPresent();
    }

    @Test
    void anIdMayBeGivenWhereFilesShareAName() {
        assertThat(DecisionRecords.read("# Use Redis\n\n## Decision\n\nYes.", FILE, "billing/0005")
                        .map(decision -> Architecture.of("shop", Stage.DEMO)
                                .decision(decision)
                                .build()
                                .decisions()
                                .get(0)
                                .id()))
                .contains("billing/0005");
    }

    @Test
    void lineEndsAndUnseenLettersMakeNoDifference() {
        String text = String.join(
                "\n",
                "---",
                "status: accepted",
                "---",
                "# Use Redis",
                "",
                "## Decision",
                "",
                "We do because it is fast.",
                "");
        DecisionDescription plain = readText(text).orElseThrow();

        assertThat(readText("\ufeff" + text.replace("\n", "\r\n"))).contains(plain);
        assertThat(readText(text.replace("\n", "\r"))).contains(plain);
        assertThat(readText(text.replace("Decision", "\u200fDecision\u200e").replace("is fast", "is \u202efast\u202c")))
                .contains(plain);
    }

    @Test
    void hostileTextIsReadInBearableTimeAndDepth() {
        String record = "# Use Redis\n\nStatus: accepted\n\n";
        for (String hostile : List.of(
                "[".repeat(900_000),
                ">".repeat(900_000),
                "> ".repeat(2_000) + "deep\n",
                "- ".repeat(2_000) + "deep\n",
                (">".repeat(1_000) + "a\n").repeat(800),
                "*a **b ".repeat(120_000),
                "*".repeat(400_000) + "a" + "*".repeat(400_000),
                "`".repeat(450_000) + "a",
                "![".repeat(400_000),
                "[a](".repeat(200_000),
                "because ".repeat(100_000),
                "word".repeat(200_000),
                "a\n".repeat(400_000),
                "## Status\n\n" + "accepted ".repeat(90_000),
                "## Decision Outcome\n\nChosen option: \"" + "\"".repeat(800_000),
                "## Considered Options\n\n" + "* Redis\n".repeat(100_000),
                "| Status ".repeat(100_000))) {
            assertThat(readText(record + hostile).map(DecisionDescription::id).orElse("0005-use-postgresql"))
                    .isEqualTo("0005-use-postgresql");
        }
        assertThat(readText("---\n" + "[".repeat(900_000) + "\n---\n" + record)).isPresent();
        assertThat(readText("---\n" + "a: ".repeat(300_000) + "\n---\n" + record))
                .isPresent();
        assertThat(readText(record + "x".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/adr/0001-use-redis.md",
                "docs/adrs/use-redis.md",
                "doc/adr/0001-use-redis.MD",
                "docs/decisions/0012-template-engine.md",
                "docs/architecture/decisions/0001-use-redis.md",
                "services/billing/Docs/ADR/0001-use-redis.md",
                "adr/storage/0001-use-redis.md",
                "decisions/2024-01-02-use-redis.md",
                "architecture-decisions/0001-use-redis.md",
                "docs/architecture_decisions/0001-use-redis.md"
            })
    void recordsStandInFoldersOfRecords(String path) {
        assertThat(DecisionRecords.mayBeOne(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/adr.md",
                "docs/inputs.md",
                "docs/quadrant/0001-use-redis.md",
                "docs/adr/README.md",
                "docs/adr/index.md",
                "docs/adr/Template.md",
                "docs/adr/_template.md",
                "docs/adr/0000-template.md",
                "docs/adr/adr-template-bare.md",
                "docs/decisions/nygard_template.md",
                "docs/adr/0001-use-redis.txt",
                "docs/adr/.md",
                "docs/adr/",
                ""
            })
    void otherFilesAreNoRecords(String path) {
        assertThat(DecisionRecords.mayBeOne(path)).isFalse();
    }

    @Test
    void readsTheRecordsOfThisProject() throws IOException {
        Path root = Path.of(System.getProperty("lintel.root"));
        try (Stream<Path> files = Files.list(root.resolve("docs/adr"))) {
            for (Path file : files.sorted().toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                assertThat(DecisionRecords.mayBeOne(path)).as(path).isTrue();
                DecisionDescription decision = Architecture.of("lintel", Stage.DEMO)
                        .decision(DecisionRecords.read(Files.readString(file), path)
                                .orElseThrow())
                        .build()
                        .decisions()
                        .get(0);
                assertThat(known(decision, DecisionAttributes.STATUS)).as(path).contains("accepted");
                assertThat(decision.attributes().mentioned()).as(path).containsExactly(DecisionAttributes.STATUS);
            }
        }
    }
}
