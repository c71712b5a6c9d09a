package dev.lintel.intake.fuzz;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.intake.Intake;
import dev.lintel.intake.ReadingOptions;
import dev.lintel.intake.fuzz.Written.Plain;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logs in SARIF of other tools, whose parts come in any order and point to each other, beside a workload that they may mean. */
public final class LogTarget {
    private final Choices choices;

    private LogTarget(Choices choices) {
        this.choices = choices;
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String log = written(bytes);
        Outcome.of("scan.sarif", () -> {
            Architecture.Builder builder = Architecture.of("shop", Stage.DEMO)
                    .origin(new Origin("repo", 1, 0, ""))
                    .component(ComponentDescription.of("A").origin(new Origin("repo/t.tf", 2, 1, "A")))
                    .component(ComponentDescription.of("src")
                            .with(ComponentAttributes.LANGUAGE, "python")
                            .origin(new Origin("repo/src/a.py", 1, 1, "")));
            Intake.reports(log, "scan.sarif", ReadingOptions.standard()).forEach(builder::reported);
            return builder;
        });
    }

    /** The log that these bytes stand for. */
    static String written(byte[] bytes) {
        Choices choices = new Choices(bytes);
        return Written.json(new LogTarget(choices).log(), choices);
    }

    private Map<String, Object> log() {
        List<Object> runs = new ArrayList<>();
        do {
            runs.add(maybe(run()));
        } while (choices.areLeft() && runs.size() < 3);
        return Written.map("version", choices.once(40) ? "1.0.0" : "2.1.0", "runs", maybe(runs));
    }

    private Map<String, Object> run() {
        Map<String, Object> run = new LinkedHashMap<>();
        boolean toolFirst = choices.once(2);
        if (toolFirst) {
            run.put("tool", maybe(tool()));
        }
        List<Object> results = new ArrayList<>();
        do {
            results.add(maybe(result()));
        } while (choices.areLeft() && results.size() < 6);
        run.put("results", maybe(results));
        run.put(
                "originalUriBaseIds",
                Written.map("R", artifact(), "S", Written.map("uri", "s", "uriBaseId", choices.of("R", "S"))));
        run.put("artifacts", List.of(Written.map("location", artifact())));
        run.put("logicalLocations", List.of(logical()));
        run.put("invocations", List.of(Written.map("executionSuccessful", flag())));
        if (!toolFirst) {
            run.put("tool", tool());
        }
        return run;
    }

    private Map<String, Object> tool() {
        return Written.map(
                "driver", component(), "extensions", choices.once(3) ? List.of(component()) : new Plain("null"));
    }

    private Map<String, Object> component() {
        return Written.map(
                "name", choices.once(6) ? Words.scalar(choices) : choices.of("Scan", "Scan OSS", "Other"),
                "semanticVersion", choices.once(4) ? Words.scalar(choices) : "1",
                "rules", List.of(maybe(rule()), rule()));
    }

    private Map<String, Object> rule() {
        return Written.map(
                "id", id(),
                "shortDescription", Written.map("text", words()),
                "help", Written.map("text", words(), "markdown", words()),
                "helpUri", choices.once(2) ? "https://x.example/a" : words(),
                "messageStrings", Written.map("m", Written.map("text", choices.of("{0}{1}", "{{{0}}}", "{9999}"))),
                "defaultConfiguration", Written.map("level", level()),
                "properties", Written.map("security-severity", Words.scalar(choices)));
    }

    private Map<String, Object> result() {
        return Written.map(
                "ruleId", id(),
                "ruleIndex", number(),
                "rule",
                        Written.map(
                                "index",
                                number(),
                                "toolComponent",
                                choices.once(4) ? Written.map("index", number(), "name", "Scan") : new Plain("null")),
                "kind", choices.once(40) ? "bad" : choices.of("fail", "open", "review", "pass", "informational"),
                "level", level(),
                "baselineState", choices.of("new", "absent", "unchanged"),
                "message",
                        choices.once(2)
                                ? Written.map("text", words(), "arguments", List.of("a", "$1"))
                                : Written.map("id", "m", "arguments", List.of(choices.of("{0}", "\\", "$0"))),
                "locations",
                        List.of(Written.map(
                                "physicalLocation",
                                Written.map(
                                        "artifactLocation",
                                        artifact(),
                                        "region",
                                        Written.map("startLine", number(), "startColumn", number())),
                                "logicalLocations",
                                List.of(logical()))),
                "fingerprints", Written.map("a", Words.scalar(choices)),
                "suppressions",
                        choices.once(3)
                                ? List.of(Written.map(
                                        "kind",
                                        "inSource",
                                        "status",
                                        choices.of("accepted", "rejected"),
                                        "justification",
                                        words()))
                                : new Plain("null"));
    }

    private Map<String, Object> artifact() {
        return Written.map(
                "uri",
                choices.of(
                        "t.tf",
                        "repo/t.tf",
                        "file:///a/repo/t.tf",
                        "%41%ZZ",
                        "%F0%28",
                        "..",
                        "C:\\t.tf",
                        "file:",
                        "src/x.py",
                        ""),
                "uriBaseId",
                choices.of("R", "S", "X", ""),
                "index",
                number());
    }

    private Map<String, Object> logical() {
        return Written.map("fullyQualifiedName", choices.of("A", "Resources.A", "AWS::X.", "/", ""), "index", number());
    }

    private Object id() {
        return choices.once(5) ? words() : choices.of("R1", "R1/sub", "a b", "/");
    }

    private Object level() {
        return choices.once(40) ? "fatal" : choices.of("error", "warning", "note", "none", "");
    }

    private Object number() {
        return new Plain(
                choices.once(60) ? choices.of("2147483647", "99999999999") : choices.of("0", "-1", "1", "null"));
    }

    private Object flag() {
        return new Plain(choices.of("true", "false", "null"));
    }

    private String words() {
        Object scalar = Words.scalar(choices);
        return scalar instanceof Plain plain ? plain.text() : scalar.toString();
    }

    /** Now and then something else stands where it should. */
    private Object maybe(Object node) {
        return choices.once(100) ? Words.scalar(choices) : node;
    }
}
