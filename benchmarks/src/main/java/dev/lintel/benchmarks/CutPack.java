package dev.lintel.benchmarks;

import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The core pack cut down to some of its rules. */
final class CutPack {
    /** They ask rules that the cut leaves out; the loop has no such lists either. */
    private static final Set<String> LISTS = Set.of("checklist.yaml", "plan.yaml");

    private CutPack() {}

    /**
     * An advisor that knows only these.
     *
     * @param core the folder of the core pack's files
     * @param rules by their ids
     */
    static Advisor advisor(Path core, Set<String> rules) {
        try {
            Path cut = Files.createTempDirectory("cut-pack");
            try {
                copy(core, cut, rules);
                return Lintel.with(Pack.of(cut));
            } finally {
                delete(cut);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path core, Path cut, Set<String> rules) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(core)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path relative = core.relativize(file);
            boolean wanted = relative.startsWith("rules")
                    ? rules.contains("core/" + relative.getName(3))
                    : !LISTS.contains(relative.toString());
            if (wanted) {
                Path target = cut.resolve(relative.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
