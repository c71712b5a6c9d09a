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
import java.util.stream.Stream;

/** The core pack cut down to the ten rules that are also written by hand. */
final class TenRules {
    private TenRules() {}

    /** @param core the folder of the core pack's files */
    static Advisor advisor(Path core) {
        try {
            Path cut = Files.createTempDirectory("ten-rules");
            try {
                copy(core, cut);
                return Lintel.with(Pack.of(cut));
            } finally {
                delete(cut);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path core, Path cut) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(core)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path relative = core.relativize(file);
            boolean rule = relative.startsWith("rules");
            if (!rule || HandWritten.RULES.contains("core/" + relative.getName(3))) {
                Path target = cut.resolve(relative.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
