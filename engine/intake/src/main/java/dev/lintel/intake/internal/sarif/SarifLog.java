package dev.lintel.intake.internal.sarif;

import dev.lintel.architecture.ToolReport;
import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads SARIF 2.1.0, in which scanners say what they found. */
public final class SarifLog {
    private static final String VERSION = "2.1.0";
    private static final String HOW = "; give what the tool writes as SARIF " + VERSION;

    private SarifLog() {}

    /** True where a text has the form of a log, whether or not it is a good one. */
    public static boolean isOne(String content, Allowance allowance) {
        if (!content.stripLeading().startsWith("{") || !content.contains("\"runs\"")) {
            return false;
        }
        boolean[] has = {false, false};
        try (JsonCursor json = new JsonCursor(content, "", allowance)) {
            json.object("a log", property -> {
                has[0] |= property.equals("runs");
                has[1] |= property.equals("version");
                json.skip();
            });
        } catch (JacksonException | InputException broken) {
            return has[0] && has[1];
        }
        return has[0] && has[1];
    }

    /**
     * What its runs report, a report each.
     *
     * @throws InputException if it is no such log, or takes more than the limits
     */
    public static List<ToolReport> read(String content, String file, Allowance allowance) {
        if (content.isBlank()) {
            throw InputException.of(file, "is empty" + HOW);
        }
        try (JsonCursor json = new JsonCursor(content, file, allowance)) {
            return read(json, file);
        } catch (StreamConstraintsException limit) {
            throw InputException.at(place(limit, file), limit(limit, allowance));
        } catch (JacksonException noJson) {
            throw InputException.at(place(noJson, file), "is no valid JSON: " + firstLine(noJson) + HOW);
        }
    }

    private static List<ToolReport> read(JsonCursor json, String file) {
        List<ToolReport> reports = new ArrayList<>();
        boolean[] hasRuns = {false};
        String[] version = {""};
        json.object("a SARIF log", property -> {
            switch (property) {
                case "version" -> {
                    version[0] = json.text("version");
                    if (!version[0].equals(VERSION)) {
                        throw json.fault("is SARIF of version '" + Words.line(version[0], 20) + "'" + HOW);
                    }
                }
                case "runs" -> {
                    hasRuns[0] = true;
                    json.list("runs", () -> reports.add(ToolRun.read(json, file)));
                }
                default -> json.skip();
            }
        });
        json.end();
        if (!hasRuns[0] || version[0].isEmpty()) {
            throw InputException.of(file, "is no SARIF log, which has 'version' and 'runs'" + HOW);
        }
        return reports;
    }

    private static Origin place(JacksonException fault, String file) {
        boolean isKnown = fault.getLocation() != null;
        return new Origin(
                file,
                isKnown ? Math.max(1, fault.getLocation().getLineNr()) : 1,
                isKnown ? Math.max(0, fault.getLocation().getColumnNr()) : 0,
                "");
    }

    private static String limit(StreamConstraintsException limit, Allowance allowance) {
        String message = firstLine(limit);
        return message.contains("nesting depth")
                ? "nested more than " + allowance.depth()
                        + " levels deep; no SARIF needs that, but the limit 'depth' can be raised"
                : message;
    }

    private static String firstLine(JacksonException fault) {
        return String.valueOf(fault.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\([^()]*\\[Source:.*", "");
    }
}
