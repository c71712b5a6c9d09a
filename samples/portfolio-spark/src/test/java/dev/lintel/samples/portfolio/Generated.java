package dev.lintel.samples.portfolio;

import java.util.List;
import java.util.Random;

/** Documents of any number, the same each time. */
final class Generated {
    private static final List<String> STAGES = List.of("demo", "development", "scale", "production");
    private static final List<String> TECHNOLOGIES =
            List.of("Lambda", "Fargate", "S3", "DynamoDB", "RDS", "Aurora Serverless v2", "DuckDB", "Redshift", "EC2");

    private Generated() {}

    /** One workload of some components. */
    static String document(int number) {
        Random random = new Random(number);
        StringBuilder document = new StringBuilder();
        document.append("workload: { name: workload-")
                .append(number)
                .append(", stage: ")
                .append(STAGES.get(random.nextInt(STAGES.size())))
                .append(", provider: aws, team: ")
                .append(1 + random.nextInt(9))
                .append(" }\ncomponents:\n");
        for (int i = 0; i < 3 + random.nextInt(8); i++) {
            document.append("  - { id: part-")
                    .append(i)
                    .append(", technology: ")
                    .append(TECHNOLOGIES.get(random.nextInt(TECHNOLOGIES.size())))
                    .append(", multiAz: ")
                    .append(random.nextBoolean() ? "yes" : "no")
                    .append(", encryptedAtRest: ")
                    .append(random.nextBoolean() ? "yes" : "no")
                    .append(" }\n");
        }
        return document.toString();
    }
}
