package dev.lintel.intake.internal.repository;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/** What the {@code .gitignore} files on the way to a place, and a document, leave out. */
final class IgnoreRules {
    private static final int LONGEST = 1024 * 1024;
    private static final int LONGEST_PATTERN = 500;

    /** A name with more stars takes time without end on a name that nearly fits. */
    private static final Pattern MANY_STARS = Pattern.compile("(?:[^/*]*+\\*++){4}");

    private final IgnoreNode leaveOut = new IgnoreNode();
    private final Deque<Level> levels = new ArrayDeque<>();

    private record Level(String folder, IgnoreNode rules) {}

    /** @param leaveOut patterns in the form of {@code .gitignore}, from the root */
    IgnoreRules(List<String> leaveOut) {
        parse(leaveOut, this.leaveOut);
    }

    private static void parse(List<String> patterns, IgnoreNode rules) {
        try {
            rules.parse(new ByteArrayInputStream(String.join("\n", patterns).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException ofMemory) {
            throw new IllegalStateException(ofMemory);
        }
    }

    /** Whatever a pattern of nobody's is, it leaves nothing out. */
    private static boolean isBearable(String pattern) {
        return pattern.length() <= LONGEST_PATTERN
                && !MANY_STARS.matcher(pattern).find();
    }

    /** Takes in the rules of a folder that is entered; those that cannot be read leave nothing out. */
    void enter(Path folder, String name) {
        IgnoreNode rules = new IgnoreNode();
        if (name.isEmpty()) {
            read(folder.resolve(".git").resolve("info").resolve("exclude"), rules);
        }
        read(folder.resolve(".gitignore"), rules);
        levels.push(new Level(name, rules));
    }

    void leave() {
        levels.pop();
    }

    private static void read(Path file, IgnoreNode rules) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            String patterns = new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
            parse(patterns.lines().filter(IgnoreRules::isBearable).toList(), rules);
        } catch (IOException unreadable) {
            // Then the files that it would leave out are looked at.
        }
    }

    /** True where the document leaves that folder out, whatever git does. */
    boolean leavesOutByName(String name) {
        return Boolean.TRUE.equals(leaveOut.checkIgnored(name, true));
    }

    boolean leaveOut(String name, boolean folder) {
        if (Boolean.TRUE.equals(leaveOut.checkIgnored(name, folder))) {
            return true;
        }
        for (Level level : levels) {
            String below = level.folder().isEmpty()
                    ? name
                    : name.substring(level.folder().length() + 1);
            @Nullable Boolean ignored = level.rules().checkIgnored(below, folder);
            if (ignored != null) {
                return ignored;
            }
        }
        return false;
    }
}
