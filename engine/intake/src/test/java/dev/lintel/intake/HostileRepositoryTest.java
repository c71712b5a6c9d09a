package dev.lintel.intake;

import static dev.lintel.intake.Given.built;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Unread;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that were made to break a reader. The heap of these tests is 512 MB. */
class HostileRepositoryTest {
    private static final Duration IN_TIME = Duration.ofSeconds(60);

    @TempDir
    Path parent;

    private Path repository;

    @BeforeEach
    void isARepository() throws IOException {
        repository = Files.createDirectories(parent.resolve("it"));
        Files.createDirectories(repository.resolve(".git"));
        Given.written(repository, "src/main.py", "import boto3\n");
    }

    private Architecture read() {
        return assertTimeoutPreemptively(IN_TIME, () -> built(Intake.read(repository)));
    }

    private void isReadAsUsual() {
        assertThat(read().components()).extracting(ComponentDescription::id).containsExactly("src");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Given.written(parent, "outside/secret.py", "import pandas\n");
        Given.written(parent, "outside/template.yaml", "Resources: { Raw: { Type: AWS::S3::Bucket } }");
        Files.createSymbolicLink(repository.resolve("src/loop"), repository);
        Files.createSymbolicLink(repository.resolve("src/itself"), repository.resolve("src/itself"));
        Files.createSymbolicLink(repository.resolve("src/outside"), parent.resolve("outside"));
        Files.createSymbolicLink(repository.resolve("template.yaml"), parent.resolve("outside/template.yaml"));

        isReadAsUsual();
    }

    @Test
    void aLinkToTheRepositoryItselfIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), repository);

        assertThat(built(Intake.read(link)).components())
                .extracting(ComponentDescription::id)
                .containsExactly("src");
    }

    @Test
    void aFileOfTwoGigabytesIsNotOpened() throws IOException {
        for (String name : List.of("src/large.py", "large.yaml", "large.json", "package.json", "compose.yaml")) {
            try (RandomAccessFile sparse =
                    new RandomAccessFile(repository.resolve(name).toFile(), "rw")) {
                sparse.setLength(2L * 1024 * 1024 * 1024);
            }
        }

        isReadAsUsual();
    }

    @Test
    void aHundredThousandFilesAreRead() throws IOException {
        for (int folder = 0; folder < 100; folder++) {
            Path many = Files.createDirectories(repository.resolve("src/f" + folder));
            for (int i = 0; i < 1000; i++) {
                Files.createFile(many.resolve("e" + i + (i % 2 == 0 ? ".py" : ".yaml")));
            }
        }

        isReadAsUsual();
    }

    @Test
    void filesMayBeMostlyBlank() throws IOException {
        String blank = "\n \t".repeat(300_000) + "end: 1\n";
        Given.written(repository, "main.tf", blank);
        Given.written(repository, "lake/dbt_project.yml", "name: lake\n");
        Given.written(repository, "lake/profiles.yml", blank);
        Given.written(repository, "lake/models/schema.yml", blank);

        assertThat(read().components()).extracting(ComponentDescription::id).contains("src");
    }

    @Test
    void foldersMayLieDeep() throws IOException {
        Path deep = repository.resolve("src");
        for (int i = 0; i < 300; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("x.py"), "import boto3\n");

        isReadAsUsual();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesMayBeAnything() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "cd src && for n in 'caf\\351.py' 'line\\nbreak.yaml' '\\342\\200\\256yp.py' '\\033[31mred.json' '-rf.py'"
                                + " 'a\\377\\376.yaml'; do printf 'Resources: AWS::[' > \"$(printf -- \"$n\")\"; done")
                .directory(repository.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();

        Architecture read = read();

        assertThat(read.components()).extracting(ComponentDescription::id).containsExactly("src");
        assertThat(read.unread())
                .extracting(Unread::why)
                .allMatch(why -> why.lines().count() == 1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoFileIsNotOpened() throws IOException, InterruptedException {
        Process pipe = new ProcessBuilder("mkfifo", "src/pipe.py", "template.yaml")
                .directory(repository.toFile())
                .start();
        assertThat(pipe.waitFor()).isZero();

        isReadAsUsual();
    }

    @Test
    void filesMayChangeWhileTheyAreRead() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Path changing = repository.resolve("src/changing.yaml");
        Path coming = repository.resolve("src/coming");
        Thread writer = new Thread(() -> {
            byte[] line = "Resources: { Raw: { Type: AWS::S3::Bucket } }\n".getBytes(StandardCharsets.UTF_8);
            try {
                while (!done.get()) {
                    Files.write(changing, line);
                    for (int i = 0; i < 50; i++) {
                        Files.write(changing, line, StandardOpenOption.APPEND);
                    }
                    Files.write(changing, new byte[0]);
                    Files.createDirectories(coming);
                    Files.write(coming.resolve("x.py"), line);
                    Files.delete(coming.resolve("x.py"));
                    Files.delete(coming);
                }
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 200; i++) {
                assertThat(read().components())
                        .extracting(ComponentDescription::id)
                        .contains("src");
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    @Test
    void patternsThatGitIgnoresByMayBeAnything() throws IOException {
        Given.written(
                repository,
                ".gitignore",
                "[\n[!\n**/**/**/**/**/**/**/x\n\\\n!\n/\n***\\\n" + "*a".repeat(2000) + "\n" + "a".repeat(100_000)
                        + "\n");
        Given.written(repository, "src/" + "a".repeat(200) + ".py", "import boto3\n");

        read();
    }
}
