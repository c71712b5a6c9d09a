package dev.lintel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a pack of files, rule by rule. */
public final class TestPack {
    static final String STATEMENTS = """
            id\tkind\tstages\ttext
            t.any\trule\tany\tHolds everywhere
            t.demo\trule\tdemo\tHolds at demo
            """;

    /** PostgreSQL, as the only technology of a catalogue. */
    public static final String TECHNOLOGY = """
            - id: postgresql
              name: PostgreSQL
              provider: any
              kind: relational-database
              aliases: []
              traits:
                managed: { is: no, basis: b }
                serverless: { is: no, basis: b }
                holdsState: { is: yes, basis: b }
                floorCost: { is: none, basis: b }
                localSubstitute: { is: itself, basis: b }
                localStack: { is: no, basis: b }
                maturity: { is: stable, basis: b }
                languages: { is: [sql], basis: b }
                portable: { is: yes, basis: b }
              doors:
                dataMigration: { is: unknown, basis: b }
                apiContract: { is: two-way, basis: b }
                lockIn: { is: two-way, basis: b }
                learning: { is: two-way, basis: b }
                coupling: { is: two-way, basis: b }
            """;

    private final Path root;
    private final String name;

    private TestPack(Path root, String name) {
        this.root = root;
        this.name = name;
    }

    public static TestPack in(Path folder, String name) {
        TestPack pack = new TestPack(folder.resolve(name), name);
        return pack.file("pack.yaml", "name: " + name + "\nversion: \"1\"\n");
    }

    public TestPack withStatements() {
        return file("statements.tsv", STATEMENTS);
    }

    public TestPack file(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule under topic {@code t} that concludes a finding. */
    public TestPack finding(String slug, String conditions, String subject) {
        return rule(slug, conditions, "finding( kcontext, " + subject + " );", WORDS);
    }

    TestPack rule(String slug, String conditions, String consequence, String words) {
        return drl(
                        slug,
                        "package rules." + name + ".t\n\nimport dev.lintel.model.*\n"
                                + "import function dev.lintel.engine.Conclude.*\n\nrule \"" + slug + "\"\nwhen\n    "
                                + conditions + "\nthen\n    " + consequence + "\nend\n")
                .words(slug, words);
    }

    TestPack drl(String slug, String drl) {
        return file("rules/" + name + "/t/" + slug + "/rule.drl", drl);
    }

    TestPack words(String slug, String words) {
        return file("rules/" + name + "/t/" + slug + "/rule.md", words);
    }

    public Path folder() {
        return root;
    }

    Pack pack() {
        return Pack.of(root);
    }

    static final String WORDS = words("demo: { is: minor, by: [t.any] }");

    static String words(String grades) {
        return "---\ntitle: A rule\nscope: any\nmessage: \"{subject} is at fault\"\n" + grades
                + "\n---\n## Why\nBecause.\n\n## Do instead\nOtherwise.\n";
    }
}
