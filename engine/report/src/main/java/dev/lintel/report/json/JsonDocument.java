package dev.lintel.report.json;

import dev.lintel.Baseline.Entry;
import dev.lintel.Conclusion;
import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.PackVersion;
import dev.lintel.Subject;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON documents have in common: their form, and the parts that stand in several of them. */
abstract class JsonDocument {
    private static final Indenter EACH_ON_A_LINE = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter WRITER = writer(EACH_ON_A_LINE);

    final JsonGenerator json;

    JsonDocument(JsonGenerator json) {
        this.json = json;
    }

    /** What is written, ended by a line feed. */
    static String document(Consumer<JsonGenerator> content) {
        return document(WRITER, content);
    }

    static String document(ObjectWriter writer, Consumer<JsonGenerator> content) {
        StringWriter document = new StringWriter();
        try {
            document(writer, document, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toString();
    }

    /** Writes it as it comes, and leaves that writer open. */
    static void document(Writer out, Consumer<JsonGenerator> content) throws IOException {
        document(WRITER, out, content);
    }

    private static void document(ObjectWriter writer, Writer out, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = writer.createGenerator(new PlainlyEscaped(out))) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /** One that puts each entry of an array on a line of its own, and the properties of an object where it is told. */
    static ObjectWriter writer(Indenter properties) {
        return JsonMapper.builder()
                .build()
                .writer()
                .with(printer(properties))
                .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM);
    }

    private static DefaultPrettyPrinter printer(Indenter properties) {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(properties)
                .withArrayIndenter(EACH_ON_A_LINE);
    }

    final void pack(PackVersion pack) {
        text("name", pack.name());
        text("version", pack.version());
    }

    final void finding(Finding finding) {
        conclusion(finding);
        text("severity", finding.severity().word());
        text("why", finding.why());
        text("doInstead", finding.doInstead());
    }

    final void conclusion(Conclusion conclusion) {
        text("rule", conclusion.rule());
        subject("subject", conclusion.subject());
        text("message", conclusion.message());
        if (!conclusion.mark().isEmpty()) {
            text("mark", conclusion.mark());
        }
        texts("statements", conclusion.statements());
        evidence(conclusion.evidence());
    }

    final void subject(String key, Subject subject) {
        json.writeObjectPropertyStart(key);
        text("kind", subject.kind());
        text("id", subject.id());
        subject.origin().ifPresent(this::origin);
        json.writeEndObject();
    }

    final void evidence(List<Evidence> evidence) {
        objects("evidence", evidence, one -> {
            json.writeObjectPropertyStart("subject");
            text("kind", one.subject().kind());
            text("id", one.subject().id());
            json.writeEndObject();
            text("fact", one.fact());
            text("value", one.value());
            one.basis().ifPresent(this::basis);
            one.origin().ifPresent(this::originProperty);
        });
    }

    final void basis(Basis basis) {
        text("basis", basis.word());
    }

    final void originProperty(Origin origin) {
        json.writeObjectPropertyStart("origin");
        origin(origin);
        json.writeEndObject();
    }

    final void origin(Origin origin) {
        text("file", origin.file());
        json.writeNumberProperty("line", origin.line());
        if (origin.column() > 0) {
            json.writeNumberProperty("column", origin.column());
        }
        if (!origin.logicalId().isEmpty()) {
            text("logicalId", origin.logicalId());
        }
    }

    /** As the file of a baseline has it. */
    final void entry(Entry entry) {
        text("rule", entry.fingerprint().rule());
        text("kind", entry.fingerprint().kind());
        if (!entry.fingerprint().id().isEmpty()) {
            text("id", entry.fingerprint().id());
        }
        if (!entry.fingerprint().mark().isEmpty()) {
            text("mark", entry.fingerprint().mark());
        }
        text("severity", entry.severity().word());
    }

    /** The text, or as much of it as has room, with a mark that there was more. */
    static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 2))) + "…";
    }

    final void text(String key, String value) {
        json.writeStringProperty(key, PlainlyEscaped.whole(value));
    }

    final void texts(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(value -> json.writeString(PlainlyEscaped.whole(value)));
        json.writeEndArray();
    }

    final <T> void objects(String key, List<T> values, Consumer<T> properties) {
        json.writeArrayPropertyStart(key);
        for (T value : values) {
            json.writeStartObject();
            properties.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
