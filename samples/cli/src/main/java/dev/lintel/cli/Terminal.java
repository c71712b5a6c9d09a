package dev.lintel.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind standard output and standard error. */
final class Terminal {
    private Terminal() {}

    /** True where a person looks at it and has not asked for plain text by NO_COLOR or a dumb terminal. */
    static boolean showsColours() {
        String noColour = Optional.ofNullable(System.getenv("NO_COLOR")).orElse("");
        return noColour.isEmpty() && !"dumb".equals(System.getenv("TERM")) && isTerminal(System.console());
    }

    /** True where somebody looks at standard error and the terminal moves its cursor. */
    static boolean showsProgress() {
        return !"dumb".equals(System.getenv("TERM")) && errorsAreSeen();
    }

    /** Java tells of standard input and output only; where the system has a link for the other one, that tells. */
    private static boolean errorsAreSeen() {
        Path link = Path.of("/proc/self/fd/2");
        try {
            return Files.isSymbolicLink(link)
                    ? Files.readSymbolicLink(link).toString().matches("/dev/(?:pts/|tty).*")
                    : isTerminal(System.console());
        } catch (IOException untold) {
            return false;
        }
    }

    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            // From 22 on there is a console without a terminal too, and this method, which 17 lacks.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
