package dev.lintel.intake.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is fuzzed. Another reader is one more of these, with a class of its own that Jazzer starts.
 *
 * @param written what is read for an input, as people look at it
 * @param longest how many bytes an input has at most
 * @param runs how many inputs a short run takes
 */
record Target(
        String name, Class<?> started, Consumer<byte[]> check, UnaryOperator<byte[]> written, int longest, int runs) {
    static final Path RESOURCES = Path.of("src/test/resources");

    private static final Target TEXT =
            new Target("text", TextTarget.class, TextTarget::fuzzerTestOneInput, UnaryOperator.identity(), 16384, 600);
    private static final Target TEMPLATE = new Target(
            "template",
            TemplateTarget.class,
            TemplateTarget::fuzzerTestOneInput,
            bytes -> utf8(TemplateTarget.written(bytes)),
            512,
            800);
    private static final Target DOCUMENT = new Target(
            "document",
            DocumentTarget.class,
            DocumentTarget::fuzzerTestOneInput,
            bytes -> utf8(DocumentTarget.written(bytes)),
            256,
            2000);

    private static final Target PLAN = new Target(
            "plan",
            PlanTarget.class,
            PlanTarget::fuzzerTestOneInput,
            bytes -> utf8(PlanTarget.written(bytes)),
            512,
            800);
    private static final Target ASSEMBLY = new Target(
            "assembly",
            AssemblyTarget.class,
            AssemblyTarget::fuzzerTestOneInput,
            bytes -> utf8(AssemblyTarget.written(bytes)),
            128,
            600);

    private static final Target RECORD = new Target(
            "record",
            RecordTarget.class,
            RecordTarget::fuzzerTestOneInput,
            bytes -> utf8(RecordTarget.written(bytes)),
            512,
            2000);

    private static final Target LOG = new Target(
            "log", LogTarget.class, LogTarget::fuzzerTestOneInput, bytes -> utf8(LogTarget.written(bytes)), 512, 2000);

    static List<Target> all() {
        return List.of(TEXT, TEMPLATE, DOCUMENT, PLAN, ASSEMBLY, RECORD, LOG);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Its inputs are as they stand in a file. */
    boolean takesText() {
        return equals(TEXT);
    }

    /** What fuzzing starts from: inputs that were kept, and real files, whose bytes are choices for what generates. */
    List<Path> seeds() {
        List<Path> seeds =
                new ArrayList<>(List.of(RESOURCES.resolve("fuzz").resolve(name), RESOURCES.resolve("corpus")));
        if (takesText()) {
            Path samples = Path.of(System.getProperty("lintel.root"), "samples");
            seeds.addAll(List.of(
                    RESOURCES.resolve("hostile"),
                    RESOURCES.resolve("plan"),
                    samples.resolve("architectures"),
                    samples.resolve("decisions")));
        }
        return seeds.stream().filter(Files::isDirectory).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
