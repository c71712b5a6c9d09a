package dev.lintel.engine.internal;

import dev.lintel.engine.PackException;
import dev.lintel.engine.PackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a pack, wherever they lie.
 *
 * @param where what it is called in errors
 * @param texts by their paths below the root of the pack, parted by slashes; what is no part of a pack is left out, and what
 *     stands beside a rule and is none of its files has no text
 */
record PackSource(String where, SortedMap<String, String> texts) {
    static final String HEAD = "pack.yaml";
    /** As in packs/acme/pack.yaml, with a folder or two to spare. */
    private static final int DEEPEST_IN_JAR = 5;

    private static final List<String> FOLDERS = List.of("rules", "catalogue", "stages", "changes");
    private static final List<String> TEXTS = List.of(".yaml", ".tsv", ".md", ".drl");

    PackSource {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * A pack in a folder, or in a jar with the same files at its root or in one folder of it.
     *
     * @throws PackException if it is neither, or cannot be read
     */
    static PackSource at(Path root, PackOptions options) {
        try {
            if (Files.isDirectory(root)) {
                return new PackSource("pack " + root, texts(root, new PackLimits("pack " + root, options)));
            }
            if (Files.isRegularFile(root)) {
                try (FileSystem jar = FileSystems.newFileSystem(root)) {
                    return new PackSource(
                            "pack " + root,
                            texts(packIn(jar.getPath("/"), root), new PackLimits("pack " + root, options)));
                }
            }
        } catch (IOException | UncheckedIOException | ProviderNotFoundException e) {
            throw new PackException("pack " + root + " cannot be read: " + PackLimits.said(e), e);
        }
        throw new PackException(
                List.of("pack " + root + " is neither a folder nor a jar; name the one that holds pack.yaml"));
    }

    /**
     * A pack that lies as files beside a class: in its jar, or in a folder of the class path.
     *
     * @param folder parted by slashes, from the root of the class path
     * @throws PackException if there is none, or it cannot be read
     */
    static PackSource beside(Class<?> anchor, String folder, PackOptions options) {
        String where = "pack " + folder + " beside " + anchor.getName();
        String root = folder.replaceFirst("^/", "").replaceFirst("/$", "");
        URL head = anchor.getClassLoader().getResource(root + "/" + HEAD);
        if (head == null) {
            throw new PackException(List.of(where + " has no " + HEAD + " on the class path"));
        }
        PackLimits limits = new PackLimits(where, options);
        try {
            URI uri = head.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return new PackSource(where, texts(Path.of(uri).toAbsolutePath().resolveSibling(""), limits));
            }
            int inJar = uri.toString().lastIndexOf("!/");
            URI jar = URI.create(uri.toString().substring(0, inJar));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return new PackSource(where, texts(files.getPath(root), limits));
            }
        } catch (IOException | UncheckedIOException | URISyntaxException e) {
            throw new PackException(where + " cannot be read: " + PackLimits.said(e), e);
        }
    }

    /** A pack whose files somebody has at hand, by their paths. */
    static PackSource of(Map<String, String> files, PackOptions options) {
        PackLimits limits = new PackLimits("pack", options);
        files.forEach((path, text) -> limits.add(path, text.length()));
        return new PackSource("pack", new TreeMap<>(files));
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** The names of what lies directly in that folder, sorted. */
    List<String> files(String folder) {
        return below(folder).filter(each -> each.indexOf('/') < 0).toList();
    }

    /** The names of the folders that lie directly in that folder and are not empty, sorted. */
    List<String> folders(String folder) {
        return below(folder)
                .filter(each -> each.indexOf('/') > 0)
                .map(each -> each.substring(0, each.indexOf('/')))
                .distinct()
                .toList();
    }

    private Stream<String> below(String folder) {
        String start = folder + "/";
        return texts.tailMap(start).keySet().stream()
                .takeWhile(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()));
    }

    private static SortedMap<String, String> texts(Path root, PackLimits limits) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(root)) {
            children.filter(file -> Files.isRegularFile(file) && isText(file)).forEach(files::add);
        }
        for (String folder : FOLDERS) {
            if (Files.isDirectory(root.resolve(folder))) {
                try (Stream<Path> all = Files.walk(root.resolve(folder), FileVisitOption.FOLLOW_LINKS)) {
                    all.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        for (Path file : files) {
            limits.add(path(root, file), Files.size(file));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files) {
            add(root, file, texts);
        }
        return texts;
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static void add(Path root, Path file, SortedMap<String, String> texts) throws IOException {
        String path = path(root, file);
        try {
            texts.put(
                    path,
                    isText(file) && !path.endsWith("/cases.yaml")
                            ? Files.readString(file, StandardCharsets.UTF_8)
                            : "");
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is no text in UTF-8", e);
        }
    }

    /** A build puts a pack into a folder of its jar, where {@link #beside} finds it. */
    private static Path packIn(Path inside, Path jar) throws IOException {
        if (Files.isRegularFile(inside.resolve(HEAD))) {
            return inside;
        }
        try (Stream<Path> files = Files.find(
                inside, DEEPEST_IN_JAR, (file, attributes) -> file.endsWith(HEAD) && attributes.isRegularFile())) {
            List<Path> packs = files.sorted().toList();
            if (packs.size() > 1) {
                throw new PackException(List.of("pack " + jar + " holds several packs: "
                        + packs.stream().map(Path::toString).collect(Collectors.joining(", "))
                        + "; unpack the one that is meant"));
            }
            return packs.isEmpty()
                    ? inside
                    : Objects.requireNonNull(packs.get(0).getParent());
        }
    }

    private static boolean isText(Path file) {
        String name = file.toString();
        return TEXTS.stream().anyMatch(name::endsWith);
    }
}
