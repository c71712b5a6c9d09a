package dev.lintel.intake.internal.sarif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A result as it is written, before the rest of its run is read, to which it points. */
final class Result {
    private static final int MARK = 16;

    private final int line;
    private String ruleId = "";
    private int ruleIndex = -1;
    private int component = -1;
    private String componentName = "";
    private String kind = "";
    private String level = "";
    private String baselineState = "";
    private String text = "";
    private String messageId = "";
    private final List<String> arguments = new ArrayList<>();
    private boolean hasLocation;
    private Places.Artifact artifact = Places.Artifact.NONE;
    private int startLine;
    private int startColumn;
    private final List<Places.Logical> logical = new ArrayList<>();
    private final Map<String, String> fingerprints = new TreeMap<>();
    private final Map<String, String> partialFingerprints = new TreeMap<>();
    private final List<Said> suppressions = new ArrayList<>();
    private String securitySeverity = "";

    /** A suppression as it is written. */
    record Said(String kind, String status, String justification) {}

    private Result(int line) {
        this.line = line;
    }

    static Result read(JsonCursor json) {
        Result result = new Result(json.line());
        json.object("a result", property -> result.property(property, json));
        return result;
    }

    private void property(String property, JsonCursor json) {
        switch (property) {
            case "ruleId" -> ruleId = json.text("ruleId");
            case "ruleIndex" -> ruleIndex = json.number("ruleIndex", -1);
            case "rule" -> json.object("rule", each -> rule(each, json));
            case "kind" -> kind = json.text("kind");
            case "level" -> level = json.text("level");
            case "baselineState" -> baselineState = json.text("baselineState");
            case "message" -> json.object("message", each -> message(each, json));
            case "locations" -> json.list("locations", () -> location(json));
            case "fingerprints" -> json.object("fingerprints", key -> mark(fingerprints, key, json));
            case "partialFingerprints" ->
                json.object("partialFingerprints", key -> mark(partialFingerprints, key, json));
            case "suppressions" -> json.list("suppressions", () -> suppression(json));
            case "properties" -> securitySeverity = Described.securitySeverity(json, securitySeverity);
            default -> json.skip();
        }
    }

    private void rule(String property, JsonCursor json) {
        switch (property) {
            case "id" -> ruleId = ruleId.isEmpty() ? json.text("id") : ruleId;
            case "index" -> ruleIndex = json.number("index", -1);
            case "toolComponent" ->
                json.object("toolComponent", each -> {
                    switch (each) {
                        case "index" -> component = json.number("index", -1);
                        case "name" -> componentName = json.text("name");
                        default -> json.skip();
                    }
                });
            default -> json.skip();
        }
    }

    private void message(String property, JsonCursor json) {
        switch (property) {
            case "text" -> text = json.text("text");
            case "markdown" -> text = text.isBlank() ? json.text("markdown") : text;
            case "id" -> messageId = json.text("id");
            case "arguments" -> json.list("arguments", () -> arguments.add(json.text("an argument")));
            default -> json.skip();
        }
    }

    /** The first is where it is; others are where it is as well. */
    private void location(JsonCursor json) {
        if (hasLocation) {
            json.skip();
            return;
        }
        hasLocation = true;
        json.object("a location", property -> {
            switch (property) {
                case "physicalLocation" -> json.object("physicalLocation", each -> physical(each, json));
                case "logicalLocations" -> json.list("logicalLocations", () -> logical.add(Places.Logical.read(json)));
                default -> json.skip();
            }
        });
    }

    private void physical(String property, JsonCursor json) {
        switch (property) {
            case "artifactLocation" -> artifact = Places.Artifact.read(json);
            case "region" ->
                json.object("region", each -> {
                    switch (each) {
                        case "startLine" -> startLine = json.number("startLine", 0);
                        case "startColumn" -> startColumn = json.number("startColumn", 0);
                        default -> json.skip();
                    }
                });
            default -> json.skip();
        }
    }

    /** What tools write there instead of one, such as a remark that one has to log in, has blanks. */
    private static void mark(Map<String, String> marks, String key, JsonCursor json) {
        String value = json.plain();
        if (value.matches("\\S+")) {
            marks.put(key, value);
        }
    }

    private void suppression(JsonCursor json) {
        String[] said = {"", "", ""};
        json.object("a suppression", property -> {
            switch (property) {
                case "kind" -> said[0] = json.text("kind");
                case "status" -> said[1] = json.text("status");
                case "justification" -> said[2] = json.text("justification");
                default -> json.skip();
            }
        });
        suppressions.add(new Said(said[0], said[1], said[2]));
    }

    int line() {
        return line;
    }

    String ruleId() {
        return ruleId;
    }

    int ruleIndex() {
        return ruleIndex;
    }

    int component() {
        return component;
    }

    String componentName() {
        return componentName;
    }

    String kind() {
        return kind;
    }

    String level() {
        return level;
    }

    boolean isAbsent() {
        return baselineState.equals("absent");
    }

    String text() {
        return text;
    }

    String messageId() {
        return messageId;
    }

    List<String> arguments() {
        return arguments;
    }

    Places.Artifact artifact() {
        return artifact;
    }

    int startLine() {
        return Math.max(1, startLine);
    }

    int startColumn() {
        return Math.max(0, startColumn);
    }

    List<Places.Logical> logical() {
        return logical;
    }

    List<Said> suppressions() {
        return suppressions;
    }

    String securitySeverity() {
        return securitySeverity;
    }

    /** What the tool knows it again by: one that is enough by itself, or all that are so together; empty where there is none. */
    String mark() {
        if (!fingerprints.isEmpty()) {
            Map.Entry<String, String> first = fingerprints.entrySet().iterator().next();
            return hash(first.getKey() + "=" + first.getValue());
        }
        return partialFingerprints.isEmpty() ? "" : hash(partialFingerprints.toString());
    }

    private static String hash(String marks) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(marks.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
