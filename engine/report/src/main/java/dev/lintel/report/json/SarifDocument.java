package dev.lintel.report.json;

import dev.lintel.Baseline.Entry;
import dev.lintel.BaselineComparison;
import dev.lintel.Conclusion;
import dev.lintel.Evidence;
import dev.lintel.Fingerprint;
import dev.lintel.RegressedFinding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Undecided;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import dev.lintel.architecture.Unread;
import dev.lintel.model.Origin;
import dev.lintel.report.Harmless;
import dev.lintel.report.json.SarifReport.Omission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** One log of one run. */
final class SarifDocument extends JsonDocument {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** What code scanning takes of a description of a rule. */
    private static final int LONGEST_DESCRIPTION = 1024;

    /** Of related locations code scanning shows so many. */
    private static final int MOST_RELATED = 100;

    /** Of tags it takes so many. */
    private static final int MOST_TAGS = 20;

    private final Review review;
    private final Optional<BaselineComparison> comparison;
    private final Map<Fingerprint, String> states = new HashMap<>();
    private final SarifRules rules;
    private final Set<Omission> omitted;
    private final SarifPlaces places;
    private final boolean suppresses;

    SarifDocument(
            JsonGenerator json,
            Review review,
            Optional<BaselineComparison> comparison,
            SarifRules rules,
            Set<Omission> omitted,
            SarifPlaces places) {
        super(json);
        this.review = review;
        this.comparison = comparison;
        this.rules = rules;
        this.omitted = omitted;
        this.places = places;
        this.suppresses = !omitted.contains(Omission.WAIVED) && !review.waived().isEmpty();
        comparison.ifPresent(known -> {
            known.baseline().entries().forEach(entry -> states.put(entry.fingerprint(), "unchanged"));
            known.regressedFindings().stream()
                    .map(RegressedFinding::finding)
                    .forEach(finding -> states.put(Fingerprint.of(finding), "updated"));
        });
    }

    void log() {
        json.writeStartObject();
        text("$schema", SCHEMA);
        text("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        object(
                "automationDetails",
                () -> text(
                        "id",
                        "lintel/" + segment(review.workload().id()) + "/"
                                + review.stage().word() + "/"));
        object(
                "originalUriBaseIds",
                () -> object(
                        SarifPlaces.BASE, () -> message("description", "The root of the files that were reviewed.")));
        invocation();
        text("columnKind", "unicodeCodePoints");
        results();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A name as one part of a path. */
    private static String segment(String name) {
        return Harmless.line(name).replace('/', '_');
    }

    private void tool() {
        object("tool", () -> {
            object("driver", () -> {
                text("name", "Lintel");
                json.writeArrayPropertyStart("rules");
                rules.all().forEach(this::rule);
                json.writeEndArray();
            });
            json.writeArrayPropertyStart("extensions");
            review.packs().forEach(pack -> extension(pack.name(), pack.version()));
            review.tools().forEach(tool -> extension(tool.name(), tool.version()));
            json.writeEndArray();
        });
    }

    /** A pack, or another tool whose results are among ours. */
    private void extension(String name, String version) {
        json.writeStartObject();
        text("name", Harmless.line(name));
        if (!version.isBlank()) {
            text("version", Harmless.line(version));
        }
        json.writeEndObject();
    }

    private void rule(SarifRules.Description rule) {
        json.writeStartObject();
        text("id", rule.id());
        message("shortDescription", cut(Harmless.line(rule.title()), LONGEST_DESCRIPTION));
        message(
                "fullDescription",
                cut(Harmless.line(rule.why().isBlank() ? rule.title() : rule.why()), LONGEST_DESCRIPTION));
        object("help", () -> {
            text("text", rule.isOfTool() ? escaped(help(rule, "", "")) : help(rule, "", ""));
            // What another tool says is no Markdown of ours: it could make links and pictures.
            if (!rule.isOfTool()) {
                text("markdown", help(rule, "**", "**"));
            }
        });
        rule.helpUri().ifPresent(uri -> text("helpUri", uri));
        object("defaultConfiguration", () -> text("level", level(rule.severity())));
        object("properties", () -> {
            texts("tags", rule.tags().stream().limit(MOST_TAGS).toList());
            text("precision", "high");
            text(
                    "problem.severity",
                    switch (rule.severity()) {
                        case BLOCKER -> "error";
                        case MAJOR -> "warning";
                        case MINOR -> "recommendation";
                    });
        });
        json.writeEndObject();
    }

    private static String help(SarifRules.Description rule, String before, String after) {
        StringBuilder help = new StringBuilder(rule.title()).append('\n');
        if (!rule.why().isBlank()) {
            help.append('\n')
                    .append(before)
                    .append("Why")
                    .append(after)
                    .append("\n\n")
                    .append(rule.why())
                    .append('\n');
        }
        if (!rule.doInstead().isBlank()) {
            help.append('\n')
                    .append(before)
                    .append("Do instead")
                    .append(after)
                    .append("\n\n")
                    .append(rule.doInstead())
                    .append('\n');
        }
        return Harmless.text(help.toString());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case BLOCKER -> "error";
            case MAJOR -> "warning";
            case MINOR -> "note";
        };
    }

