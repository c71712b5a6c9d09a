package dev.lintel.cli;

import dev.lintel.LintelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that a command begins: all of them come into being, or none does, and none that is there is touched. */
final class NewFiles {
    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final List<Path> made = new ArrayList<>();

    void add(Path file, String text) {
        texts.put(file, text);
    }

    /** The files, in the order in which they were added. */
    List<Path> files() {
        return List.copyOf(texts.keySet());
    }

    /** @throws LintelException if one is there already, or cannot be written */
    void write() {
        for (Path file : texts.keySet()) {
            if (Files.exists(file)) {
                throw new LintelException(file + " is there already, and is left as it is; choose another name");
            }
        }
        try {
            for (Map.Entry<Path, String> each : texts.entrySet()) {
                folder(each.getKey().toAbsolutePath().getParent());
                Files.writeString(
                        each.getKey(), each.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                made.add(each.getKey());
            }
        } catch (IOException e) {
            takeBack();
            throw new LintelException(
                    "nothing was written, since this cannot be written to: " + e.getMessage()
                            + "; choose another place",
                    e);
        }
    }

    /** Each folder that has to be made is remembered, so that it can be taken back. */
    private void folder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            folder(folder.getParent());
            Files.createDirectory(folder);
            made.add(folder);
        }
    }

    /** Takes back what was written, where something else that belongs to it cannot be. */
    void takeBack() {
        for (int i = made.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(made.get(i));
            } catch (IOException left) {
                // What cannot be taken back is told by the error that led here.
            }
        }
    }
}
