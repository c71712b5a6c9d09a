package dev.lintel.report.json;

import dev.lintel.Baseline;
import dev.lintel.LintelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.databind.ObjectWriter;

/**
 * A baseline as a JSON document that is kept under version control: an entry a line, in the order of the baseline, and
 * nothing that changes by itself. Its JSON Schema lies beside this class as {@code baseline.schema.json}.
 */
public final class BaselineJson extends JsonDocument {
    static final String DOCUMENT = "lintel-baseline";
    static final String SCHEMA_VERSION = "1.0";

    /** More than half a million entries take. */
    private static final int MOST_MEGABYTES = 64;

    private static final ObjectWriter WRITER = writer(new PropertiesOfTheWhole());

    private BaselineJson(JsonGenerator json) {
        super(json);
    }

    /** The baseline as a document that ends with a line feed. */
    public static String write(Baseline baseline) {
        return document(WRITER, json -> new BaselineJson(json).baseline(baseline));
    }

    /**
     * Reads a baseline from a file in UTF-8 of at most 64 MB.
     *
     * @throws LintelException if there is no such file or it holds no baseline; the message says where and why
     */
    public static Baseline read(Path file) {
        return read(textOf(file), file.toString());
    }

    /**
     * Reads a baseline.
     *
     * @param file what it is called in messages
     * @throws LintelException if it is no baseline; the message says in which line and why
     */
    public static Baseline read(String document, String file) {
        return new BaselineReader(document, file).read();
    }

    private void baseline(Baseline baseline) {
        json.writeStartObject();
        text("document", DOCUMENT);
        text("schemaVersion", SCHEMA_VERSION);
        text("workload", baseline.workload());
        text("stage", baseline.stage().word());
        objects("packs", baseline.packs(), this::pack);
        objects("findings", baseline.entries(), this::entry);
        json.writeEndObject();
    }

    private static String textOf(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new LintelException(file + ": is no file that holds a baseline");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] bytes = stream.readNBytes(MOST_MEGABYTES * 1024 * 1024 + 1);
                if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
                    throw new LintelException(file + ": is larger than " + MOST_MEGABYTES + " MB and no baseline");
                }
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (NoSuchFileException missing) {
            throw new LintelException(
                    file + ": there is no such baseline; 'lintel baseline PATH --output " + file + "' writes one",
                    missing);
        } catch (AccessDeniedException denied) {
            throw new LintelException(file + ": may not be read", denied);
        } catch (CharacterCodingException malformed) {
            throw new LintelException(file + ": is no text in UTF-8 and no baseline", malformed);
        } catch (IOException failed) {
            throw new LintelException(file + ": cannot be read: " + failed.getMessage(), failed);
        }
    }

    /** Only the document itself has a line for each of its properties. */
    private static final class PropertiesOfTheWhole implements Indenter {
        private static final Indenter LINES = new DefaultIndenter("  ", "\n");

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            if (level <= 1) {
                LINES.writeIndentation(json, level);
            } else {
                json.writeRaw(' ');
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
