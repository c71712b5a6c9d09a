package dev.lintel.intake.internal.sarif;

import dev.lintel.architecture.ToolReport;
import dev.lintel.architecture.ToolRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A rule as a tool describes it, and what its results take from it. */
final class Described {
    /** Longer texts are cut: a finding is read by people. */
    private static final int TITLE = 300;

    private static final int DESCRIPTION = 2_000;
    private static final int HELP = 4_000;
    private static final int URI = 500;

    private String id = "";
    private String name = "";
    private String title = "";
    private String description = "";
    private String help = "";
    private String helpInMarkdown = "";
    private String helpUri = "";
    private String level = "";
    private String securitySeverity = "";
    private final Map<String, String> messages = new HashMap<>();

    static Described read(JsonCursor json) {
        Described rule = new Described();
        json.object("a rule", property -> {
            switch (property) {
                case "id" -> rule.id = json.text("id");
                case "name" -> rule.name = json.text("name");
                case "shortDescription" -> rule.title = message(json, "shortDescription");
                case "fullDescription" -> rule.description = message(json, "fullDescription");
                case "help" ->
                    json.object("help", form -> {
                        switch (form) {
                            case "text" -> rule.help = json.text("text");
                            case "markdown" -> rule.helpInMarkdown = json.text("markdown");
                            default -> json.skip();
                        }
                    });
                case "helpUri" -> rule.helpUri = json.text("helpUri");
                case "defaultConfiguration" ->
                    json.object("defaultConfiguration", configured -> {
                        if (configured.equals("level")) {
                            rule.level = json.text("level");
                        } else {
                            json.skip();
                        }
                    });
                case "messageStrings" -> messages(json, rule.messages);
                case "properties" -> rule.securitySeverity = securitySeverity(json, rule.securitySeverity);
                default -> json.skip();
            }
        });
        return rule;
    }

    /** The plain text of a message that has one. */
    private static String message(JsonCursor json, String what) {
        String[] text = {""};
        json.object(what, form -> {
            if (form.equals("text")) {
                text[0] = json.text("text");
            } else {
                json.skip();
            }
        });
        return text[0];
    }

    static void messages(JsonCursor json, Map<String, String> messages) {
        json.object("messageStrings", id -> messages.put(id, message(json, "a message")));
    }

    /** What is in the bag of properties for it; what was known where it has none. */
    static String securitySeverity(JsonCursor json, String known) {
        String[] said = {known};
        json.object("properties", property -> {
            if (property.equals("security-severity")) {
                said[0] = json.plain();
            } else {
                json.skip();
            }
        });
        return said[0];
    }

    String id() {
        return id;
    }

    /** As it is written; empty where the rule has none. */
    String level() {
        return level;
    }

    String securitySeverity() {
        return securitySeverity;
    }

    /** The text of that message; empty where the rule has none of that id. */
    Optional<String> message(String messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    ToolRule rule(String tool) {
        String line = title.isBlank() ? (name.isBlank() ? id : name) : title;
        String full = Words.unlinked(Words.plain(description, DESCRIPTION));
        String heading = Words.line(line, TITLE);
        return new ToolRule(
                ToolReport.ruleId(tool, id),
                heading.isEmpty() ? "unnamed" : heading,
                full.equals(heading) ? "" : full,
                Words.plain(Words.unlinked(Words.plain(help.isBlank() ? helpInMarkdown : help, HELP)), HELP),
                Optional.of(helpUri.strip()).filter(uri -> uri.length() <= URI && uri.matches("https?://[!-~]+")));
    }
}
