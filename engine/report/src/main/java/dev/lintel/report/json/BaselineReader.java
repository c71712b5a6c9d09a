package dev.lintel.report.json;

import dev.lintel.Baseline;
import dev.lintel.Baseline.Entry;
import dev.lintel.Fingerprint;
import dev.lintel.LintelException;
import dev.lintel.PackVersion;
import dev.lintel.Severity;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the document of a baseline, and says of what is none in which line it is not. */
final class BaselineReader {
    // The size of the file is the limit; those of the parser are told without a place.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> PROPERTIES =
            List.of("document", "schemaVersion", "workload", "stage", "packs", "findings");
    private static final List<String> KINDS = List.of("workload", "component", "decision");

    /** Longer than anything that helps. */
    private static final int LONGEST_QUOTE = 80;

    private final String content;
    private final String file;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, PackVersion> packs = new LinkedHashMap<>();
    private final Map<Fingerprint, Integer> lines = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    BaselineReader(String content, String file) {
        this.content = content.startsWith("\uFEFF") ? content.substring(1) : content;
        this.file = file;
    }

    Baseline read() {
        if (content.isBlank()) {
            throw new LintelException(file + ": is empty and no baseline" + howToGetOne());
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), content)) {
            return document(json);
        } catch (JacksonException notJson) {
            throw noJson(notJson);
        }
    }

    private Baseline document(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT
                || json.nextToken() != JsonToken.PROPERTY_NAME
                || !json.currentName().equals("document")
                || json.nextToken() != JsonToken.VALUE_STRING
                || !json.getString().equals(BaselineJson.DOCUMENT)) {
            throw noBaseline(line(json));
        }
        List<String> found = new ArrayList<>(List.of("document"));
        Optional<Stage> stage = Optional.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String property = json.currentName();
            json.nextToken();
            found.add(property);
            switch (property) {
                case "schemaVersion" -> version(json);
                case "workload" -> said.put(property, text(json, property));
                case "stage" -> stage = Optional.of(stage(json));
                case "packs" -> array(json, property, () -> pack(json));
                case "findings" -> array(json, property, () -> entry(json));
                default -> throw unknown(json, property, "a baseline", PROPERTIES);
            }
        }
        require(json, "the baseline", found, PROPERTIES);
        if (json.nextToken() != null) {
            throw fault(json, "something follows the end of the baseline; take it out");
        }
        return new Baseline(
                said.getOrDefault("workload", ""), stage.orElseThrow(), List.copyOf(packs.values()), entries);
    }

    private void version(JsonParser json) {
        String version = text(json, "schemaVersion");
        if (!version.equals(BaselineJson.SCHEMA_VERSION)) {
            throw fault(
                    json,
                    "the baseline is of version " + quoted(version) + ", and this Lintel reads "
                            + BaselineJson.SCHEMA_VERSION + "; use the Lintel that wrote it, or write a new one");
        }
    }

    private Stage stage(JsonParser json) {
        String word = text(json, "stage");
        return Stream.of(Stage.values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        notOneOf(json, "stage", word, Stream.of(Stage.values()).map(Stage::word)));
    }

    private void pack(JsonParser json) {
        int line = line(json);
        Map<String, String> pack = properties(json, "a pack", List.of("name", "version"));
        require(line, "a pack", pack, List.of("name", "version"));
        String name = pack.getOrDefault("name", "");
        if (packs.put(name, new PackVersion(name, pack.getOrDefault("version", ""))) != null) {
            throw fault(line, "the pack " + quoted(name) + " stands here a second time; delete one of the two");
        }
    }

    private void entry(JsonParser json) {
        int line = line(json);
        Map<String, String> entry = properties(json, "a finding", List.of("rule", "kind", "id", "mark", "severity"));
        String kind = entry.getOrDefault("kind", "");
        boolean isOfWorkload = kind.equals("workload");
        require(
                line,
                "a finding",
                entry,
                isOfWorkload ? List.of("rule", "kind", "severity") : List.of("rule", "kind", "id", "severity"));
        String rule = entry.getOrDefault("rule", "");
        if (rule.indexOf('/') < 1) {
            throw fault(line, "rule takes pack and rule, such as core/no-backups, not " + quoted(rule));
        }
        if (!KINDS.contains(kind)) {
            throw notOneOf(line, "kind", kind, KINDS.stream());
        }
        if (isOfWorkload && entry.containsKey("id")) {
            throw fault(line, "a finding about the workload has no id; take it out");
        }
        String severity = entry.getOrDefault("severity", "");
        Severity known = Stream.of(Severity.values())
                .filter(each -> each.word().equals(severity))
                .findFirst()
                .orElseThrow(() -> notOneOf(
                        line, "severity", severity, Stream.of(Severity.values()).map(Severity::word)));
        Fingerprint fingerprint =
                new Fingerprint(rule, kind, entry.getOrDefault("id", ""), entry.getOrDefault("mark", ""));
        Integer first = lines.putIfAbsent(fingerprint, line);
        if (first != null) {
            throw fault(
                    line,
                    quoted(fingerprint.toString()) + " stands here a second time, first in line " + first
                            + "; delete one of the two");
        }
        entries.add(new Entry(fingerprint, known));
    }

    /** An object whose values are all text that says something. */
    private Map<String, String> properties(JsonParser json, String what, List<String> known) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw fault(json, what + " takes " + listed(known.stream()) + ", not " + kindOf(json));
        }
        Map<String, String> properties = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String property = json.currentName();
            if (!known.contains(property)) {
                throw unknown(json, property, what, known);
            }
            json.nextToken();
            properties.put(property, text(json, property));
        }
        return properties;
    }

    private void array(JsonParser json, String property, Runnable item) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw fault(json, property + " takes a list, not " + kindOf(json));
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.run();
        }
    }

    private String text(JsonParser json, String property) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw fault(json, property + " takes text, not " + kindOf(json));
        }
        String text = json.getString();
        if (text.isBlank()) {
            throw fault(json, property + " takes text and is blank");
        }
        return text;
    }

    private void require(JsonParser json, String what, List<String> found, List<String> required) {
        for (String property : required) {
            if (!found.contains(property)) {
                throw fault(json, what + " lacks " + property);
            }
        }
    }

    private void require(int line, String what, Map<String, String> found, List<String> required) {
        for (String property : required) {
            if (!found.containsKey(property)) {
                throw fault(line, what + " lacks its " + property);
            }
        }
    }

    private static String kindOf(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "yes or no";
            default -> "nothing";
        };
    }

    private LintelException noJson(JacksonException fault) {
        int line = Math.max(1, fault.getLocation().getLineNr());
        boolean isUnmerged = content.lines().anyMatch(each -> each.startsWith("<<<<<<< "));
        if (isUnmerged) {
            return fault(line, "holds a merge that is not finished; keep the lines of both sides, each finding once");
        }
        if (!content.stripLeading().startsWith("{")) {
            return noBaseline(line);
        }
        String problem = String.valueOf(fault.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\([^()]*\\[Source:.*", "");
        return fault(line, "is no valid JSON: " + shortened(problem, 200));
    }

    private LintelException unknown(JsonParser json, String property, String of, List<String> known) {
        return fault(
                json, "unknown property " + quoted(property) + " of " + of + ", which has " + listed(known.stream()));
    }

    private LintelException notOneOf(JsonParser json, String property, String word, Stream<String> known) {
        return notOneOf(line(json), property, word, known);
    }

    private LintelException notOneOf(int line, String property, String word, Stream<String> known) {
        return fault(line, property + " takes one of " + listed(known) + ", not " + quoted(word));
    }

    private LintelException noBaseline(int line) {
        return fault(
                line,
                "is no baseline, which begins with \"document\": \"" + BaselineJson.DOCUMENT + "\"" + howToGetOne());
    }

    private static String howToGetOne() {
        return "; 'lintel baseline PATH --output FILE' writes one";
    }

    private static String listed(Stream<String> words) {
        return String.join(", ", words.toList());
    }

    private static String quoted(String text) {
        return "'" + shortened(text, LONGEST_QUOTE) + "'";
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }

    private static int line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private LintelException fault(JsonParser json, String problem) {
        return fault(line(json), problem);
    }

    private LintelException fault(int line, String problem) {
        return new LintelException(
                file + ":" + line + ": " + problem.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " "));
    }
}
