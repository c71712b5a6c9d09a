package dev.lintel.intake.internal;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ToolReport;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Progress;
import dev.lintel.intake.ReadingOptions;
import dev.lintel.intake.internal.cdk.Assembly;
import dev.lintel.intake.internal.cloudformation.Template;
import dev.lintel.intake.internal.cloudformation.Templates;
import dev.lintel.intake.internal.compose.ComposeFile;
import dev.lintel.intake.internal.compose.LocalServices;
import dev.lintel.intake.internal.document.LintelDocument;
import dev.lintel.intake.internal.mapping.Inventory;
import dev.lintel.intake.internal.repository.Listing;
import dev.lintel.intake.internal.repository.Repository;
import dev.lintel.intake.internal.sarif.SarifLog;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Folder;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.intake.internal.terraform.Plan;
import dev.lintel.intake.internal.terraform.Plan.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells formats apart by their content and has each one read; one reading of a file and of what it names. */
public final class Formats {
    private static final String READABLE =
            "; what can be read is a lintel document (with the key 'workload'), a CloudFormation or SAM template (with the key"
                    + " 'Resources'), a CDK assembly (its folder, or the manifest.json in it), a Terraform plan (what"
                    + " 'terraform show -json' prints) and a Compose file (with the key 'services')";

    private final Reading reading = new Reading();
    private final Inventory inventory = new Inventory(reading);
    private final LocalServices local = new LocalServices(reading);
    private final List<Repository> repositories = new ArrayList<>();
    private final Templates templates;
    private final Allowance allowance;
    private final Progress progress;
    private final Moment moment;

    private Formats(ReadingOptions options, Allowance allowance, Optional<Folder> folder, Moment moment) {
        this.moment = moment;
        this.allowance = allowance;
        this.progress = options.progress();
        this.templates = new Templates(reading, inventory, options.parameters(), folder, allowance);
    }

    /** The state that a plan starts from. */
    public static Architecture.Builder readBefore(Path plan, ReadingOptions options) {
        Allowance allowance = new Allowance(options.limits());
        Source source = Source.of(plan, allowance);
        if (!Plan.isOne(source) || !((Node.Mapping) source.root()).has("resource_changes")) {
            throw InputException.of(
                    source.file(),
                    "says nothing of what was before; give a Terraform plan that has 'resource_changes', or both states");
        }
        Formats formats = new Formats(options, allowance, Optional.empty(), Moment.BEFORE);
        formats.readAlone(source);
        return formats.finish();
    }

    public static Architecture.Builder read(Path file, ReadingOptions options) {
        Allowance allowance = new Allowance(options.limits());
        if (Files.isDirectory(file) && !Assembly.isIn(file)) {
            Folder folder = new Folder(options.root().orElse(file), allowance);
            return new Formats(options, allowance, Optional.of(folder), Moment.AFTER)
                    .readRepository(Files.isSymbolicLink(file) ? real(file) : file, folder);
        }
        Path named = Files.isDirectory(file) ? file.resolve(Assembly.MANIFEST) : file;
        Path beside = Optional.ofNullable(named.toAbsolutePath().getParent()).orElse(named);
        Folder folder = new Folder(options.root().orElse(beside), allowance);
        return new Formats(options, allowance, Optional.of(folder), Moment.AFTER)
                .read(folder.open(named), named, folder);
    }

    public static Architecture.Builder read(String content, String fileName, ReadingOptions options) {
        Allowance allowance = new Allowance(options.limits());
        return new Formats(options, allowance, Optional.empty(), Moment.AFTER).read(content, fileName);
    }

    /** What other tools report in a log. */
    public static List<ToolReport> reports(Path sarif, ReadingOptions options) {
        Allowance allowance = new Allowance(options.limits());
        return SarifLog.read(Source.text(sarif, allowance), sarif.toString(), allowance);
    }

    public static List<ToolReport> reports(String sarif, String fileName, ReadingOptions options) {
        Allowance allowance = new Allowance(options.limits());
        Source.requireBearable(sarif, fileName, allowance);
        return SarifLog.read(sarif, fileName, allowance);
    }

    private Architecture.Builder read(Source source, Path file, Folder folder) {
        if (LintelDocument.isOne(source)) {
            readSources(file, source, LintelDocument.read(source, reading), folder);
        } else {
            readInfrastructure(source, folder);
        }
        return finish();
    }

