package dev.lintel.intake;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How files are read. Immutable.
 *
 * @param limits what is refused as too large
 * @param parameters what a deployment gives to parameters of templates; a parameter that is given decides the
 *     conditions that ask for it. Names that a template does not declare say nothing to it
 * @param progress is told how far a repository is read
 * @param root the folder that files which name each other may lie in; empty for the folder of the file that is read. No
 *     link leads out of it
 */
public record ReadingOptions(Limits limits, Map<String, String> parameters, Optional<Path> root, Progress progress) {
    private static final ReadingOptions STANDARD =
            new ReadingOptions(Limits.standard(), Map.of(), Optional.empty(), (files, all) -> {});

    public ReadingOptions {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** Standard limits, no parameter given, and no file outside of the folder of the one that is read. */
    public static ReadingOptions standard() {
        return STANDARD;
    }

    public ReadingOptions withLimits(Limits other) {
        return new ReadingOptions(other, parameters, root, progress);
    }

    public ReadingOptions withParameters(Map<String, String> given) {
        return new ReadingOptions(limits, given, root, progress);
    }

    public ReadingOptions withProgress(Progress told) {
        return new ReadingOptions(limits, parameters, root, told);
    }

    public ReadingOptions withRoot(Path folder) {
        return new ReadingOptions(limits, parameters, Optional.of(folder), progress);
    }
}
