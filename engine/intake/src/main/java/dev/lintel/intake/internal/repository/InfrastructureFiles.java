package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.Unread;
import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.cdk.Assembly;
import dev.lintel.intake.internal.cloudformation.Template;
import dev.lintel.intake.internal.compose.ComposeFile;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Folder;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.intake.internal.terraform.Plan;
import dev.lintel.model.Origin;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The infrastructure that lies in a repository: assemblies, templates, plans, Compose files, definitions of state machines,
 * and what source code declares where none of these stands for it. What cannot be read is listed.
 */
final class InfrastructureFiles {
    private static final Names COMPOSE = new Names(List.of(
            "docker-compose*.yml", "docker-compose*.yaml", "compose*.yml", "compose*.yaml", "podman-compose*.y*ml"));

    private final Reading reading;
    private final Folder folder;
    private final Allowance allowance;
    private final Consumer<Source> reader;
    private final Map<Path, Source> templates = new LinkedHashMap<>();
    private final Definitions definitions = new Definitions();
    private final DeclaredResources constructs = new DeclaredResources();
    private final DeclaredResources terraform = new DeclaredResources();
    private boolean synthesised;
    private boolean planned;
    private boolean composed;

    /** @param reader reads infrastructure of any kind */
    InfrastructureFiles(Reading reading, Folder folder, Allowance allowance, Consumer<Source> reader) {
        this.reading = reading;
        this.folder = folder;
        this.allowance = allowance;
        this.reader = reader;
    }

    /** True for the names that Compose looks for. */
    static boolean isCompose(RepositoryFile file) {
        return COMPOSE.has(file.lastName());
    }

    /** Reads what the CDK wrote. */
    void assemblies(List<Path> folders) {
        synthesised = !folders.isEmpty();
        for (Path assembly : folders) {
            attempt(assembly.toString(), () -> reader.accept(folder.open(assembly.resolve(Assembly.MANIFEST))));
        }
    }

    /** Takes in a file of JSON or YAML; false where it is no infrastructure. */
    boolean take(RepositoryFile file, String text) {
        boolean template = text.contains("Resources") && text.contains("AWS::");
        boolean plan = text.contains("\"format_version\"") && text.contains("\"terraform_version\"");
        boolean definition = text.contains("StartAt") && text.contains("States");
        boolean isOne = template || plan || definition || isCompose(file);
        // What the CDK wrote to other places it wrote to its assembly as well.
        if (isOne && !(synthesised && text.contains("aws:cdk:path"))) {
            attempt(
                    file.path().toString(),
                    () -> take(file, Source.of(text, file.path().toString(), allowance)));
        }
        return isOne;
    }

    private void take(RepositoryFile file, Source source) {
        planned |= Plan.isOne(source);
        if (Template.isOne(source) || Plan.isOne(source)) {
            templates.put(file.path().toAbsolutePath().normalize(), source);
        } else if (Definitions.isOne(source)) {
            definitions.add(file, source);
        } else if (isCompose(file) && ComposeFile.isOne(source)) {
            composed = true;
            reader.accept(source);
        }
    }

    /** Takes in what a program of the CDK makes. */
    void takeConstructs(List<Declared> declared) {
        constructs.addAll(declared);
    }

    /** Takes in what files of Terraform declare. */
    void takeTerraform(List<Declared> declared) {
        terraform.addAll(declared);
    }

    /** Reads the templates and plans, now that all are there. */
    void read() {
        Set<Path> nested = nested();
        templates.forEach((path, source) -> {
            if (!nested.contains(path)) {
                attempt(source.file(), () -> reader.accept(source));
            }
        });
    }

    /** The templates that others nest: those read them, with what they hand over. */
    private Set<Path> nested() {
        Set<Path> nested = new HashSet<>();
        templates.forEach((path, source) -> {
            if (source.root() instanceof Node.Mapping root) {
                root.mapping("Resources").map(Node.Mapping::entries).orElse(Map.of()).values().stream()
                        .map(Node.Entry::value)
                        .filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast)
                        .flatMap(resource -> resource.mapping("Properties").stream())
                        .forEach(properties -> nest(path, properties, nested));
            }
        });
        return nested;
    }

    private void nest(Path from, Node.Mapping properties, Set<Path> nested) {
        for (String key : List.of("TemplateURL", "Location")) {
            properties
                    .text(key)
                    .flatMap(name -> folder.related(from, name))
                    .ifPresent(file -> nested.add(file.toAbsolutePath().normalize()));
        }
    }

    /** Tells what only source code declares. */
    void describeDeclared() {
        if (!synthesised) {
            constructs.describe(reading);
        }
        if (!planned) {
            terraform.describe(reading);
        }
    }

    /** Tells the state machines of the definitions, now that resources and code were told. */
    void describeDefinitions() {
        definitions.describe(reading);
    }

    boolean isEmpty() {
        return templates.isEmpty()
                && definitions.isEmpty()
                && constructs.isEmpty()
                && terraform.isEmpty()
                && !synthesised
                && !composed;
    }

    private void attempt(String file, Runnable step) {
        try {
            step.run();
        } catch (InputException fault) {
            if (fault.isOfReading()) {
                throw fault;
            }
            Origin origin = fault.origin().orElse(new Origin(file, 1, 0, ""));
            reading.builder().unread(new Unread("the file " + file, String.valueOf(fault.getMessage()), origin));
        }
    }
}
