package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryTest {
    private static final String STACK = """
            from aws_cdk import Stack, aws_s3 as s3, aws_sqs, aws_rds as rds
            from aws_cdk.aws_lambda import Function, Runtime
            # s3.Bucket(self, "Commented")
            \"\"\" s3.Bucket(self, "Told") \"\"\"

            class LakeStack(Stack):
                def __init__(self, scope, name, **others):
                    super().__init__(scope, name, **others)
                    raw = s3.Bucket(self, "Raw", versioned=True)
                    imported = s3.Bucket.from_bucket_name(self, "Elsewhere", "elsewhere")
                    aws_sqs.Queue(
                        self,
                        "Jobs",
                    )
                    rds.CfnDBCluster(self, id="Figures")
                    Function(self, "Clean", runtime=Runtime.PYTHON_3_12)
            """;
    private static final String HANDLER = """
            import os
            import boto3

            def handler(event, context):
                table = os.environ["TABLE"]
                return boto3.client("dynamodb").describe_table(TableName=table)
            """;
    private static final String ETL = """
            import pandas as pd

            def clean(path: str) -> pd.DataFrame:
                frame = pd.read_parquet(path)
                return frame.dropna()
            """;

    @TempDir
    Path parent;

    private Path repository;

    @BeforeEach
    void isARepository() throws IOException {
        repository = Files.createDirectories(parent.resolve("lake"));
        Files.createDirectories(repository.resolve(".git"));
    }

    private void file(String name, String content) throws IOException {
        Given.written(repository, name, content);
    }

    private Architecture read() {
        return built(Intake.read(repository));
    }

    private static <T> Value<T> practice(Architecture read, Attribute<T> attribute) {
        return read.practices().get(attribute);
    }

    @Test
    void codeIsToldByWhatItIsAbout() throws IOException {
        file("cdk.json", "{\"app\": \"python3 app.py\"}");
        file("app.py", "import aws_cdk as cdk\n\nfrom stacks.lake import LakeStack\n\napp = cdk.App()\n");
        file("stacks/lake.py", STACK);
        file("functions/clean/handler.py", HANDLER);
        file("etl/clean.py", ETL);
        file("etl/paths.py", "RAW = 's3://raw'\n");
        file("README.md", "# Lake");

        Architecture read = read();

        assertThat(read.name()).isEqualTo("lake");
        assertThat(read.workload().get(WorkloadAttributes.TEAM_LANGUAGE).known())
                .contains("python");
        assertThat(read.workload().get(WorkloadAttributes.PROVIDER).known()).contains("aws");
        assertThat(practice(read, PracticeAttributes.INFRASTRUCTURE_TOOL).known())
                .contains("cdk");
        assertThat(practice(read, PracticeAttributes.INFRASTRUCTURE_SEPARATE).known())
                .contains(true);
        assertThat(practice(read, PracticeAttributes.CONFIGURATION_BY_ENVIRONMENT)
                        .origin()
                        .orElseThrow()
                        .line())
                .isEqualTo(5);
        assertThat(component(read, "infrastructure").technology()).contains("aws-cdk");
        assertThat(component(read, "etl").technology()).contains("pandas");
        assertThat(said(read, "etl", ComponentAttributes.ROLE).known()).contains("transformation");
        assertThat(said(read, "etl", ComponentAttributes.LANGUAGE).known()).contains("python");
        assertThat(component(read, "etl").properties()).containsEntry("files", 2);
        assertThat(component(read, "functions/clean").technology()).contains("python");
    }

    @Test
    void whatAProgramOfTheCdkMakesIsToldByTypeAndName() throws IOException {
        file("stacks/lake.py", STACK);

        Architecture read = read();

        assertThat(read.components())
                .extracting(ComponentDescription::id)
                .containsExactly("Clean", "Figures", "Jobs", "Raw", "stacks");
        assertThat(component(read, "Raw").technology()).contains("s3");
        assertThat(component(read, "Raw").origin().orElseThrow().line()).isEqualTo(9);
        assertThat(said(read, "Raw", ComponentAttributes.VERSIONED).isUnknown()).isTrue();
        assertThat(component(read, "Figures").technology()).isEmpty();
        assertThat(component(read, "Clean").technology()).contains("lambda");
        assertThat(read.unread())
                .extracting(Unread::what)
                .containsExactly("how resources are set that only source code declares");
    }

    @Test
    void programsInTypeScriptAndJavaAreReadAsWell() throws IOException {
        file("lib/stack.ts", """
                import * as s3 from 'aws-cdk-lib/aws-s3';
                import { Queue } from 'aws-cdk-lib/aws-sqs';
                import { Stack, aws_dynamodb as dynamo } from 'aws-cdk-lib';
                /**
                 * new s3.Bucket(this, 'Example')
                 */
                export class Lake extends Stack {
                  constructor(scope, id) {
                    super(scope, id);
                    new s3.Bucket(this, 'Raw', {});
                    new Queue(this, `jobs-${id}`);
                    new dynamo.Table(
                      this, "Orders", {});
                    // new s3.Bucket(this, 'Gone');
                  }
                }
                """);
        file("src/main/java/shop/Stack.java", """
                import software.amazon.awscdk.services.sns.Topic;
                class Shop { Topic news = Topic.Builder.create(this, "News").build(); }
                """);

        assertThat(read().components())
                .extracting(ComponentDescription::id)
                .contains("Raw", "jobs-${id}", "Orders", "News")
                .doesNotContain("Example", "Gone");
    }

    @Test
    void modulesOfGoCountWithoutTheirHost() throws IOException {
        file("go.mod", "module orders\n\ngo 1.24\n");
        file("main.go", """
                package main

                import (
                	"os"

                	"code.example/aws/aws-sdk-go-v2/service/secretsmanager"
                	zap "go.uber.org/zap"
                )

                var table = os.Getenv("TABLE")
                """);

        Architecture read = read();

        assertThat(read.workload().get(WorkloadAttributes.PROVIDER).known()).contains("aws");
        assertThat(practice(read, PracticeAttributes.SECRETS_MANAGED).known()).contains(true);
        assertThat(practice(read, PracticeAttributes.STRUCTURED_LOGS).known()).contains(true);
        assertThat(said(read, "application", ComponentAttributes.RUNTIME_VERSION)
                        .known())
                .contains("1.24");
    }

    @Test
    void filesOfTerraformAreReadByTypeAndName() throws IOException {
        file("infra/main.tf", """
                # resource "aws_s3_bucket" "gone" {}
                resource "aws_dynamodb_table" "orders" {
                  name = "orders"
                }
                resource "aws_s3_bucket_versioning" "raw" {}
                data "aws_s3_bucket" "elsewhere" {}
                """);

        Architecture read = read();

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("aws_dynamodb_table.orders");
        assertThat(practice(read, PracticeAttributes.INFRASTRUCTURE_TOOL).known())
                .contains("terraform");
    }

    @Test
    void whatTheCdkWroteStandsForItsProgramAlthoughGitIgnoresIt() throws IOException {
        file(".gitignore", "cdk.out\n");
        file("stacks/lake.py", STACK);
        file("cdk.out/manifest.json", """
                {"version": "36.0.0", "artifacts": {"Lake": {"type": "aws:cloudformation:stack",
                  "properties": {"templateFile": "Lake.template.json"}}}}
                """);
        file(
                "cdk.out/Lake.template.json",
                "{\"Resources\": {\"RawB1\": {\"Type\": \"AWS::S3::Bucket\", \"Metadata\": {\"aws:cdk:path\": \"Lake/Raw/Resource\"}}}}");
        file(
                "packed.json",
                "{\"Resources\": {\"RawB1\": {\"Type\": \"AWS::S3::Bucket\", \"Metadata\": {\"aws:cdk:path\": \"Lake/Raw/Resource\"}}}}");

        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("Lake/Raw", "stacks");
    }

    @Test
    void aManifestOfAnotherKindMakesNoAssembly() throws IOException {
        file("manifest.json", "{\"name\": \"A page\", \"version\": \"1.0\", \"start_url\": \"/\"}");
        file("src/orders.py", HANDLER);

        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("src");
        assertThat(Intake.isAssembly(repository)).isFalse();
    }

    @Test
    void anAssemblyAmongTestsIsNoneOfTheWorkload() throws IOException {
        file("src/orders.py", HANDLER);
        file("src/test/resources/lake.out/manifest.json", """
                {"version": "36.0.0", "artifacts": {"Lake": {"type": "aws:cloudformation:stack",
                  "properties": {"templateFile": "Lake.template.json"}}}}
                """);
        file(
                "src/test/resources/lake.out/Lake.template.json",
                "{\"Resources\": {\"RawB1\": {\"Type\": \"AWS::S3::Bucket\"}}}");

        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("src");
    }

    @Test
    void testsAreToldByWhatTheyImport() throws IOException {
        file("src/orders.py", HANDLER);
        file("tests/unit/test_orders.py", """
                import pytest
                from moto import mock_aws

                def test_it(): pass
                """);
        file("tests/integration/test_store.py", "import pytest\n\ndef test_it(): pass\n");
        file("tests/infrastructure/test_stack.py", "from aws_cdk import assertions\n\ndef test_it(): pass\n");
        file("tests/fixtures/order.json", "{}");
        file("tests/fixtures/template.yaml", "Resources: { Wrong: { Type: AWS::S3::Bucket } }");

        Architecture read = read();

        assertThat(practice(read, PracticeAttributes.UNIT_TEST_FRAMEWORK).known())
                .contains("pytest");
        assertThat(practice(read, PracticeAttributes.INTEGRATION_TESTS).known()).contains(true);
        assertThat(practice(read, PracticeAttributes.INFRASTRUCTURE_TESTS).known())
                .contains(true);
        assertThat(practice(read, PracticeAttributes.TESTS_NEED_CLOUD_CREDENTIALS)
                        .known())
                .contains(false);
        assertThat(practice(read, PracticeAttributes.LOCAL_TEST_DATA).known()).contains(true);
        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("src");
    }

    @Test
    void whatAWholeRepositoryLacksIsNotThere() throws IOException {
        file("src/orders.py", HANDLER);

        Architecture read = read();

        assertThat(practice(read, PracticeAttributes.UNIT_TEST_FRAMEWORK).inWords())
                .contains("none");
        assertThat(practice(read, PracticeAttributes.CI_CD).known()).contains(false);
        assertThat(practice(read, PracticeAttributes.COMPOSE_FILE).known()).contains(false);
        assertThat(practice(read, PracticeAttributes.RUNBOOKS).isUnknown()).isTrue();
        assertThat(practice(read, PracticeAttributes.SECRETS_MANAGED).isUnknown())
                .isTrue();
    }

    @Test
    void whatAPartOfARepositoryLacksMayStandElsewhere() throws IOException {
        file("services/orders/orders.py", HANDLER);

        Architecture read = built(Intake.read(repository.resolve("services/orders")));

        assertThat(practice(read, PracticeAttributes.UNIT_TEST_FRAMEWORK).isUnknown())
                .isTrue();
        assertThat(practice(read, PracticeAttributes.CI_CD).isUnknown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .github/workflows/ci.yml | 'jobs: {t: {steps: [{run: pytest}]}}' | yes
            .github/actions/deploy/action.yml | 'runs: {steps: [{run: terraform apply}]}' | yes
            .gitlab-ci.yml | 'test: {script: [make test]}' | yes
            .github/workflows/stale.yml | 'jobs: {s: {steps: [{uses: actions/stale@v9}]}}' | unclear
            .github/workflows/year.yml | 'name: Copyright\njobs: {s: {steps: [{run: date}]}}' | unclear
            docs/ci.yml | 'run: pytest' | no
            """)
    void aPipelineNamesACommand(String name, String content, String expected) throws IOException {
        file("src/orders.py", HANDLER);
        file(name, content);

        Architecture read = read();
        Value<Boolean> ciCd = practice(read, PracticeAttributes.CI_CD);

        assertThat(ciCd.inWords().orElse("unclear")).isEqualTo(expected);
        assertThat(practice(read, PracticeAttributes.TYPE_HINTS).known()).isEmpty();
    }

    @Test
    void aKeyThatLivesLongInAPipelineIsSeenAndARoleIsNone() throws IOException {
        file("src/orders.py", HANDLER);
        file(".github/workflows/deploy.yml", "role-to-assume: ${{ secrets.AWS_ROLE_ARN }}\nrun: cdk deploy\n");
        assertThat(practice(read(), PracticeAttributes.LONG_LIVED_KEYS).isUnknown())
                .isTrue();

        file(
                ".github/workflows/release.yml",
                "aws-secret-access-key: ${{ secrets.PROD_AWS_SECRET_ACCESS_KEY }}\nrun: cdk deploy\n");
        assertThat(practice(read(), PracticeAttributes.LONG_LIVED_KEYS).known()).contains(true);
    }

    @Test
    void hintsCountWhereSomethingChecksThem() throws IOException {
        file("etl/clean.py", ETL);
        assertThat(practice(read(), PracticeAttributes.TYPE_HINTS))
                .isInstanceOfSatisfying(
                        Value.Unknown.class,
                        unknown -> assertThat(unknown.reason().orElseThrow().toString())
                                .contains("nothing in the repository checks them"));

        file("pyproject.toml", "[project]\nname = 'lake'\n\n[dependency-groups]\ndev = ['mypy>=1.10', 'pytest']\n");
        Value<Boolean> hints = practice(read(), PracticeAttributes.TYPE_HINTS);
        assertThat(hints.known()).contains(true);
        assertThat(hints.origin().orElseThrow().line()).isEqualTo(5);
    }

    @Test
    void aHookThatChecksHintsCounts() throws IOException {
        file("etl/clean.py", ETL);
        file(".pre-commit-config.yaml", "repos:\n  - repo: local\n    hooks: [{ id: copyright }]\n");
        assertThat(practice(read(), PracticeAttributes.TYPE_HINTS).known()).isEmpty();

        file(".pre-commit-config.yaml", "repos:\n  - repo: local\n    hooks: [{ id: mypy }]\n");
        assertThat(practice(read(), PracticeAttributes.TYPE_HINTS).known()).contains(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ruff.toml | 'line-length = 100' | ruff
            services/web/.eslintrc.json | '{}' | eslint
            services/web/eslint.config.mjs | 'export default []' | eslint
            .golangci.yml | 'linters: {}' | golangci-lint
            pyproject.toml | '[tool.ruff.lint]' | ruff
            pyproject.toml | '[dependency-groups]\ndev = ["pylint>=3"]' | pylint
            package.json | '{"devDependencies": {"eslint": "^9"}}' | eslint
            pom.xml | '<plugin><artifactId>maven-checkstyle-plugin</artifactId></plugin>' | checkstyle
            .pre-commit-config.yaml | 'repos: [{repo: ruff-pre-commit, hooks: [{id: ruff}]}]' | ruff
            .github/workflows/ci.yml | 'jobs: {t: {steps: [{run: flake8 src}]}}' | flake8
            tox.ini | '[testenv]\ncommands = pylint src' | pylint
            Makefile | 'lint:\n\tgo vet ./...' | go-vet
            .pre-commit-config.yaml | 'repos: [{repo: ruff-pre-commit, hooks: [{id: ruff-format}]}]' | none
            Makefile | '# pylint is too slow for us' | none
            docs/Makefile | 'lint: ; pylint' | none
            package.json | '{"devDependencies": {"eslint-config-ours": "1"}}' | none
            README.md | 'run flake8' | none
            """)
    void whatLooksForFaultsInCodeIsToldByItsSettingsAndByWhatRunsIt(String name, String content, String expected)
            throws IOException {
        file("src/orders.py", HANDLER);
        file(name, content);

        assertThat(practice(read(), PracticeAttributes.LINTER).inWords()).contains(expected);
    }

    @Test
    void aPartOfARepositoryMayBeLookedAtFromAboveIt() throws IOException {
        file("services/orders/orders.py", HANDLER);
        file("ruff.toml", "line-length = 100");

        Architecture read = built(Intake.read(repository.resolve("services/orders")));

        assertThat(practice(read, PracticeAttributes.LINTER).isUnknown()).isTrue();
    }

    @Test
    void aComposeFileAmongTestsIsOneAndNoneOfTheWorkload() throws IOException {
        file("src/orders.py", HANDLER);
        file("tests/docker-compose.yml", "services: { store: { image: postgres } }");

        assertThat(practice(read(), PracticeAttributes.COMPOSE_FILE).isUnknown())
                .isTrue();
        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("src");
    }

    @Test
    void codeWithoutAnyHintHasNone() throws IOException {
        StringBuilder functions = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            functions.append("def f").append(i).append("(x):\n    return x\n");
        }
        file("src/plain.py", functions.toString());

        assertThat(practice(read(), PracticeAttributes.TYPE_HINTS).known()).contains(false);
    }

    @Test
    void variablesAreReadByTheirNamesOnly() throws IOException {
        file("src/orders.py", "def f(): pass\n");
        file(".env", "# local\nexport STAGE=dev\nDB_PASSWORD=hunter2hunter2\nAPI_TOKEN=\n");

        Architecture read = read();

        assertThat(practice(read, PracticeAttributes.CONFIGURATION_BY_ENVIRONMENT)
                        .known())
                .contains(true);
        assertThat(practice(read, PracticeAttributes.SECRETS_MANAGED))
                .isInstanceOfSatisfying(
                        Value.Unknown.class,
                        unknown -> assertThat(unknown.reason().orElseThrow()).isEqualTo(".env sets DB_PASSWORD"));
        assertThat(read.practices().toString()).doesNotContain("hunter2");
    }

    @Test
    void aDbtProjectIsATransformation() throws IOException {
        file("warehouse/dbt_project.yml", "name: figures\nprofile: figures\n");
        file("warehouse/profiles.yml", "figures:\n  outputs:\n    dev:\n      type: duckdb\n");
        file(
                "warehouse/models/schema.yml",
                "models:\n  - name: orders\n    columns:\n      - name: id\n        data_tests: [unique]\n");
        file("warehouse/models/orders.sql", "select * from {{ source('raw', 'orders') }}");
        file("flows/daily.py", "from prefect import flow\n\n@flow\ndef daily():\n    pass\n");

        Architecture read = read();

        assertThat(component(read, "warehouse").technology()).contains("dbt-duckdb");
        assertThat(said(read, "warehouse", ComponentAttributes.LANGUAGE).known())
                .contains("sql");
        assertThat(component(read, "flows").technology()).contains("prefect");
        assertThat(said(read, "flows", ComponentAttributes.ROLE).known()).contains("orchestration");
        assertThat(practice(read, PracticeAttributes.DATA_QUALITY_GATES).known())
                .contains(true);
        assertThat(practice(read, PracticeAttributes.PIPELINE_RUNS_LOCALLY).known())
                .contains(true);
    }

    @Test
    void definitionsOfStateMachinesCompleteTheResourcesThatNameThem() throws IOException {
        file("statemachine/orders.asl.json", """
                {"StartAt": "Known", "States": {
                  "Known": {"Type": "Choice", "Choices": [], "Default": "Each"},
                  "Each": {"Type": "Map", "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Choice"}}}}}}
                """);
        Architecture alone = read();
        assertThat(said(alone, "statemachine/orders", ComponentAttributes.CHOICE_STATES)
                        .inWords())
                .contains("2");

        file("template.yaml", """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Orders:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: statemachine/orders.asl.json }
                """);
        Architecture named = read();
        assertThat(named.components()).extracting(ComponentDescription::id).containsExactly("Orders");
        assertThat(said(named, "Orders", ComponentAttributes.MAP_STATES).inWords())
                .contains("1");
    }

    @Test
    void codeCompletesTheFunctionThatRunsIt() throws IOException {
        file("template.yaml", """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: { CodeUri: src/api/, Handler: main.handler }
                """);
        file("src/api/requirements.txt", "fastapi\n");
        file("src/api/main.py", "from fastapi import FastAPI\n\napp = FastAPI()\n");

        Architecture read = read();

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("Api");
        assertThat(said(read, "Api", ComponentAttributes.LANGUAGE).known()).contains("python");
        assertThat(said(read, "Api", ComponentAttributes.FRAMEWORK).known()).contains("fastapi");
    }

    @Test
    void dockerfilesTellRuntimesOfTheLastStage() throws IOException {
        file("api/main.py", "from flask import Flask\n\napp = Flask(__name__)\n");
        file("api/Dockerfile", """
                FROM node:20 AS web
                FROM --platform=linux/arm64 python:3.9-slim AS base
                FROM base
                """);

        Architecture read = read();

        assertThat(said(read, "api", ComponentAttributes.RUNTIME_VERSION).known())
                .contains("3.9");
        assertThat(said(read, "api", ComponentAttributes.ROLE).known()).contains("serving");
    }

    @Test
    void whatIsNoWorkOfItsOwnIsLeftOut() throws IOException {
        file(".gitignore", "/local/\n*.gen.py\n!kept.gen.py\n");
        file("src/orders.py", HANDLER);
        file("src/kept.gen.py", "import boto3\n");
        file("src/lost.gen.py", "import pandas\n");
        file("local/notes.py", "import pandas\n");
        file("node_modules/lib/index.js", "require('express')\n");
        file("examples/shop.py", "import pandas\n");
        file("sandbox/pyvenv.cfg", "home = /usr\n");
        file("sandbox/lib/x.py", "import pandas\n");
        file("src/wire_pb2.py", "import pandas\n");
        file("src/client.py", "# @generated by a tool\nimport pandas\n");

        assertThat(component(read(), "src").properties()).containsEntry("files", 2);
        assertThat(read().components()).hasSize(1);
    }

    @Test
    void recordsAreDecisionsByTheNamesOfTheirFiles() throws IOException {
        file("src/orders.py", HANDLER);
        file(
                "docs/adr/0001-orders.md",
                "# 1. Use DynamoDB for orders\n\n## Status\n\nAccepted\n\n## Decision\n\nSo be it.\n");
        file("docs/adr/0002-old.md", "# 2. Use MySQL\n\n## Status\n\nSuperseded by 1\n\n## Decision\n\nNo more.\n");
        file("stock/docs/adr/0001-stock.md", "# 1. Use Kafka\n\n## Status\n\nAccepted\n\n## Decision\n\nYes.\n");
        assertThat(read().decisions()).extracting(DecisionDescription::id).containsExactly("0001-orders", "0001-stock");
        assertThat(read().decisions()
                        .get(0)
                        .attributes()
                        .get(DecisionAttributes.CHOSEN)
                        .known())
                .contains("dynamodb");

        file("stock/docs/adr/0001-orders.md", "# 1. Use SQS\n\n## Status\n\nAccepted\n\n## Decision\n\nYes.\n");
        assertThat(read().decisions())
                .extracting(DecisionDescription::id)
                .containsExactly("0001-stock", "docs/adr/0001-orders", "stock/docs/adr/0001-orders");
    }

    @Test
    void aFewLinesOfAnotherLanguageMakeNoSecondOne() throws IOException {
        file("src/orders.py", "x = 1\n".repeat(1000));
        file("web/small.js", "y();\n".repeat(19));
        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("src");

        file("web/small.js", "y();\n".repeat(21));
        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("src", "web");
    }

    @Test
    void whatIsStatedStandsAndContradictionsAreReported() throws IOException {
        file("src/orders.py", HANDLER);
        file(".github/workflows/ci.yml", "run: pytest\n");
        file("lintel.yaml", """
                workload: { name: orders, stage: development }
                practices: { ciCd: no, unitTestFramework: pytest }
                """);

        Architecture read = read();

        assertThat(read.name()).isEqualTo("orders");
        assertThat(practice(read, PracticeAttributes.CI_CD).known()).contains(false);
        assertThat(read.openPoints())
                .anySatisfy(point -> assertThat(point.problem()).contains("ciCd is said to be no"));
        assertThat(practice(read, PracticeAttributes.UNIT_TEST_FRAMEWORK).known())
                .contains("pytest");
        assertThat(read.openPoints()).noneMatch(point -> point.problem().contains("unitTestFramework"));
    }

    @Test
    void theDocumentSaysWhatBelongsToTheWorkload() throws IOException {
        file("orders/main.py", HANDLER);
        file("stock/main.py", HANDLER);
        file("template.yaml", "Resources: { Other: { Type: AWS::S3::Bucket } }");
        file("lintel.yaml", "workload: { name: orders, stage: demo }\nsources: [orders]\n");
        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("application");

        file("lintel.yaml", "workload: { name: orders, stage: demo }\nleaveOut: [/stock, template.yaml]\n");
        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("orders");
    }

    @Test
    void aFolderWithADocumentOfItsOwnIsAnotherWorkload() throws IOException {
        file("orders/main.py", HANDLER);
        file("stock/lintel.yaml", "workload: { name: stock, stage: demo }\n");
        file("stock/main.py", HANDLER);

        Architecture read = read();

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("orders");
        assertThat(read.unread()).extracting(Unread::what).containsExactly("the folder stock");
    }

    @Test
    void nestedTemplatesAreReadOnceByThoseThatNestThem() throws IOException {
        file("main.yaml", """
                Resources:
                  Store: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: nested/store.yaml } }
                """);
        file("nested/store.yaml", "Resources: { Orders: { Type: AWS::DynamoDB::Table } }");

        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("Store/Orders");
    }

    @Test
    void aTemplateThatCannotBeReadIsListedAndEndsNothing() throws IOException {
        file("good.yaml", "Resources: { Raw: { Type: AWS::S3::Bucket } }");
        file("bad.yaml", "Resources:\n  Raw: { Type: AWS::S3::Bucket\n");
        file("chart.yaml", "{{ if .Values.x }}\nResources: AWS::S3\n{{ end }}");

        Architecture read = read();

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("Raw");
        assertThat(read.unread())
                .extracting(each -> each.origin().file().replaceAll(".*/", ""))
                .containsExactly("bad.yaml", "chart.yaml");
    }

    @Test
    void whoWaitsIsToldHowFarItHasCome() throws IOException {
        file("src/a.py", HANDLER);
        file("src/b.py", HANDLER);
        file("README.md", "# Orders");
        List<String> told = new ArrayList<>();

        Intake.read(repository, ReadingOptions.standard().withProgress((files, all) -> told.add(files + " of " + all)));

        assertThat(told).containsExactly("1 of 3", "2 of 3", "3 of 3");
    }

    @Test
    void aFolderWithoutAnythingIsRefused() {
        assertThatThrownBy(() -> Intake.read(repository))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds nothing that tells of an architecture");
    }

    @Test
    void moreEntriesThanAllowedAreRefused() throws IOException {
        for (int i = 0; i < 10; i++) {
            file("src/f" + i + ".py", "x = 1\n");
        }
        ReadingOptions options =
                ReadingOptions.standard().withLimits(Limits.standard().withEntries(12));
        assertThat(built(Intake.read(repository, options)).components()).hasSize(1);
        file("src/one-more.py", "x = 1\n");

        assertThatThrownBy(() -> Intake.read(repository, options))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("raise the limit 'entries'");
    }
}
