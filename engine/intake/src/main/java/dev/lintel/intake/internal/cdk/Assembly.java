package dev.lintel.intake.internal.cdk;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Limits;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.cloudformation.Template;
import dev.lintel.intake.internal.cloudformation.Templates;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Folder;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the CDK writes to {@code cdk.out}: the stacks that a manifest lists, and the assemblies that it nests. */
public final class Assembly {
    /** The file of an assembly that lists all others. */
    public static final String MANIFEST = "manifest.json";

    /** The newest schema whose artifacts were compared with what is read here. */
    private static final int NEWEST = 54;

    private static final Pattern MAJOR = Pattern.compile("^(\\d{1,9})\\.");

    private final Reading reading;
    private final Templates templates;
    private final Folder folder;
    private int stacks;

    public Assembly(Reading reading, Templates templates, Folder folder) {
        this.reading = reading;
        this.templates = templates;
        this.folder = folder;
    }

    /** True where the keys are those of a manifest. */
    public static boolean isOne(Source source) {
        return source.root() instanceof Node.Mapping root
                && root.mapping("artifacts").isPresent()
                && root.get("version").filter(Node.Scalar.class::isInstance).isPresent();
    }

    /** True for a folder that the CDK wrote; programs of other kinds have a file of that name as well. */
    public static boolean isIn(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        if (folder.toAbsolutePath().normalize().toString().endsWith(".out")
                || Files.exists(folder.resolve("cdk.out"))) {
            return true;
        }
        try {
            return isOne(Source.of(manifest, new Allowance(Limits.standard())));
        } catch (InputException unreadable) {
            return false;
        }
    }

    /** Reads all stacks of the assembly with that manifest. */
    public void read(Source manifest) {
        readStacks(manifest);
        if (stacks == 0) {
            throw manifest.fault(
                    manifest.root(), "an assembly without stacks; write it anew with 'cdk synth' and give all of it");
        }
    }

    private void readStacks(Source manifest) {
        Node.Mapping root = (Node.Mapping) manifest.root();
        if (!reading.builder().hasName()) {
            reading.builder().name(nameOf(Path.of(manifest.file()))).origin(manifest.origin(root, ""));
        }
        reading.say(PracticeAttributes.INFRASTRUCTURE_TOOL, Value.read("cdk", manifest.origin(root, "")));
        version(manifest, root);
        for (Entry artifact : root.mapping("artifacts").orElseThrow().entries().values()) {
            if (artifact.value() instanceof Node.Mapping body) {
                String type = body.text("type").orElse("");
                switch (type) {
                    case "aws:cloudformation:stack" -> stack(manifest, artifact, body);
                    case "cdk:cloud-assembly" -> nested(manifest, artifact, body);
                    case "none", "cdk:asset-manifest", "cdk:tree", "cdk:feature-flag-report" -> {}
                    default ->
                        reading.builder()
                                .unread(new Unread(
                                        "artifact " + artifact.key(),
                                        "artifacts of the type '" + type + "' are not known",
                                        manifest.origin(artifact, "")));
                }
            }
        }
    }

    private void version(Source manifest, Node.Mapping root) {
        String version = root.text("version").orElse("");
        Matcher major = MAJOR.matcher(version + ".");
        if (!major.find() || Integer.parseInt(major.group(1)) > NEWEST) {
            reading.builder()
                    .unread(new Unread(
                            "what is new in version " + version + " of the manifest",
                            "versions up to " + NEWEST + " are known",
                            manifest.origin(root.get("version").orElse(root), "")));
        }
    }

    private void stack(Source manifest, Entry artifact, Node.Mapping body) {
        stacks++;
        Source template = file(manifest, artifact, body, "templateFile", "");
        boolean withResources = template.root() instanceof Node.Mapping root
                && root.mapping("Resources")
                        .filter(each -> !each.entries().isEmpty())
                        .isPresent();
        if (!withResources) {
            return;
        }
        ConstructPaths paths =
                new ConstructPaths(body.text("displayName").orElse(artifact.key()), programFolder(manifest));
        body.mapping("metadata").ifPresent(paths::add);
        body.text("additionalMetadataFile").ifPresent(name -> notes(manifest, artifact, name, paths));
        if (!Template.isOne(template)) {
            throw manifest.fault(artifact, "the stack's template is none: " + template.file());
        }
        templates.read(template, paths);
    }

    /** Without them resources keep the names that they have in the template. */
    private void notes(Source manifest, Entry artifact, String name, ConstructPaths paths) {
        Optional<Path> path = folder.related(Path.of(manifest.file()), name);
        if (path.isEmpty()) {
            reading.builder()
                    .unread(new Unread(
                            "the constructs of " + artifact.key(),
                            name + " is no file in this folder",
                            manifest.origin(artifact, "")));
        } else if (folder.open(path.get()).root() instanceof Node.Mapping metadata) {
            paths.add(metadata);
        }
    }

    private void nested(Source manifest, Entry artifact, Node.Mapping body) {
        Source inner = file(manifest, artifact, body, "directoryName", "/" + MANIFEST);
        if (!isOne(inner)) {
            throw manifest.fault(artifact, "the assembly's manifest is none: " + inner.file());
        }
        readStacks(inner);
    }

    private Source file(Source manifest, Entry artifact, Node.Mapping body, String property, String inside) {
        return open(manifest, artifact, body.mapping("properties").flatMap(each -> each.text(property)), inside);
    }

    private Source open(Source manifest, Entry artifact, Optional<String> name, String inside) {
        String file =
                name.orElseThrow(() -> manifest.fault(artifact, "the artifact names no file; write the assembly anew"))
                        + inside;
        Path path = folder.related(Path.of(manifest.file()), file)
                .orElseThrow(() -> manifest.fault(
                        artifact, file + " is no file in this folder; write the assembly anew, or copy all of it"));
        try {
            return folder.open(path);
        } catch (InputException fault) {
            throw fault.origin().isPresent()
                    ? fault
                    : manifest.fault(artifact, "a file of the assembly cannot be read: " + fault.getMessage());
        }
    }

    /** The folder that {@code cdk.out} was written to, since traces name whole paths. */
    private static String programFolder(Source manifest) {
        Path out = Path.of(manifest.file()).toAbsolutePath().normalize().getParent();
        Path program = out == null ? null : out.getParent();
        return program == null ? "/" : program + "/";
    }

    /** After the folder; after the one around it where that is only called {@code cdk.out}. */
    private static String nameOf(Path manifest) {
        Path out = manifest.toAbsolutePath().normalize().getParent();
        Path name = out == null ? null : out.getFileName();
        Path program =
                out == null || out.getParent() == null ? null : out.getParent().getFileName();
        if (name == null) {
            return "assembly";
        }
        return name.toString().equals("cdk.out") && program != null
                ? program.toString()
                : name.toString().replaceFirst("\\.out$", "");
    }
}
