package dev.lintel.intake.fuzz;

import dev.lintel.intake.Intake;
import dev.lintel.intake.fuzz.Written.Plain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Assemblies of the CDK: a manifest that names files which may be there, in a folder that nothing may lead out of. */
public final class AssemblyTarget {
    private static final List<String> FILES = List.of(
            "A.template.json",
            "B.template.json",
            "manifest.json",
            "gone.json",
            "notes.json",
            "../outside.json",
            "/etc/hostname",
            ".",
            "",
            "a\nb");

    private final Choices choices;

    private AssemblyTarget(Choices choices) {
        this.choices = choices;
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("assembly");
            try {
                Files.writeString(folder.resolve("outside.json"), "{\"Resources\": {\"" + Outcome.SECRET + "\": 1}}");
                Path inside = Files.createDirectory(folder.resolve("cdk.out"));
                Choices choices = new Choices(bytes);
                AssemblyTarget target = new AssemblyTarget(choices);
                Files.writeString(inside.resolve("manifest.json"), Written.json(target.manifest(), choices));
                Files.writeString(inside.resolve("notes.json"), Written.json(target.metadata(), choices));
                for (String name : List.of("A.template.json", "B.template.json")) {
                    Files.writeString(inside.resolve(name), Written.json(target.template(), choices));
                }
                Outcome.of(inside.toString(), () -> Intake.read(inside)).keepingTheSecret();
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The manifest that these bytes stand for. */
    static String written(byte[] bytes) {
        Choices choices = new Choices(bytes);
        return Written.json(new AssemblyTarget(choices).manifest(), choices);
    }

    private Map<String, Object> manifest() {
        Map<String, Object> artifacts = new LinkedHashMap<>();
        for (int i = choices.below(4); i >= 0; i--) {
            artifacts.put("S" + i, choices.once(30) ? Words.scalar(choices) : artifact());
        }
        return Written.map("version", choices.of("54.0.0", "99.9", "x", ""), "artifacts", artifacts);
    }

    private Map<String, Object> artifact() {
        Map<String, Object> artifact = Written.map(
                "type",
                choices.of("aws:cloudformation:stack", "aws:cloudformation:stack", "cdk:cloud-assembly", "cdk:tree"),
                "properties",
                Written.map("templateFile", file(), "directoryName", choices.of("gone", "nested", "..", ".")));
        if (choices.once(3)) {
            artifact.put("metadata", metadata());
        }
        if (choices.once(4)) {
            artifact.put("additionalMetadataFile", file());
        }
        return artifact;
    }

    private Object file() {
        return choices.once(20) ? Words.scalar(choices) : choices.of(FILES);
    }

    private Map<String, Object> metadata() {
        return Written.map(
                choices.of("/S/Queue/Resource", "/S/Queue", "", "/Resource"),
                List.of(Written.map(
                        "type",
                        choices.once(6) ? Words.scalar(choices) : "aws:cdk:logicalId",
                        "data",
                        choices.of("Q", "F", "N"),
                        "trace",
                        List.of(
                                choices.of("new Q (/x/node_modules/a.js:1:2)", "x", ""),
                                choices.of("at S (lib/s.ts:7:9)", "lib/s.ts:0:0", "s.ts:99999999:1", "(:1:1)")))));
    }

    private Map<String, Object> template() {
        Map<String, Object> resources = new LinkedHashMap<>();
        resources.put(
                "Q",
                Written.map(
                        "Type",
                        "AWS::SQS::Queue",
                        "Metadata",
                        Written.map("aws:cdk:path", choices.once(3) ? Words.scalar(choices) : "S/Queue/Resource")));
        resources.put(
                "F",
                Written.map(
                        "Type",
                        "AWS::Lambda::Function",
                        "Properties",
                        Written.map(
                                "Timeout",
                                Words.scalar(choices),
                                "Layers",
                                Written.map("Fn::GetAtt", List.of("N", "Outputs." + choices.of("O", "P"))))));
        if (choices.once(2)) {
            resources.put(
                    "N",
                    Written.map(
                            "Type",
                            "AWS::CloudFormation::Stack",
                            "Properties",
                            Written.map("Parameters", Written.map("P", Written.map("Ref", choices.of("Q", "P")))),
                            "Metadata",
                            Written.map("aws:asset:path", file())));
        }
        return Written.map(
                choices.once(20) ? "Nothing" : "Resources",
                choices.once(20) ? new Plain("{}") : resources,
                "Parameters",
                Written.map("P", Written.map("Type", "String")),
                "Outputs",
                Written.map(
                        "O",
                        Written.map(
                                "Value",
                                choices.once(2)
                                        ? Written.map("Ref", "Q")
                                        : Written.map("Fn::GetAtt", List.of("N", "Outputs.O")),
                                "Export",
                                Written.map("Name", choices.of("x", "y")))));
    }
}
