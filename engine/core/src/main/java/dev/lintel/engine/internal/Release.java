package dev.lintel.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Properties;
import java.util.regex.Pattern;

/** A version of Lintel or of a pack: numbers with dots, and after a hyphen whatever its publisher likes. */
record Release(String text) implements Comparable<Release> {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}){0,9}(?:-[\\w.-]{1,40})?");

    /** The version that this is. */
    static final Release OURS = new Release(ours());

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    boolean isAtLeast(Release other) {
        return compareTo(other) >= 0;
    }

    /** By the numbers alone: what comes before a version already has what it brings. */
    @Override
    public int compareTo(Release other) {
        String[] mine = text.replaceFirst("-.*", "").split("\\.");
        String[] theirs = other.text.replaceFirst("-.*", "").split("\\.");
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int order = number(mine, i).compareTo(number(theirs, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger number(String[] parts, int place) {
        return place < parts.length ? new BigInteger(parts[place]) : BigInteger.ZERO;
    }

    private static String ours() {
        Properties properties = new Properties();
        try (InputStream stream = Release.class.getResourceAsStream("/dev/lintel/engine/version.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new IllegalStateException("the jar of Lintel's engine is damaged: it does not tell its version", e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String toString() {
        return text;
    }
}
