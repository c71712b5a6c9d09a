package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.intake.Intake;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.report.document.StartingDocument;
import dev.lintel.report.document.StartingDocument.Added;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
    /** As a folder holds it; the first is what a new one is called. */
    private static final List<String> DOCUMENTS = List.of("lintel.yaml", "lintel.yml", "lintel.json");

    private static final String MANIFEST = "manifest.json";

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
        path = path.endsWith(MANIFEST) && Files.isRegularFile(path) ? parent(path) : path;
        Path document = toScreen ? usual() : output.orElseGet(this::usual);
        String before = textOf(document);
        List<String> sources = sources(document, before);
        Architecture.Builder builder = read(document, before, sources);
        boolean stageIsSaid = builder.hasStage();
        if (!stageIsSaid) {
            builder.stage(SUPPOSED);
        }
        Architecture architecture = builder.build();
        Advisor advisor = packs.advisor();
        StartingDocument starting = StartingDocument.of(architecture, advisor.review(architecture, today.options()))
                .withPlaces(place -> told(place, document))
                .withCatalogue(advisor.catalogue());
        starting = stageIsSaid ? starting : starting.withoutStage();
        Added added = starting.withSources(sources).addedTo(before);
        if (toScreen) {
            readBackWithoutSources(starting.addedTo(before).text(), document);
            Destination.of(Optional.empty()).write(added.text());
        } else if (!added.isNothing()) {
            readBack(added.text(), document);
            Destination.of(Optional.of(document)).write(added.text());
        }
        Object written = toScreen && !added.isNothing() ? "standard output" : document.normalize();
        System.err.println("lintel: " + written + told(added, !before.isEmpty()));
        return ExitCodes.PASSED;
    }

    /** A folder that is read as a whole, with the document in it. */
    private boolean isWholeFolder() {
        return Files.isDirectory(path) && !Intake.isAssembly(path);
    }

    /** In the folder that is read, or beside what is; the one that is there, or a new one. */
    private Path usual() {
        boolean hasName =
                !path.normalize().toString().isEmpty() && !path.normalize().endsWith("..");
        Path beside = hasName ? path : path.toAbsolutePath().normalize();
        return DOCUMENTS.stream()
                .map(name -> isWholeFolder() ? path.resolve(name) : beside.resolveSibling(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(isWholeFolder() ? path.resolve(DOCUMENTS.get(0)) : beside.resolveSibling(DOCUMENTS.get(0)));
    }

    private static String textOf(Path document) throws IOException {
        if (!Files.isRegularFile(document)) {
            return "";
        }
        try {
            String text = Files.readString(document, StandardCharsets.UTF_8);
            if (text.stripLeading().startsWith("{")) {
                throw new LintelException(
                        document + " is written as JSON, which has no comments; write it as YAML first");
            }
            return text;
        } catch (CharacterCodingException otherwise) {
            throw new LintelException(document + " is no text in UTF-8; save it so", otherwise);
        }
    }

    /** What the document has to list, so that what was read is read with it; nothing where it does so already. */
    private List<String> sources(Path document, String before) throws IOException {
        boolean isRead = Files.exists(document) && Files.isSameFile(path, document);
        if (isRead || isOfTheFolder(document)) {
            return List.of();
        }
        String source = asSeenFrom(document);
        List<String> listed = sourcesOf(before, document);
        if (listed.stream().anyMatch(each -> covers(each, source))) {
            return List.of();
        }
        if (!listed.isEmpty()) {
            throw new LintelException(document + " lists its sources, and " + source
                    + " is not among them; add it there and run this again");
        }
        return List.of(source);
    }

    /** Whoever reads the folder reads this document too. */
    private boolean isOfTheFolder(Path document) {
        return isWholeFolder()
                && parent(document).equals(parent(usual()))
                && DOCUMENTS.contains(String.valueOf(document.getFileName()));
    }

    private static boolean covers(String listed, String source) {
        Path folder = Path.of(listed).normalize();
        return folder.toString().isEmpty() || Path.of(source).startsWith(folder);
    }

    private static List<String> sourcesOf(String document, Path file) {
        try {
            return StartingDocument.sourcesOf(document);
        } catch (LintelException fault) {
            throw new LintelException(file + ": " + fault.getMessage(), fault);
        }
    }

    /** What was read together with what the document says of it. */
    private Architecture.Builder read(Path document, String before, List<String> sources) throws IOException {
        if (before.isBlank() || isOfTheFolder(document)) {
            return inputs.builder(path);
        }
        return sources.isEmpty()
                ? inputs.builder(document)
                : Draft.read(StartingDocument.listing(sources, before), document, inputs);
    }

    private void readBack(String text, Path document) throws IOException {
        try {
            Draft.read(text, document, inputs);
        } catch (LintelException fault) {
            throw notWritten(fault);
        }
    }

    /** Nothing is written beside what goes to the screen, and no other file can be found from there. */
    private static void readBackWithoutSources(String text, Path document) {
        try {
            if (StartingDocument.sourcesOf(text).isEmpty()) {
                Intake.read(text, document.toString());
            }
        } catch (LintelException fault) {
            throw notWritten(fault);
        }
    }

    private static IllegalStateException notWritten(LintelException fault) {
        return new IllegalStateException(
                "what would be written cannot be read back, so nothing was written: " + fault.getMessage());
    }

    private static String told(Added added, boolean existed) {
        if (existed && added.isNothing()) {
            return " lacks nothing";
        }
        String told = Stream.of(
                        counted(added.components(), "entry", "entries"),
                        counted(added.questions(), "question", "questions"),
                        counted(existed ? added.others() : 0, "other line", "other lines"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return (existed ? ": added " : " written: ") + told;
    }

    private static Optional<String> counted(int number, String one, String several) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + (number == 1 ? one : several));
    }

    private static Path parent(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toAbsolutePath().normalize() : folder;
    }

    /** What was read, as the document names it among its sources. */
    private String asSeenFrom(Path document) throws IOException {
        Path folder = parent(document);
        Path seen = folder.relativize(path.toAbsolutePath().normalize());
        boolean leadsOut =
                Files.exists(path) && Files.exists(folder) && !path.toRealPath().startsWith(folder.toRealPath());
        if (seen.startsWith("..") || leadsOut) {
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
}
