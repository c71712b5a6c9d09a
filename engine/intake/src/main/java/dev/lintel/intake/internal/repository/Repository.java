package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Progress;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.decision.DecisionRecords;
import dev.lintel.intake.internal.repository.Vocabulary.Language;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Folder;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a repository, or a folder of one: whatever is infrastructure is handed on, and the rest is asked what it says of the
 * workload. What cannot be read is listed; only what takes more than the limits ends the reading.
 */
public final class Repository {
    private static final int LONGEST_CODE = 1024 * 1024;
    private static final int LONGEST_DATA = 8 * 1024 * 1024;
    private static final Names STRUCTURED = new Names(List.of("*.yaml", "*.yml", "*.json", "*.template", "*.tfplan"));

    private final Vocabulary words = Vocabulary.known();
    private final Path root;
    private final Reading reading;
    private final Allowance allowance;
    private final InfrastructureFiles infrastructure;
    private final Practices practices;
    private final Manifests manifests;
    private final Containers containers = new Containers();
    private final CodeComponents components;
    private final DbtProjects dbt = new DbtProjects();
    private final Delivery delivery = new Delivery();
    private final TestSuite tests = new TestSuite();
    private final Map<RepositoryFile, String> records = new LinkedHashMap<>();
    private final List<Code> code = new ArrayList<>();
    private final Set<String> manifestFolders = new HashSet<>();
    private boolean hasCompose;

    /** @param reader reads infrastructure of any kind */
    public Repository(Path root, Reading reading, Folder folder, Allowance allowance, Consumer<Source> reader) {
        this.root = root;
        this.reading = reading;
        this.allowance = allowance;
        this.infrastructure = new InfrastructureFiles(reading, folder, allowance, reader);
        this.practices = new Practices(reading);
        this.manifests = new Manifests(allowance);
        this.components = new CodeComponents(reading, root, manifests, containers);
    }

    /**
     * Reads the infrastructure, and looks at all else; what that says is told by {@link #describe}, once everything was read.
     *
     * @param leaveOut patterns in the form of {@code .gitignore}
     */
    public void read(List<String> leaveOut, Progress progress) {
        if (!reading.builder().hasName()) {
            reading.builder().name(nameOf(root)).origin(new Origin(root.toString(), 1, 0, ""));
        }
        Listing listing = Listing.of(root, leaveOut, reading, allowance);
        infrastructure.assemblies(listing.assemblies());
        int looked = 0;
        for (RepositoryFile file : listing.files()) {
            look(file);
            progress.lookedAt(++looked, listing.files().size());
        }
        infrastructure.read();
    }

    private static String nameOf(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "repository" : name.toString();
    }

    private void look(RepositoryFile file) {
        allowance.time(root.toString());
        present(file);
        hasCompose |= InfrastructureFiles.isCompose(file);
        if (DecisionRecords.mayBeOne(file.name())) {
            text(file, LONGEST_CODE).ifPresent(text -> records.put(file, text));
        }
        if (words.asides.hasAny(file.folders())) {
            return;
        }
        boolean test = TestSuite.holds(file);
        Optional<Language> language = words.language(file.ending());
        if (!test && words.manifests.has(file.lastName())) {
            manifestFolders.add(file.folder());
        }
        if (TestSuite.isData(file)) {
            tests.addData(file);
        } else if (Tools.runIn(file)) {
            text(file, LONGEST_CODE).ifPresent(text -> Tools.read(file, text, practices));
        } else if (Delivery.isOne(file)) {
            text(file, LONGEST_CODE).ifPresent(text -> delivery.read(file, text, practices));
        } else if (Manifests.isOne(file)) {
            text(file, LONGEST_CODE).ifPresent(text -> manifests.read(file, text));
        } else if (Containers.isOne(file) && !test) {
            text(file, LONGEST_CODE).ifPresent(text -> containers.read(file, text));
        } else if (TerraformFiles.isOne(file) && !test) {
            text(file, LONGEST_CODE).ifPresent(text -> infrastructure.takeTerraform(TerraformFiles.in(file, text)));
        } else if (Environments.isOne(file) && !test) {
            text(file, LONGEST_CODE).ifPresent(text -> Environments.read(file, text, practices));
        } else if (language.isPresent()) {
            code(file, language.get(), test);
        } else if (!test && STRUCTURED.has(file.lastName())) {
            text(file, LONGEST_DATA).ifPresent(text -> structured(file, text));
        }
    }

    private void present(RepositoryFile file) {
        words.present.stream()
                .filter(each -> each.files().has(file.lastName()))
                .filter(each -> each.within().isEmpty() || file.folders().contains(each.within()))
                .filter(each -> each.within().equals("runbooks")
                        || each.within().equals("runbook")
                        || !words.asides.hasAny(file.folders()))
                .forEach(each -> practices.read(each.said(), file.at(1)));
    }

