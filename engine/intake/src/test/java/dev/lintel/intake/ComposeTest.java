package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static dev.lintel.intake.Given.component;
import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeTest {
    private static final String SHOP = """
            name: shop
            services:
              web:
                build: ./web
                depends_on: { store: { condition: service_healthy } }
                environment:
                  CACHE_URL: redis://cache:6379/0
                  STORE_PASSWORD: hunter2hunter2
              store:
                image: ${REGISTRY:-registry.example}/postgres:${VERSION:-17}@sha256:abc
                ports: ["127.0.0.1:5433:5432"]
              cache: { image: bitnami/redis:8.0 }
              console: { image: dpage/pgadmin4, depends_on: [store] }
              billing: { image: "acme/billing:3", links: ["store:db"] }
            """;

    @TempDir
    Path folder;

    private static Architecture read(String content) {
        return built(Intake.read(content, "compose.yaml"));
    }

    private Architecture readWith(String document, String compose) throws IOException {
        Given.written(folder, "compose.yaml", compose);
        return built(Intake.read(Given.written(folder, "lintel.yaml", document)));
    }

    @Test
    void whereNothingElseTellsOfComponentsItsServicesAreThem() {
        Architecture shop = read(SHOP);

        assertThat(shop.name()).isEqualTo("shop");
        assertThat(shop.practices().get(PracticeAttributes.COMPOSE_FILE).known())
                .contains(true);
        assertThat(shop.components())
                .extracting(ComponentDescription::id)
                .containsExactly("billing", "cache", "store", "web");
        assertThat(component(shop, "store").technology()).contains("postgresql");
        assertThat(component(shop, "cache").technology()).contains("redis");
        assertThat(component(shop, "cache").properties()).containsEntry("image", "bitnami/redis:8.0");
        assertThat(component(shop, "web").technology()).contains("docker");
        assertThat(said(shop, "store", ComponentAttributes.RUNS_ON).known()).contains("docker");
        assertThat(connections(shop)).containsExactly("billing -> store", "web -> cache", "web -> store");
        assertThat(shop.openPoints())
                .anySatisfy(point ->
                        assertThat(point.problem()).contains("nothing tells what it runs on beside a Compose file"));
        assertThat(shop.unread()).extracting(Unread::what).containsExactly("service billing");
    }

    @Test
    void noSecretOfItBecomesAFact() {
        assertThat(read(SHOP).components().toString()).doesNotContain("hunter2");
    }

    @Test
    void besideOthersItsServicesStandInForThem() throws IOException {
        Architecture shop = readWith("""
                workload: { name: shop, stage: development }
                components:
                  - { id: orders, technology: Aurora Serverless v2 }
                  - { id: sessions, technology: Amazon ElastiCache }
                  - { id: events, technology: SQS }
                sources: [compose.yaml]
                """, SHOP);

        assertThat(shop.components())
                .extracting(ComponentDescription::id)
                .containsExactly("events", "orders", "sessions");
        assertThat(said(shop, "orders", ComponentAttributes.LOCAL_SUBSTITUTE).known())
                .contains("registry.example/postgres:17@sha256:abc in Docker (service store, port 5433)");
        assertThat(said(shop, "sessions", ComponentAttributes.LOCAL_SUBSTITUTE).known())
                .contains("bitnami/redis:8.0 in Docker (service cache)");
        assertThat(said(shop, "events", ComponentAttributes.LOCAL_SUBSTITUTE).isUnknown())
                .isTrue();
    }

    @Test
    void aDatabaseStandsInForOneOfItsOwnEngineOnly() throws IOException {
        Given.written(folder, "template.yaml", """
                Resources:
                  Orders: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres } }
                  Legacy: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql } }
                  Any: { Type: AWS::RDS::DBInstance, Properties: { Engine: !Ref Engine } }
                Parameters: { Engine: { Type: String } }
                """);
        Architecture shop = readWith("""
                workload: { name: shop, stage: development }
                sources: [compose.yaml, template.yaml]
                """, SHOP);

        assertThat(said(shop, "Orders", ComponentAttributes.LOCAL_SUBSTITUTE).known())
                .isPresent();
        assertThat(said(shop, "Legacy", ComponentAttributes.LOCAL_SUBSTITUTE).isUnknown())
                .isTrue();
        assertThat(said(shop, "Any", ComponentAttributes.LOCAL_SUBSTITUTE).isUnknown())
                .isTrue();
    }

    @Test
    void whatIsStatedOfASubstituteStands() throws IOException {
        Architecture shop = readWith("""
                workload: { name: shop, stage: development }
                components: [{ id: orders, technology: rds, localSubstitute: none }]
                sources: [compose.yaml]
                """, SHOP);

        assertThat(said(shop, "orders", ComponentAttributes.LOCAL_SUBSTITUTE).inWords())
                .contains("none");
        assertThat(shop.openPoints())
                .anySatisfy(point -> assertThat(point.problem()).contains("localSubstitute is said to be none"));
    }

    @Test
    void anEmulatorStandsInForTheServicesThatItIsToldToStart() throws IOException {
        String document = """
                workload: { name: lake, stage: development }
                components:
                  - { id: raw, technology: S3 }
                  - { id: clicks, technology: Kinesis Data Streams }
                  - { id: jobs, technology: SQS }
                sources: [compose.yaml]
                """;
        Architecture told = readWith(document, """
                services:
                  aws: { image: "localstack/localstack:4", environment: ["SERVICES=s3,sqs:4566"] }
                """);
        Architecture all = readWith(document, """
                services: { aws: { image: "localstack/localstack:4" } }
                """);

        assertThat(told.practices().get(PracticeAttributes.LOCAL_STACK).known()).contains(true);
        assertThat(said(told, "raw", ComponentAttributes.LOCAL_SUBSTITUTE).known())
                .contains("localstack/localstack:4 in Docker (service aws)");
        assertThat(said(told, "jobs", ComponentAttributes.LOCAL_SUBSTITUTE).known())
                .isPresent();
        assertThat(said(told, "clicks", ComponentAttributes.LOCAL_SUBSTITUTE).isUnknown())
                .isTrue();
        assertThat(said(all, "clicks", ComponentAttributes.LOCAL_SUBSTITUTE).known())
                .isPresent();
    }

    @Test
    void aServiceTakesOverFromTheOneItExtends() {
        Architecture read = read("""
                services:
                  base: { image: "postgres:17" }
                  orders: { extends: { service: base } }
                  stock: { extends: base, image: "mysql:9" }
                  turning: { extends: turning }
                """);

        assertThat(component(read, "orders").technology()).contains("postgresql");
        assertThat(component(read, "stock").technology()).contains("mysql");
    }

    @Test
    void aKubernetesServiceIsNoComposeFile() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Intake.read("""
                apiVersion: v1
                kind: List
                services: { web: { port: 80 } }
                """, "list.yaml")))
                .hasMessageContaining("a Kubernetes manifest");
    }

    @Test
    void inARepositoryWhatIsBuiltIsItsCodeOrItsImage() throws IOException {
        Given.written(folder, "docker-compose.yml", """
                services:
                  api: { build: ./api, depends_on: [store] }
                  scheduler: { build: ./dags, command: scheduler, depends_on: [store] }
                  worker: { build: ./dags, command: worker, depends_on: [api] }
                  store: { image: "postgres:17" }
                """);
        Given.written(folder, "api/Dockerfile", "FROM python:3.12-slim\n");
        Given.written(folder, "api/main.py", "from fastapi import FastAPI\n\napp = FastAPI()\n");
        Given.written(folder, "dags/Dockerfile", "FROM apache/airflow:3.1\nUSER airflow\n");

        Architecture read = built(Intake.read(folder));

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("api", "scheduler", "store");
        assertThat(component(read, "api").technology()).contains("fastapi");
        assertThat(component(read, "scheduler").technology()).contains("airflow");
        assertThat(connections(read)).containsExactly("api -> store", "scheduler -> api", "scheduler -> store");
    }
}
