package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.Unread;
import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.cdk.Assembly;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.model.Origin;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of a repository that somebody there wrote, in the order of their names: without those that git ignores, those
 * of others, and those that are made from the rest. No link is followed.
 */
public final class Listing {
    /** The document of a workload; where one stands below the root, that folder is another workload. */
    public static final List<String> DOCUMENTS = List.of("lintel.yaml", "lintel.yml", "lintel.json");

    private final Vocabulary words = Vocabulary.known();
    private final List<RepositoryFile> files = new ArrayList<>();
    private final List<Path> assemblies = new ArrayList<>();
    private final Path root;
    private final IgnoreRules ignored;
    private final Reading reading;
    private final Allowance allowance;

    private Listing(Path root, List<String> leaveOut, Reading reading, Allowance allowance) {
        this.root = root;
        this.ignored = new IgnoreRules(leaveOut);
        this.reading = reading;
        this.allowance = allowance;
    }

    static Listing of(Path root, List<String> leaveOut, Reading reading, Allowance allowance) {
        Listing listing = new Listing(root, leaveOut, reading, allowance);
        try {
            Files.walkFileTree(root, listing.new Visitor());
        } catch (IOException failed) {
            throw InputException.of(root.toString(), "cannot be listed: " + failed.getMessage());
        }
        listing.files.sort(Comparator.comparing(RepositoryFile::name));
        listing.assemblies.sort(Comparator.naturalOrder());
        return listing;
    }

    List<RepositoryFile> files() {
        return files;
    }

    /** The folders that the CDK wrote its assemblies to, although git ignores them. */
    List<Path> assemblies() {
        return assemblies;
    }

    private String nameOf(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = nameOf(folder);
            if (!name.isEmpty() && isLeftOut(folder, name)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            allowance.entry(root.toString());
            ignored.enter(folder, name);
            return FileVisitResult.CONTINUE;
        }

        private boolean isLeftOut(Path folder, String name) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (last.endsWith(".out") && isFile(folder, Assembly.MANIFEST) && !ignored.leavesOutByName(name)) {
                List<String> folders = List.of(name.split("/"));
                if (!words.asides.hasAny(folders) && !words.testFolders.hasAny(folders)) {
                    assemblies.add(folder);
                }
                return true;
            }
            boolean hidden = last.startsWith(".") && !words.kept.has(last);
            if (hidden || words.leftOut.has(last) || ignored.leaveOut(name, true)) {
                return true;
            }
            if (DOCUMENTS.stream().anyMatch(document -> isFile(folder, document))) {
                reading.builder()
                        .unread(new Unread(
                                "the folder " + name,
                                "it holds a workload of its own; review it by itself",
                                new Origin(folder.toString(), 1, 0, "")));
                return true;
            }
            // Virtual environments by any name, and the repositories of others.
            return isFile(folder, "pyvenv.cfg") || Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            allowance.entry(root.toString());
            String name = nameOf(file);
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (attributes.isRegularFile() && !words.generated.has(last) && !ignored.leaveOut(name, false)) {
                files.add(new RepositoryFile(file, name, attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            reading.builder()
                    .unread(new Unread(nameOf(file), "it cannot be opened", new Origin(file.toString(), 1, 0, "")));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failed) {
            ignored.leave();
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isFile(Path folder, String name) {
        return Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
