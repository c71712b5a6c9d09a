package dev.lintel.intake.internal.repository;

import java.util.regex.Pattern;

/** The programs that check the type hints of Python. */
final class TypeCheckers {
    private static final Pattern NAME = Pattern.compile("\\b(?:mypy|(?:based)?pyright)\\b");

    private TypeCheckers() {}

    static boolean isNamedIn(String text) {
        return NAME.matcher(text).find();
    }
}