    private void code(RepositoryFile file, Language language, boolean test) {
        if (words.setup.has(file.lastName()) || file.bytes() > LONGEST_DATA) {
            return;
        }
        boolean notebook = file.ending().equals("ipynb");
        Optional<String> content = text(file, notebook ? LONGEST_DATA : LONGEST_CODE);
        content.filter(text -> !test && !notebook && Constructs.mayBeIn(text))
                .ifPresent(text -> infrastructure.takeConstructs(Constructs.in(file, text, language)));
        content.flatMap(text -> notebook ? notebook(file, text, language) : Code.read(file, text, language))
                .ifPresent(read -> {
                    if (test) {
                        tests.add(read);
                    } else {
                        code.add(read);
                    }
                });
    }

    private Optional<Code> notebook(RepositoryFile file, String text, Language language) {
        try {
            return Optional.of(Code.readNotebook(
                    file, Source.of(text, file.path().toString(), allowance).root(), language));
        } catch (InputException unreadable) {
            return Optional.empty();
        }
    }

    private void structured(RepositoryFile file, String text) {
        if (DbtProjects.isProject(file)) {
            dbt.add(file);
        } else if (!infrastructure.take(file, text)) {
            dbt.look(file, text);
        }
    }

    /** Reads at most so many bytes, whatever the file has become; empty for what is longer, is no text or cannot be opened. */
    private static Optional<String> text(RepositoryFile file, int longest) {
        if (file.bytes() > longest) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file.path())) {
            byte[] bytes = stream.readNBytes(longest + 1);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return bytes.length > longest || text.isBlank() || text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** By the names of their files; by their paths where several folders hold files of one name. */
    private void decisions() {
        Map<String, Integer> times = new HashMap<>();
        records.keySet().forEach(file -> times.merge(file.lastName(), 1, Integer::sum));
        records.forEach((file, text) -> {
            boolean alone = times.getOrDefault(file.lastName(), 0) == 1;
            String name = alone ? file.lastName() : file.name();
            int ending = name.lastIndexOf('.');
            DecisionRecords.read(text, file.path().toString(), ending <= 0 ? name : name.substring(0, ending))
                    .ifPresent(reading.builder()::decision);
        });
    }

    /** Tells what the repository says beside its infrastructure, which was told before. */
    public void describe() {
        decisions();
        infrastructure.describeDeclared();
        List<Code> outsideOfDbt =
                code.stream().filter(each -> !dbt.holds(each.file())).toList();
        List<CodeUnit> units = CodeUnits.of(outsideOfDbt, manifestFolders);
        Codebase codebase = new Codebase(outsideOfDbt, units, isWhole(), new Origin(root.toString(), 1, 0, ""));
        manifests
                .packages()
                .forEach(each -> words.listed(each.name())
                        .flatMap(Vocabulary.PackageEntry::said)
                        .ifPresent(said -> practices.read(said, each.origin())));
        new Structure(practices, codebase).describe(reading);
        tests.describe(practices, manifests.packages(), codebase);
        delivery.describe(practices, codebase);
        infrastructure.describeDefinitions();
        dbt.describe(reading, practices, manifests.packages(), codebase);
        components.describe(units);
        if (isWhole() && codebase.hasCode()) {
            practices.none(PracticeAttributes.LINTER, codebase.origin());
            if (!hasCompose) {
                practices.no(PracticeAttributes.COMPOSE_FILE, codebase.origin());
            }
        }
    }

    /** The image that the Dockerfile of that folder starts from, where there is one. */
    public Optional<String> base(Path absolute) {
        return below(absolute).flatMap(containers::in).map(Containers.Container::base);
    }

    /** The component whose code stands in that folder, where there is one. */
    public Optional<String> code(Path absolute) {
        return below(absolute).flatMap(components::in);
    }

    /** The one component whose code is made with that technology. */
    public Optional<String> madeWith(String technology) {
        return components.madeWith(technology);
    }

    private Optional<String> below(Path absolute) {
        Path whole = root.toAbsolutePath().normalize();
        return absolute.startsWith(whole)
                ? Optional.of(whole.relativize(absolute).toString().replace('\\', '/'))
                : Optional.empty();
    }

    /** A folder below the root of a repository is a part of it: what is missing there may stand elsewhere. */
    private boolean isWhole() {
        Path at = root.toAbsolutePath().normalize();
        if (Files.exists(at.resolve(".git"))) {
            return true;
        }
        for (Path above = at.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return false;
            }
        }
        return true;
    }

    /** True where nothing was found that tells of an architecture. */
    public boolean isEmpty() {
        return code.isEmpty() && dbt.isEmpty() && infrastructure.isEmpty();
    }
}
