package dev.lintel.benchmarks;

import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A repository of many files: code in three languages with tests beside it, templates, manifests and data, repeated from the
 * sample and the inputs of the tests until there are enough, and read when its files are in the cache of the system.
 */
final class LargeRepository {
    private static final int FILES = 20_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    private static final String PYTHON = """
            import json
            import os

            import boto3
            import pandas as pd

            TABLE = os.environ["TABLE"]


            def rows(path: str) -> list[dict]:
                with open(path) as lines:
                    return [json.loads(line) for line in lines]


            def store(table, path: str) -> int:
                frame = pd.DataFrame(rows(path))
                for row in frame.to_dict("records"):
                    table.put_item(Item=row)
                return len(frame)
            """;
    private static final String TYPESCRIPT = """
            import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

            const client = new DynamoDBClient({ region: process.env.AWS_REGION });

            export async function store(id: string, value: number): Promise<void> {
              await client.send(new PutItemCommand({
                TableName: process.env.TABLE,
                Item: { id: { S: id }, value: { N: String(value) } },
              }));
            }
            """;
    private static final String TEST = """
            import pytest
            from moto import mock_aws


            @mock_aws
            def test_what_is_stored_is_there(table):
                assert store(table, "rows.jsonl") == 3
            """;
    private static final String PAGE = "# A page\n\n" + "Words about what stands beside it.\n".repeat(20);
    private static final String DATA = "{ \"rows\": [" + "{ \"id\": 1, \"value\": 2 }, ".repeat(40) + "{} ] }";

    /**
     * What reading costs.
     *
     * @param megabytes of all files together
     */
    record Result(int files, double megabytes, Spread millis) {}

    private LargeRepository() {}

    static Result measure() throws IOException {
        Path root = Files.createTempDirectory("repository");
        try {
            long bytes = write(root);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                long start = System.nanoTime();
                Intake.read(root).stage(Stage.PRODUCTION).build();
                if (i >= WARM_UP) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            return new Result(FILES, bytes / 1e6, Spread.of(millis));
        } finally {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long write(Path root) throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".gitignore"), "*.log\n/build/\n!kept.log\n");
        long bytes = 0;
        for (int i = 1; i < FILES; i++) {
            Path folder = root.resolve("services/s" + i % 40 + "/part" + i / 400);
            String name = switch (i % 10) {
                case 0, 1, 2, 3 -> "src/module" + i + ".py";
                case 4, 5 -> "web/page" + i + ".ts";
                case 6, 7 -> "tests/test_module" + i + ".py";
                case 8 -> "notes/page" + i + ".md";
                default -> "data/rows" + i + ".json";
            };
            String content = switch (i % 10) {
                case 0, 1, 2, 3 -> PYTHON;
                case 4, 5 -> TYPESCRIPT;
                case 6, 7 -> TEST;
                case 8 -> PAGE;
                default -> DATA;
            };
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            bytes += content.length();
        }
        return bytes;
    }
}
