package dev.lintel.intake.internal.sarif;

import dev.lintel.architecture.ToolReport;
import dev.lintel.architecture.ToolResult;
import dev.lintel.architecture.ToolResult.Level;
import dev.lintel.architecture.ToolResult.Suppression;
import dev.lintel.architecture.ToolRule;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One run of a tool. Its parts may come in any order, so that results are settled when all of it is read. */
final class ToolRun {
    private static final int NAME = 100;
    private static final int RULE = 256;
    private static final int MESSAGE = 2_000;
    private static final Set<String> LEFT_OUT = Set.of("pass", "notApplicable", "informational");
    private static final Set<String> OPEN = Set.of("open", "review");

    /** The tool, or one of its extensions. */
    private static final class Component {
        private String name = "";
        private String version = "";
        private String semanticVersion = "";
        private final List<Described> rules = new ArrayList<>();
        private final Map<String, Described> byId = new HashMap<>();
        private final Map<String, String> messages = new HashMap<>();

        static Component read(JsonCursor json) {
            Component component = new Component();
            json.object("a tool", property -> {
                switch (property) {
                    case "name" -> component.name = json.text("name");
                    case "version" -> component.version = json.text("version");
                    case "semanticVersion" -> component.semanticVersion = json.text("semanticVersion");
                    case "globalMessageStrings" -> Described.messages(json, component.messages);
                    case "rules" ->
                        json.list("rules", () -> {
                            Described rule = Described.read(json);
                            component.rules.add(rule);
                            component.byId.putIfAbsent(rule.id(), rule);
                        });
                    default -> json.skip();
                }
            });
            return component;
        }
    }

    private final JsonCursor json;
    private final String file;
    private final int line;
    private final Places places = new Places();
    private final List<Result> results = new ArrayList<>();
    private final List<Component> extensions = new ArrayList<>();
    private Component driver = new Component();
    private boolean isComplete = true;

    private ToolRun(JsonCursor json, String file) {
        this.json = json;
        this.file = file;
        this.line = json.line();
    }

    static ToolReport read(JsonCursor json, String file) {
        ToolRun run = new ToolRun(json, file);
        json.object("a run", run::property);
        return run.report();
    }

    private void property(String property) {
        switch (property) {
            case "tool" ->
                json.object("tool", part -> {
                    switch (part) {
                        case "driver" -> driver = Component.read(json);
                        case "extensions" -> json.list("extensions", () -> extensions.add(Component.read(json)));
                        default -> json.skip();
                    }
                });
            case "originalUriBaseIds" -> places.bases(json);
            case "artifacts" -> places.artifacts(json);
            case "logicalLocations" -> places.logicalLocations(json);
            case "results" -> json.list("results", () -> results.add(Result.read(json)));
            case "invocations" ->
                json.list(
                        "invocations",
                        () -> json.object("an invocation", each -> {
                            if (each.equals("executionSuccessful")) {
                                isComplete &= json.yes(each, true);
                            } else {
                                json.skip();
                            }
                        }));
            case "externalPropertyFileReferences" ->
                json.object("externalPropertyFileReferences", part -> {
                    if (part.equals("results")) {
                        throw json.fault("the results of this run stand in other files, which are not opened; have the"
                                + " tool write them into one");
                    }
                    json.skip();
                });
            default -> json.skip();
        }
    }

    private ToolReport report() {
        String name = Words.line(driver.name, NAME);
        if (ToolReport.id(name).isEmpty()) {
            throw json.fault(
                    line,
                    "the run that begins here does not say of which tool it is; tool.driver.name takes a name with letters or"
                            + " digits of ASCII");
        }
        Map<String, ToolRule> rules = new LinkedHashMap<>();
        Stream.concat(Stream.of(driver), extensions.stream())
                .flatMap(component -> component.rules.stream())
                .filter(rule -> !rule.id().isBlank() && rule.id().length() <= RULE)
                .map(rule -> rule.rule(name))
                .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        List<ToolResult> read = new ArrayList<>();
        for (Result result : results) {
            if (!result.isAbsent() && !LEFT_OUT.contains(result.kind())) {
                read.add(settled(result, name));
            }
        }
        return new ToolReport(
                name,
                Words.line(driver.semanticVersion.isBlank() ? driver.version : driver.semanticVersion, NAME),
                List.copyOf(rules.values()),
                read,
                isComplete,
                new Origin(file, line, 0, ""));
    }

