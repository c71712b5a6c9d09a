package dev.lintel.cli;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind standard output. */
final class Terminal {
    private Terminal() {}

    /** True where a person looks at it and has not asked for plain text by NO_COLOR or a dumb terminal. */
    static boolean showsColours() {
        String noColour = Optional.ofNullable(System.getenv("NO_COLOR")).orElse("");
        return noColour.isEmpty() && !"dumb".equals(System.getenv("TERM")) && isTerminal(System.console());
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
