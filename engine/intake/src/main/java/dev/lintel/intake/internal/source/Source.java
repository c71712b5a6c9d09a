package dev.lintel.intake.internal.source;

import dev.lintel.intake.InputException;
import dev.lintel.intake.Limits;
import dev.lintel.model.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * A file and the tree that it holds. Whatever keeps a file from being read leaves here as one {@link InputException}.
 *
 * @param file as the caller named it
 */
public record Source(String file, Node root) {
    /** The first line of what {@code terraform plan -json} prints. */
    private static final Pattern EVENTS = Pattern.compile("\\s*\\{\"@level\":\"");

    /** Reads a file of JSON or YAML in UTF-8, or in UTF-16 with a byte order mark. */
    public static Source of(Path path, Allowance allowance) {
        return of(text(path, allowance), path.toString(), allowance);
    }

    /** The text of a file, which counts as one that was opened. */
    public static String text(Path path, Allowance allowance) {
        String file = path.toString();
        allowance.file(file);
        return decoded(bytes(path, file, allowance), file);
    }

    /** Reads data that ships with the classes of this module, by its path on the class path. */
    public static Source ofOurs(String file) {
        try (InputStream stream = Source.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside the classes of lintel-intake");
            }
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads text that is known to be of bearable length. */
    public static Source of(String content, String file) {
        return of(content, file, new Allowance(Limits.standard()));
    }

    /** Reads text of JSON or YAML that came from a file of that name. */
    public static Source of(String content, String file, Allowance allowance) {
        requireBearable(content, file, allowance);
        if (content.isBlank()) {
            throw InputException.of(file, "is empty");
        }
        if (content.indexOf('\0') >= 0) {
            throw InputException.of(file, "is not text; give it as JSON or YAML in UTF-8");
        }
        return new Source(file, tree(content, file, allowance));
    }

    /**
     * Refuses what is too long to be read.
     *
     * @throws InputException if it is longer than the limits allow
     */
    public static void requireBearable(String content, String file, Allowance allowance) {
        if (content.length() > allowance.bytes()) {
            throw tooLarge(file, allowance);
        }
    }

    /**
     * Reads text of TOML that came from a file of that name.
     *
     * @throws InputException if it is none, with its place
     */
    public static Source ofToml(String content, String file, Allowance allowance) {
        return new Source(file, TomlTree.read(content, new TreeBuilder(file, allowance)));
    }

    /** Its name without folders and what follows the first dot. */
    public String baseName() {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The place of a node. */
    public Origin origin(Node node, String logicalId) {
        return new Origin(file, Math.max(1, node.line()), Math.max(0, node.column()), logicalId);
    }

    /** The place of a key. */
    public Origin origin(Node.Entry entry, String logicalId) {
        return new Origin(file, Math.max(1, entry.line()), Math.max(0, entry.column()), logicalId);
    }

    /** A fault at that node. */
    public InputException fault(Node node, String problem) {
        return InputException.at(origin(node, ""), problem);
    }

    /** A fault at that key. */
    public InputException fault(Node.Entry entry, String problem) {
        return InputException.at(origin(entry, ""), problem);
    }

    private static byte[] bytes(Path path, String file, Allowance allowance) {
        try {
            if (Files.isDirectory(path)) {
                throw InputException.of(
                        file,
                        "is a folder and no CDK assembly; name a file in it, such as a lintel.yaml or a template");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw InputException.of(file, "is not a regular file");
            }
            try (InputStream stream = Files.newInputStream(path)) {
                byte[] bytes = stream.readNBytes(allowance.bytes() + 1);
                if (bytes.length > allowance.bytes()) {
                    throw tooLarge(file, allowance);
                }
                return bytes;
            }
        } catch (NoSuchFileException missing) {
            throw InputException.of(file, "does not exist");
        } catch (AccessDeniedException denied) {
            throw InputException.of(file, "may not be read");
        } catch (IOException failed) {
            throw InputException.of(file, "cannot be read: " + failed.getMessage());
        }
    }

    private static InputException tooLarge(String file, Allowance allowance) {
        return InputException.of(
                file, "is larger than the " + allowance.limits().megabytes() + Allowance.raise("megabytes"));
    }

    private static String decoded(byte[] bytes, String file) {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw InputException.of(file, "is not " + charset.name() + " text; save it as UTF-8");
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Node tree(String content, String file, Allowance allowance) {
        if (EVENTS.matcher(content).lookingAt()) {
            throw InputException.of(
                    file,
                    "is a log of what Terraform did, a line for each event, and no plan; write one with"
                            + " 'terraform plan -out FILE' and 'terraform show -json FILE'");
        }
        char first = content.strip().charAt(0);
        if (first != '{' && first != '[') {
            return yaml(content, file, allowance);
        }
        try {
            return JsonTree.read(content, new TreeBuilder(file, allowance));
        } catch (JacksonException notJson) {
            // Like CloudFormation, take JSON with comments or trailing commas for the YAML that it is.
            try {
                return yaml(content, file, allowance);
            } catch (InputException notYamlEither) {
                TokenStreamLocation at = notJson.getLocation();
                throw InputException.at(
                        new Origin(file, Math.max(1, at.getLineNr()), Math.max(0, at.getColumnNr()), ""),
                        "is no valid JSON: " + firstLine(notJson.getOriginalMessage()));
            }
        } catch (InputException ours) {
            throw ours;
        } catch (RuntimeException fault) {
            throw InputException.of(file, "is no valid JSON: " + firstLine(String.valueOf(fault.getMessage())));
        }
    }

    private static Node yaml(String content, String file, Allowance allowance) {
        try {
            return strictYaml(content, file, allowance);
        } catch (InputException fault) {
            String stricter = Leniency.applied(content);
            if (stricter.equals(content)) {
                throw fault;
            }
            try {
                return strictYaml(stricter, file, allowance);
            } catch (InputException stillFaulty) {
                fault.addSuppressed(stillFaulty);
                throw fault;
            }
        }
    }

    private static Node strictYaml(String content, String file, Allowance allowance) {
        try {
            return YamlTree.read(content, new TreeBuilder(file, allowance))
                    .orElseThrow(() -> InputException.of(file, "holds nothing but comments"));
        } catch (InputException ours) {
            throw ours;
        } catch (ReaderException fault) {
            throw InputException.of(
                    file,
                    "is not text: it holds the character U+" + String.format("%04X", fault.getCodePoint())
                            + "; give it as JSON or YAML in UTF-8");
        } catch (MarkedYamlEngineException fault) {
            Optional<Mark> mark = fault.getProblemMark();
            int line = mark.map(Mark::getLine).orElse(0) + 1;
            int column = mark.map(Mark::getColumn).orElse(0) + 1;
            throw InputException.at(
                    new Origin(file, line, column, ""), "is no valid YAML: " + firstLine(fault.getProblem()));
        } catch (RuntimeException fault) {
            throw InputException.of(file, "is no valid YAML: " + firstLine(String.valueOf(fault.getMessage())));
        }
    }

    private static String firstLine(String message) {
        // Jackson describes its source in brackets, which says nothing that the place before the message does not.
        String line = message.strip().lines().findFirst().orElse("").replaceAll(" \\([^()]*\\[Source:.*", "");
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }
}