    /** A listing that follows no link does not enter one either. */
    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException leadsNowhere) {
            throw InputException.of(link.toString(), "leads nowhere");
        }
    }

    /** With the document in it, whose sources say what belongs to the workload; all of it where they say nothing. */
    private Architecture.Builder readRepository(Path root, Folder folder) {
        Optional<Path> document = Listing.DOCUMENTS.stream()
                .map(root::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
        if (document.isPresent()) {
            Source source = folder.open(document.get());
            LintelDocument.Sources sources = LintelDocument.read(source, reading);
            readSources(document.get(), source, sources, folder);
            if (sources.named().isEmpty()) {
                readFolder(root, sources.leaveOut(), folder);
            }
        } else {
            readFolder(root, List.of(), folder);
            if (repositories.stream().allMatch(Repository::isEmpty)) {
                throw InputException.of(
                        root.toString(),
                        "holds nothing that tells of an architecture: no code, no template, no plan, no Compose file; name the"
                                + " folder of the workload, or write a lintel.yaml into it");
            }
        }
        return finish();
    }

    private void readSources(Path file, Source document, LintelDocument.Sources sources, Folder folder) {
        for (Node.Scalar name : sources.named()) {
            Path named = related(file, folder, document, name);
            if (Files.isDirectory(named)) {
                readFolder(named, sources.leaveOut(), folder);
            } else {
                readFile(named, folder, document, name);
            }
        }
    }

    /** A description of infrastructure, or a log of what another tool found in it. */
    private void readFile(Path named, Folder folder, Source document, Node.Scalar name) {
        Source infrastructure;
        try {
            String text = Source.text(named, allowance);
            if (SarifLog.isOne(text, allowance)) {
                SarifLog.read(text, named.toString(), allowance).forEach(reading.builder()::reported);
                return;
            }
            infrastructure = Source.of(text, named.toString(), allowance);
        } catch (InputException fault) {
            if (fault.origin().isEmpty()) {
                throw document.fault(name, "a source cannot be read: " + fault.getMessage());
            }
            throw fault;
        }
        readInfrastructure(infrastructure, folder);
    }

    private void readFolder(Path root, List<String> leaveOut, Folder folder) {
        Repository repository =
                new Repository(root, reading, folder, allowance, source -> readInfrastructure(source, folder));
        repository.read(leaveOut, progress);
        repositories.add(repository);
    }

    private void readInfrastructure(Source source, Folder folder) {
        if (Assembly.isOne(source)) {
            new Assembly(reading, templates, folder).read(source);
        } else {
            readAlone(source);
        }
    }

    /** Reads what names no other files, or can do without them. */
    private void readAlone(Source source) {
        if (Plan.isOne(source)) {
            Plan.read(source, reading, inventory, allowance, moment);
        } else if (Template.isOne(source)) {
            templates.read(source);
        } else if (ComposeFile.isOne(source)) {
            ComposeFile.read(source, reading, local);
        } else {
            throw InputException.of(source.file(), "is " + likeness(source) + READABLE);
        }
    }

    private Architecture.Builder read(String content, String fileName) {
        Source source = Source.of(content, fileName, allowance);
        if (LintelDocument.isOne(source)) {
            List<Node.Scalar> sources = LintelDocument.read(source, reading).named();
            if (!sources.isEmpty()) {
                throw source.fault(
                        sources.get(0),
                        "sources are read only for a document that is itself read as a file; read them one by one instead");
            }
        } else {
            readAlone(source);
        }
        return finish();
    }

    private Architecture.Builder finish() {
        inventory.describe();
        repositories.forEach(Repository::describe);
        local.describe(builds());
        return reading.finish();
    }

    private LocalServices.BuildFolder builds() {
        return new LocalServices.BuildFolder() {
            @Override
            public Optional<String> base(Path folder) {
                return repositories.stream()
                        .flatMap(each -> each.base(folder).stream())
                        .findFirst();
            }

            @Override
            public Optional<String> madeWith(String technology) {
                return repositories.stream()
                        .flatMap(each -> each.madeWith(technology).stream())
                        .findFirst();
            }

            @Override
            public Optional<String> code(Path folder) {
                return repositories.stream()
                        .flatMap(each -> each.code(folder).stream())
                        .findFirst();
            }
        };
    }

    /** The file or the folder that the document names. */
    private static Path related(Path file, Folder folder, Source document, Node.Scalar name) {
        try {
            Path named = file.resolveSibling(name.text()).normalize();
            Path inside = Assembly.isIn(named) ? named.resolve(Assembly.MANIFEST) : named;
            Path source = inside.toString().isEmpty() ? Path.of(".") : inside;
            if (!folder.mayOpen(source)) {
                throw document.fault(
                        name,
                        "the source " + name.text() + " lies outside of the folder " + folder
                                + "; give a folder that holds both as the root");
            }
            return source;
        } catch (InvalidPathException noPath) {
            throw document.fault(name, "'" + name.text() + "' is no path");
        }
    }

    private static String likeness(Source source) {
        if (!(source.root() instanceof Node.Mapping root)) {
            return "no known format: it holds " + source.root().kindName();
        }
        if (LintelDocument.isOne(source)) {
            return "a lintel document, and only infrastructure as code can be the sources of another one";
        }
        if (root.has("runs") && root.has("version")) {
            return "a SARIF log, which says what another tool found of a workload: give the workload, and the log beside it";
        }
        if (root.has("terraform_version")) {
            return "a file of Terraform, but no plan: write one with 'terraform show -json FILE'";
        }
        if (root.has("artifacts") && root.has("version")) {
            return "the manifest of a CDK assembly, which names other files: read it as a file";
        }
        if (root.has("apiVersion") && root.has("kind")) {
            return "a Kubernetes manifest, which cannot be read";
        }
        if (root.has("openapi") || root.has("swagger")) {
            return "a description of an API, which cannot be read";
        }
        if (root.has("provider") && (root.has("functions") || root.has("service"))) {
            return "a file of the Serverless Framework: run 'serverless package' and read the template it writes";
        }
        return "no known format";
    }
}