    /** What was not understood is told of the run: it is no result of a rule. */
    private void invocation() {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        objects("toolExecutionNotifications", review.unread(), this::unread);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void unread(Unread unread) {
        text("level", "note");
        message("message", unread.what() + " was not read: " + unread.why());
        objects("locations", List.of(unread.origin()), this::location);
    }

    private void results() {
        json.writeArrayPropertyStart("results");
        review.findings().forEach(finding -> result(finding, "fail", finding.severity(), Optional.empty()));
        if (!omitted.contains(Omission.WAIVED)) {
            for (Waived waived : review.waived()) {
                result(waived.finding(), "fail", waived.finding().severity(), Optional.of(waived.waiver()));
            }
        }
        if (!omitted.contains(Omission.UNDECIDED)) {
            review.undecided().forEach(each -> result(each, "open", each.severity(), Optional.empty()));
        }
        if (!omitted.contains(Omission.RESOLVED)) {
            comparison.ifPresent(known -> known.resolved().forEach(this::resolved));
        }
        json.writeEndArray();
    }

    private void result(Conclusion conclusion, String kind, Severity severity, Optional<Waiver> waiver) {
        Fingerprint fingerprint = Fingerprint.of(conclusion);
        json.writeStartObject();
        about(fingerprint, kind, kind.equals("fail") ? level(severity) : "none");
        object("message", () -> text("text", unlinked(conclusion.message() + openPoints(conclusion))));
        locations(conclusion);
        related(conclusion);
        if (suppresses) {
            objects("suppressions", waiver.stream().toList(), this::suppression);
        }
        if (comparison.isPresent()) {
            text("baselineState", states.getOrDefault(fingerprint, "new"));
        }
        object("properties", () -> {
            text("severity", severity.word());
            text("subject", conclusion.subject().id());
            text("subjectKind", conclusion.subject().kind());
            texts("statements", conclusion.statements());
        });
        json.writeEndObject();
    }

    private static String openPoints(Conclusion conclusion) {
        return conclusion instanceof Undecided undecided
                ? "; undecided until known: " + String.join(", ", undecided.unknowns())
                : "";
    }

    private void resolved(Entry entry) {
        json.writeStartObject();
        about(entry.fingerprint(), "pass", "none");
        object("message", () -> text("text", unlinked(entry.fingerprint() + " is resolved.")));
        json.writeArrayPropertyStart("locations");
        review.workload().origin().ifPresent(origin -> {
            json.writeStartObject();
            location(origin);
            json.writeEndObject();
        });
        json.writeEndArray();
        if (suppresses) {
            texts("suppressions", List.of());
        }
        text("baselineState", "absent");
        json.writeEndObject();
    }

    private void about(Fingerprint fingerprint, String kind, String level) {
        text("ruleId", fingerprint.rule());
        json.writeNumberProperty("ruleIndex", rules.index(fingerprint.rule()));
        text("kind", kind);
        text("level", level);
        String hash = hash(fingerprint);
        object("partialFingerprints", () -> {
            // The one that code scanning reads. It would make one of the line's text otherwise, which moves more.
            text("primaryLocationLineHash", hash.substring(0, 16) + ":1");
            text("lintelFingerprint/v1", hash);
        });
    }

    private static String hash(Fingerprint fingerprint) {
        String parts = String.join("\n", fingerprint.rule(), fingerprint.kind(), fingerprint.id())
                + (fingerprint.mark().isEmpty() ? "" : "\n" + fingerprint.mark());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One at most: readers look at the first. What stands nowhere itself is pointed at where the workload stands. */
    private void locations(Conclusion conclusion) {
        Optional<Origin> place = Stream.concat(
                        conclusion.subject().origin().stream(),
                        Stream.concat(
                                conclusion.evidence().stream().flatMap(each -> each.origin().stream()),
                                review.workload().origin().stream()))
                .findFirst();
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        place.ifPresent(this::location);
        objects("logicalLocations", List.of(conclusion.subject()), subject -> {
            text("name", Harmless.line(subject.id()));
            text("kind", subject.kind().equals("component") ? "resource" : subject.kind());
        });
        json.writeEndObject();
        json.writeEndArray();
    }

    private void related(Conclusion conclusion) {
        Set<Related> related = new LinkedHashSet<>();
        for (Evidence evidence : conclusion.evidence()) {
            evidence.origin()
                    .ifPresent(origin -> related.add(new Related(
                            origin, evidence.subject().id() + ": " + evidence.fact() + " is " + evidence.value())));
        }
        objects("relatedLocations", related.stream().limit(MOST_RELATED).toList(), one -> {
            location(one.origin());
            object("message", () -> text("text", unlinked(one.text())));
        });
    }

    private record Related(Origin origin, String text) {}

    private void location(Origin origin) {
        SarifPlaces.Uri uri = places.uri(origin.file());
        object("physicalLocation", () -> {
            object("artifactLocation", () -> {
                text("uri", uri.text());
                if (uri.isRelative()) {
                    text("uriBaseId", SarifPlaces.BASE);
                }
            });
            object("region", () -> {
                json.writeNumberProperty("startLine", origin.line());
                if (origin.column() > 0) {
                    json.writeNumberProperty("startColumn", origin.column());
                }
            });
        });
    }

    private void suppression(Waiver waiver) {
        text("kind", "external");
        text("status", "accepted");
        text(
                "justification",
                Harmless.line(waiver.reason() + " (" + waiver.owner()
                        + waiver.until().map(day -> ", until " + day).orElse("") + ")"));
        waiver.origin().ifPresent(origin -> object("location", () -> location(origin)));
    }

    private void message(String key, String text) {
        object(key, () -> text("text", Harmless.line(text)));
    }

    /** In SARIF's plain text, brackets make links, which no name of a component shall make. */
    private static String unlinked(String text) {
        return escaped(Harmless.line(text));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    private void object(String key, Runnable properties) {
        json.writeObjectPropertyStart(key);
        properties.run();
        json.writeEndObject();
    }
}
