package dev.lintel.intake.internal.repository;

import dev.lintel.intake.internal.repository.Imports.Import;
import dev.lintel.intake.internal.repository.Vocabulary.Language;
import dev.lintel.intake.internal.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one file of code shows.
 *
 * @param lines that are neither blank nor a comment alone
 * @param functions that are defined, in Python
 * @param hinted functions whose result carries a type hint
 * @param environment the first line that reads the environment
 * @param asynchronous the first line that defines an asynchronous function, in Python
 */
record Code(
        RepositoryFile file,
        String language,
        int lines,
        List<Import> imports,
        int functions,
        int hinted,
        OptionalInt environment,
        OptionalInt asynchronous) {
    private static final int BEGINNING = 600;

    /** Reads the text of a file; empty where it says of itself that a tool wrote it. */
    static Optional<Code> read(RepositoryFile file, String text, Language language) {
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        if (Vocabulary.known().marks.stream().anyMatch(beginning::contains)) {
            return Optional.empty();
        }
        Scan scan = new Scan(language);
        text.lines().forEach(scan::line);
        return Optional.of(scan.code(file));
    }

    /** Reads the cells of a notebook that hold code. */
    static Code readNotebook(RepositoryFile file, Node notebook, Language language) {
        Scan scan = new Scan(language);
        if (notebook instanceof Node.Mapping root) {
            for (Node each : root.get("cells").map(Node::each).orElse(List.of())) {
                if (each instanceof Node.Mapping cell
                        && cell.text("cell_type").orElse("").equals("code")) {
                    for (Node line : cell.get("source").map(Node::each).orElse(List.of())) {
                        if (line instanceof Node.Scalar scalar) {
                            scalar.text().lines().forEach(scan::line);
                        }
                    }
                }
            }
        }
        return scan.code(file);
    }

    private static final class Scan {
        private final Language language;
        private final Imports imports;
        private final Comments comments;
        private final boolean python;
        private int number;
        private int lines;
        private int functions;
        private int hinted;
        private int environment;
        private int asynchronous;
        private boolean inSignature;

        Scan(Language language) {
            this.language = language;
            this.imports = new Imports(language.name());
            this.comments = Comments.of(language.name(), language.comment());
            this.python = language.name().equals("python");
        }

        void line(String line) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || comments.hold(stripped)) {
                return;
            }
            lines++;
            imports.read(stripped, number);
            if (environment == 0 && language.environment().stream().anyMatch(stripped::contains)) {
                environment = number;
            }
            if (python) {
                function(stripped);
            }
        }

        private void function(String line) {
            boolean async = line.startsWith("async def ");
            if (async || line.startsWith("def ")) {
                functions++;
                inSignature = true;
                asynchronous = async && asynchronous == 0 ? number : asynchronous;
            }
            if (inSignature) {
                if (line.contains("->")) {
                    hinted++;
                    inSignature = false;
                } else if (line.endsWith(":")) {
                    inSignature = false;
                }
            }
        }

        Code code(RepositoryFile file) {
            return new Code(
                    file,
                    language.name(),
                    lines,
                    List.copyOf(imports.found()),
                    functions,
                    hinted,
                    environment == 0 ? OptionalInt.empty() : OptionalInt.of(environment),
                    asynchronous == 0 ? OptionalInt.empty() : OptionalInt.of(asynchronous));
        }
    }
}
