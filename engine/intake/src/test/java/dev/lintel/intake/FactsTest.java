package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static dev.lintel.intake.Given.file;
import static dev.lintel.intake.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.Value;
import dev.lintel.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All that real inputs say, line by line. Each expected text was compared with its input by hand; one that changes has to
 * be compared again. What is read instead stands in {@code target/facts}.
 */
class FactsTest {
    private static final Path READ = Path.of("target/facts");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assembly/lambda-bedrock-vpc.out",
                "assembly/restaurant-management-demo.out",
                "corpus/aws-big-data-blog__aws-blog-real-time-clickstream__CSE-cfn.json",
                "corpus/aws-etl-orchestrator__cloudformation__step-functions-resources.yaml",
                "corpus/cfn-templates__S3__compliant-bucket.yaml",
                "corpus/cfn-templates__services__public-service.json",
                "corpus/emr-serverless-samples__cloudformation__mwaa_emr_serverless.yaml",
                "corpus/idp__pattern-3__sagemaker_classifier_endpoint.yaml",
                "corpus/localstack__templates__cfn_languageextensions_ryanair.yml",
                "corpus/localstack__templates__opensearch_domain_alternative_types.yml",
                "corpus/quickstart-amazon-redshift__templates__redshift.template.yaml",
                "corpus/rain__templates__anchors.yaml",
                "corpus/serverless-patterns__docdb-lambda__template.yaml",
                "corpus/serverless-patterns__eventbridge-pipes-sqs-to-aws-batch-with-filters__template.yaml",
                "corpus/serverless-patterns__lambda-aurora-serverlessv2-postgresql__template.yaml",
                "corpus/serverless-patterns__sqs-lambda-rust-sam__template.yml",
                "corpus/sfn-collection__inventory-management-sam__template.yaml",
                "plan/infracost-example-1.0.json",
                "plan/policyengine-count-1.3.json",
                "plan/regula-cloudtrail-1.1.json",
                "plan/tfcompliance-asg-alb-0.12.json",
            })
    void areThoseOfTheFile(String input) throws IOException {
        String name = input.substring(input.indexOf('/') + 1) + ".txt";
        String facts = facts(built(Intake.read(file(input))));
        Files.writeString(Files.createDirectories(READ).resolve(name), facts);

        assertThat(facts).isEqualTo(text(file("facts/" + name)));
    }

    private static String facts(Architecture read) {
        List<String> lines = new ArrayList<>();
        lines.add(read.name());
        values(read.workload(), lines);
        values(read.practices(), lines);
        read.components().forEach(component -> {
            lines.add("");
            lines.add(component.id() + ": " + component.technology().orElse("(unknown)") + at(component.origin()));
            values(component.attributes(), lines);
            read.connections().stream()
                    .filter(connection -> connection.from().equals(component.id()))
                    .forEach(connection -> lines.add("  -> " + connection.to() + at(connection.origin())));
        });
        read.decisions().forEach(decision -> lines.add("decision " + decision.id()));
        lines.add("");
        read.unread().forEach(unread -> lines.add("unread " + unread.what() + ": " + unread.why()));
        read.openPoints().forEach(point -> lines.add("asked " + point.subject() + ": " + point.problem()));
        return String.join("\n", lines).strip() + "\n";
    }

    private static void values(AttributeValues values, List<String> lines) {
        values.mentioned().forEach(attribute -> {
            Value<?> value = values.get(attribute);
            String said = value instanceof Value.Unknown<?> unknown
                    ? "unknown, " + unknown.reason().orElse("without a reason")
                    : value.inWords().orElse("none");
            lines.add("  " + attribute.name() + ": " + said + at(value.origin()));
        });
    }

    private static String at(Optional<Origin> origin) {
        return origin.map(each -> " (" + Path.of(each.file()).getFileName() + ":" + each.line() + ")")
                .orElse("");
    }
}
