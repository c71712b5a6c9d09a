package dev.lintel.intake.internal;

import dev.lintel.architecture.Architecture;
import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.cloudformation.Template;
import dev.lintel.intake.internal.document.LintelDocument;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Tells formats apart by their content and has each one read. */
public final class Formats {
    private static final String READABLE =
            "; what can be read is a lintel document (with the key 'workload') and a CloudFormation or SAM template (with the key 'Resources')";

    private Formats() {}

    public static Architecture.Builder read(Path file) {
        Source source = Source.of(file);
        Reading reading = new Reading();
        if (LintelDocument.isOne(source)) {
            for (Node.Scalar name : LintelDocument.read(source, reading)) {
                readTemplate(related(file, source, name), reading);
            }
        } else {
            readTemplate(source, reading);
        }
        return reading.finish();
    }

    public static Architecture.Builder read(String content, String fileName) {
        Source source = Source.of(content, fileName);
        Reading reading = new Reading();
        if (LintelDocument.isOne(source)) {
            List<Node.Scalar> sources = LintelDocument.read(source, reading);
            if (!sources.isEmpty()) {
                throw source.fault(
                        sources.get(0),
                        "sources are read only for a document that is itself read as a file; read them one by one instead");
            }
        } else {
            readTemplate(source, reading);
        }
        return reading.finish();
    }

    private static Source related(Path file, Source document, Node.Scalar name) {
        try {
            return Source.of(file.resolveSibling(name.text()));
        } catch (InvalidPathException noPath) {
            throw document.fault(name, "'" + name.text() + "' is no path");
        } catch (InputException fault) {
            if (fault.origin().isEmpty()) {
                throw document.fault(name, "a source cannot be read: " + fault.getMessage());
            }
            throw fault;
        }
    }

    private static void readTemplate(Source source, Reading reading) {
        if (!Template.isOne(source)) {
            throw InputException.of(source.file(), "is " + likeness(source) + READABLE);
        }
        Template.read(source, reading);
    }

    private static String likeness(Source source) {
        if (!(source.root() instanceof Node.Mapping root)) {
            return "no known format: it holds " + source.root().kindName();
        }
        if (LintelDocument.isOne(source)) {
            return "a lintel document, and only templates can be the sources of another one";
        }
        if (root.has("planned_values") || root.has("resource_changes") || root.has("terraform_version")) {
            return "a Terraform plan, which cannot be read";
        }
        if (root.has("@level") && root.has("@message")) {
            return "a log of Terraform, which cannot be read";
        }
        if (root.has("artifacts") && root.has("version")) {
            return "the manifest of a CDK assembly: read the *.template.json files beside it";
        }
        if (root.has("services")) {
            return "a Compose file, which cannot be read";
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
