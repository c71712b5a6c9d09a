package dev.lintel.report.json;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How files are named in SARIF: by a URI, relative to a root wherever that is possible. */
final class SarifPlaces {
    /** The name that SARIF's readers know the root of a checkout by. */
    static final String BASE = "%SRCROOT%";

    private static final String UNRESERVED = "-._~/";

    private final Optional<Path> root;

    SarifPlaces(Optional<Path> root) {
        this.root = root;
    }

    /** @param file as an origin names it */
    Uri uri(String file) {
        try {
            Path path = Path.of(file);
            if (root.isPresent()) {
                Path absolute = path.toAbsolutePath().normalize();
                return absolute.startsWith(root.get()) ? relative(root.get().relativize(absolute)) : absolute(absolute);
            }
            return path.isAbsolute() ? absolute(path.normalize()) : relative(path.normalize());
        } catch (InvalidPathException e) {
            // Only something that is no file of this machine, such as an entry of a document that came from another.
            return new Uri(encoded(file), true);
        }
    }

    private static Uri relative(Path path) {
        return new Uri(encoded(slashed(path)), true);
    }

    private static Uri absolute(Path path) {
        String slashed = slashed(path);
        return new Uri("file://" + (slashed.startsWith("/") ? "" : "/") + encoded(slashed), false);
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }

    /** @param isRelative to {@link #BASE} */
    record Uri(String text, boolean isRelative) {}
}
