package dev.lintel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the launcher has a JVM run once, to keep in an archive the classes that commands use. */
final class Rehearsal {
    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("lintel-rehearsal");
        Rehearsal rehearsal = new Rehearsal(folder);
        try {
            rehearsal.run();
        } finally {
            rehearsal.clear();
        }
    }

    private void run() throws IOException {
        String template = piece("lambda-aurora-serverlessv2-postgresql.yaml", "template.yaml");
        String stated = piece("clickstream-demo/lintel.yaml", "lintel.yaml");
        String before = piece("shop/before.yaml", "before.yaml");
        String after = piece("shop/after.yaml", "after.yaml");
        String result = folder.resolve("result").toString();
        Main.run("review", stated, "--show", "all", "--output", result);
        Main.run("review", stated, "--format", "json", "--output", result);
        Main.run("diff", before, after, "--stage", "production", "--output", result);
        Main.run("decide", stated, "--output", result);
        Main.run("init", template, "--output", folder.resolve("first.yaml").toString());
        // Last, since a command closes standard output when it has said everything.
        Main.run("review", template, "--stage", "demo");
    }

    private String piece(String name, String as) throws IOException {
        try (InputStream stream = Rehearsal.class.getResourceAsStream("rehearsal/" + name)) {
            if (stream == null) {
                throw new IOException("there is no rehearsal/" + name + " beside " + Rehearsal.class.getName());
            }
            Path file = folder.resolve(as);
            Files.copy(stream, file);
            return file.toString();
        }
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
