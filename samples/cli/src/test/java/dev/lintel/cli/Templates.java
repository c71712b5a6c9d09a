package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Comparison;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Inputs as text, and what changes between two of them. */
final class Templates {
    static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());
    private static final String RESOURCES = "Resources:\n";

    private Templates() {}

    static String text(String file) {
        try {
            return Files.readString(LintelJar.ROOT.resolve(file)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with one place changed. */
    static String edited(String text, String from, String to) {
        assertThat(text.split(Pattern.quote(from), -1)).as("'%s' once", from).hasSize(2);
        return text.replace(from, to);
    }

    static Comparison compare(String before, String after, Stage stage) {
        return ADVISOR.compare(read(before, "before.yaml", stage), read(after, "after.yaml", stage));
    }

    static Architecture read(String text, String file, Stage stage) {
        return Intake.read(text, file).stage(stage).build();
    }

    /** The resources of a template, each with its own lines. */
    static List<String> resources(String file) {
        String text = text(file);
        List<String> blocks = new ArrayList<>();
        for (String line : text.substring(text.indexOf(RESOURCES) + RESOURCES.length())
                .lines()
                .toList()) {
            if (line.startsWith("   ")) {
                blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1) + line + "\n");
            } else {
                blocks.add(line + "\n");
            }
        }
        return blocks;
    }

    static String of(List<String> resources) {
        return RESOURCES + String.join("", resources);
    }

    /** The logical ids that stand in the one template and not in the other, but for one. */
    static List<String> onlyIn(String template, String other, String except) {
        return ids(template).stream()
                .filter(id -> !id.equals(except) && !ids(other).contains(id))
                .toList();
    }

    private static List<String> ids(String template) {
        return template.lines()
                .filter(line -> line.startsWith("  ") && !line.startsWith("   "))
                .map(line -> line.strip().replace(":", ""))
                .toList();
    }
}
