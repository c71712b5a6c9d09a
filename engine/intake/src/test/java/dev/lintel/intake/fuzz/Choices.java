package dev.lintel.intake.fuzz;

import java.util.List;

/**
 * Bytes taken for a row of choices, so that a fuzzer that changes bytes changes what is generated. When they are used up
 * every choice is the first one, which has to lead to an end.
 */
final class Choices {
    private final byte[] bytes;
    private int next;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean areLeft() {
        return next < bytes.length;
    }

    /** One of 0 to {@code count - 1}. */
    int below(int count) {
        int chosen = areLeft() ? bytes[next++] & 0xFF : 0;
        if (count > 256) {
            chosen = chosen << 8 | (areLeft() ? bytes[next++] & 0xFF : 0);
        }
        return chosen % count;
    }

    /** True once in so many times. */
    boolean once(int in) {
        return below(in) == in - 1;
    }

    <T> T of(List<T> several) {
        return several.get(below(several.size()));
    }

    @SafeVarargs
    final <T> T of(T... several) {
        return several[below(several.length)];
    }
}
