package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Intake;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.report.document.StartingDocument;
import dev.lintel.report.document.StartingDocument.Added;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description =
                "Writes a first lintel.yaml: what was read of a workload, and the questions that no file answers.",
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Run again it adds what has come since, as components and as comments, and changes no line that stands there.",
            "",
            "Exit codes:",
            "  0  the document is written, or lacks nothing",
            "  2  the arguments, the input or a pack could not be used",
            "",
            "Examples:",
            "  lintel init",
            "  lintel init services/orders --stage production",
            "  lintel init template.yaml --output -"
        })
final class InitCommand implements Callable<Integer> {
    private static final String DOCUMENT = "lintel.yaml";

    /** What is asked at this stage is little more than what a demo is asked, and little less than all. */
    private static final Stage SUPPOSED = Stage.DEVELOPMENT;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder of a repository, a template, a plan, or the folder of a CDK assembly; "
                    + "the current folder unless given.")
    private Path path = Path.of(".");

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Writes to this file, or to standard output for '-'; lintel.yaml in the folder that is read, or "
                            + "beside the file that is read, unless stated.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private Today today = new Today();

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        boolean toScreen = output.filter(Path.of("-")::equals).isPresent();
        boolean wholeFolder = Files.isDirectory(path) && !Files.isRegularFile(path.resolve("manifest.json"));
        Path folder = wholeFolder ? path : parent(path);
        Path document = toScreen ? folder.resolve(DOCUMENT) : output.orElse(folder.resolve(DOCUMENT));
        boolean exists = Files.exists(document);
        Architecture.Builder builder = inputs.builder(path);
        boolean stageIsSaid = builder.hasStage();
        if (!stageIsSaid) {
            builder.stage(SUPPOSED);
        }
        Architecture architecture = builder.build();
        Review review = packs.advisor().review(architecture, today.options());
        StartingDocument starting =
                StartingDocument.of(architecture, review).withPlaces(place -> told(place, document));
        starting = stageIsSaid ? starting : starting.withoutStage();
        if (!wholeFolder || !parent(document).equals(parent(folder.resolve(DOCUMENT)))) {
            starting = starting.withSources(List.of(asSeenFrom(document)));
        }
        String before = exists ? Files.readString(document, StandardCharsets.UTF_8) : "";
        if (before.stripLeading().startsWith("{")) {
            throw new LintelException(document + " is written as JSON, which has no comments; write it as YAML first");
        }
        Added added = starting.addedTo(before);
        readable(added.text(), document, before);
        if (toScreen) {
            Destination.of(Optional.empty()).write(added.text());
        } else if (!added.text().equals(before)) {
            Destination.of(Optional.of(document)).write(added.text());
        }
        System.err.println("lintel: " + document.normalize() + told(added, exists));
        return ExitCodes.PASSED;
    }

    private static String told(Added added, boolean existed) {
        if (existed && added.isNothing()) {
            return " lacks nothing";
        }
        String told = Stream.of(
                        counted(added.components(), "entry", "entries"),
                        counted(added.questions(), "question", "questions"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        return (existed ? ": added " : " written, with ") + told;
    }

    private static Optional<String> counted(int number, String one, String several) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + (number == 1 ? one : several));
    }

    private static Path parent(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toAbsolutePath().normalize() : folder;
    }

    /** What was read, as the document names it among its sources. */
    private String asSeenFrom(Path document) {
        Path seen = parent(document).relativize(path.toAbsolutePath().normalize());
        if (seen.startsWith("..")) {
            throw new LintelException(path + " lies outside of the folder of " + document
                    + "; write the document beside it, or above it");
        }
        return seen.toString().isEmpty() ? "." : seen.toString().replace('\\', '/');
    }

    /** A place as seen from the folder of the document. */
    private static String told(Origin place, Path document) {
        Path file = Path.of(place.file()).toAbsolutePath().normalize();
        Path folder = parent(document);
        String shown = file.startsWith(folder) ? folder.relativize(file).toString() : place.file();
        return shown.isEmpty() ? "the folder" : shown + ":" + place.line();
    }

    /** A document that cannot be read back is not written. */
    private static void readable(String text, Path document, String before) {
        try {
            Intake.read(text.replaceAll("(?m)^sources:.*$", ""), document.toString());
        } catch (InputException fault) {
            throw before.isEmpty()
                    ? new IllegalStateException(fault)
                    : new LintelException(document + " cannot be added to as it is written (" + fault.getMessage()
                            + "); nothing was written");
        }
    }
}