    private ToolResult settled(Result result, String tool) {
        Optional<Described> rule = rule(result);
        String id = rule.map(Described::id).filter(known -> !known.isBlank()).orElse(result.ruleId());
        if (id.length() > RULE) {
            throw json.fault(result.line(), "the id of the rule is longer than " + RULE + " characters");
        }
        boolean isOpen = OPEN.contains(result.kind());
        if (!isOpen && !result.kind().isEmpty() && !result.kind().equals("fail")) {
            throw json.fault(
                    result.line(),
                    "kind is one of pass, open, informational, notApplicable, review and fail, not '"
                            + Words.line(result.kind(), NAME) + "'");
        }
        String path = places.path(result.artifact());
        return new ToolResult(
                ToolReport.ruleId(tool, id),
                level(result, rule, isOpen),
                isOpen,
                message(result, rule, id),
                path.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Origin(path, result.startLine(), result.startColumn(), "")),
                result.logical().stream()
                        .flatMap(each -> places.names(each).stream())
                        .distinct()
                        .toList(),
                severity(result.securitySeverity()).or(() -> rule.flatMap(its -> severity(its.securitySeverity()))),
                result.mark(),
                suppression(result));
    }

    /** By its place among the rules of the tool or of an extension, or by its id, or by what its id begins with. */
    private Optional<Described> rule(Result result) {
        Component component = component(result);
        if (result.ruleIndex() >= component.rules.size()) {
            throw json.fault(
                    result.line(),
                    "the result is of rule " + result.ruleIndex() + ", and the tool lists " + component.rules.size()
                            + ", counted from 0");
        }
        if (result.ruleIndex() >= 0) {
            Described rule = component.rules.get(result.ruleIndex());
            if (result.ruleId().isEmpty()
                    || result.ruleId().equals(rule.id())
                    || result.ruleId().startsWith(rule.id() + "/")) {
                return Optional.of(rule);
            }
        }
        String id = result.ruleId();
        Described exactly = component.byId.get(id);
        int last = id.lastIndexOf('/');
        return Optional.ofNullable(exactly == null && last > 0 ? component.byId.get(id.substring(0, last)) : exactly);
    }

    private Component component(Result result) {
        if (result.component() >= extensions.size()) {
            throw json.fault(
                    result.line(),
                    "the result is of extension " + result.component() + ", and the tool has " + extensions.size()
                            + ", counted from 0");
        }
        if (result.component() >= 0) {
            return extensions.get(result.component());
        }
        return extensions.stream()
                .filter(each -> !result.componentName().isEmpty() && each.name.equals(result.componentName()))
                .findFirst()
                .orElse(driver);
    }

    /** Its own, or that of its rule; what could not be decided has none of its own. */
    private Level level(Result result, Optional<Described> rule, boolean isOpen) {
        Optional<Level> own = level(result.level(), result.line());
        boolean saysNone = result.level().equals("none");
        if (own.isPresent() || (saysNone && !isOpen)) {
            return own.orElse(Level.NOTE);
        }
        String ofRule = rule.map(Described::level).orElse("");
        return level(ofRule, result.line()).orElse(ofRule.equals("none") && !isOpen ? Level.NOTE : Level.WARNING);
    }

    private Optional<Level> level(String word, int where) {
        return switch (word) {
            case "error" -> Optional.of(Level.ERROR);
            case "warning" -> Optional.of(Level.WARNING);
            case "note" -> Optional.of(Level.NOTE);
            case "none", "" -> Optional.empty();
            default ->
                throw json.fault(
                        where, "level is one of error, warning, note and none, not '" + Words.line(word, NAME) + "'");
        };
    }

    private String message(Result result, Optional<Described> rule, String id) {
        String template = result.text().isBlank()
                ? rule.flatMap(its -> its.message(result.messageId()))
                        .or(() -> Optional.ofNullable(driver.messages.get(result.messageId())))
                        .orElse("")
                : result.text();
        // Cut before it is filled, and after: an argument may be long, and be asked for often.
        List<String> arguments = result.arguments().stream()
                .map(argument -> Words.plain(argument, MESSAGE / 10))
                .toList();
        String message = Words.plain(Words.unlinked(Words.filled(Words.plain(template, MESSAGE), arguments)), MESSAGE);
        return message.isEmpty()
                ? rule.map(its -> its.rule(driver.name).title()).orElse(id.isBlank() ? "unnamed" : id)
                : message;
    }

    private static Optional<BigDecimal> severity(String said) {
        return Optional.of(said.strip())
                .filter(number -> number.matches("\\d{1,2}(\\.\\d{1,3})?"))
                .map(BigDecimal::new)
                .filter(number -> number.compareTo(BigDecimal.TEN) <= 0);
    }

    /** One that is under review or was rejected counts for nothing, and neither do others beside it. */
    private static Optional<Suppression> suppression(Result result) {
        List<Result.Said> said = result.suppressions();
        boolean isAgreed = said.stream()
                .allMatch(each -> each.status().isEmpty() || each.status().equals("accepted"));
        if (said.isEmpty() || !isAgreed) {
            return Optional.empty();
        }
        Result.Said first = said.get(0);
        String reason = Words.line(first.justification(), MESSAGE);
        return Optional.of(new Suppression(
                first.kind().equals("inSource") ? "suppressed in the source" : "suppressed outside of the source",
                reason.isEmpty() ? "no justification is given" : reason));
    }
}
