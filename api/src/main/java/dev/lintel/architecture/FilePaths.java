package dev.lintel.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which file of a workload another tool means. The tool may have run in another folder or on another machine, so that one of
 * two paths may have parts before it that the other has not; where more than one file would fit, none is taken.
 */
final class FilePaths {
    private final Optional<FilePath> root;
    private final Map<String, String> ours = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * @param workload the file or the folder that the workload was read from
     * @param known the files that something was read from
     * @param reported the files as other tools name them
     */
    FilePaths(Optional<String> workload, Collection<String> known, Collection<String> reported) {
        this.root = workload.map(FilePath::of);
        Map<String, FilePath> paths = new HashMap<>();
        known.forEach(file -> paths.put(file, FilePath.of(file)));
        Set<String> certain = new HashSet<>();
        Map<String, List<String>> longer = new HashMap<>();
        for (String file : reported) {
            FilePath path = FilePath.of(file);
            Optional<String> same = same(path, paths);
            if (same.isPresent()) {
                ours.put(file, same.get());
                certain.add(same.get());
                continue;
            }
            List<String> alike = alike(path, paths);
            if (alike.size() == 1) {
                String only = alike.get(0);
                ours.put(file, only);
                if (path.depth() > FilePath.of(only).depth()) {
                    longer.computeIfAbsent(only, key -> new ArrayList<>()).add(file);
                }
            } else if (alike.size() > 1) {
                ambiguous.add(file);
            }
        }
        // Two files of a large repository may end like one of ours: then the one that is longer is another file.
        longer.forEach((file, named) -> {
            if (named.size() > 1 || certain.contains(file)) {
                named.forEach(ours::remove);
                ambiguous.addAll(named);
            }
        });
    }

    /** The file as the workload names it; empty where nothing was read from it, or several could be meant. */
    Optional<String> ours(String reported) {
        return Optional.ofNullable(ours.get(reported));
    }

    boolean isAmbiguous(String reported) {
        return ambiguous.contains(reported);
    }

    /** The path as seen from the folder of the workload. */
    FilePath inWorkload(String reported) {
        return fromWorkload(FilePath.of(reported));
    }

    /** The same wherever the workload lies and however it is named: its path as seen from the folder of the workload. */
    String name(String reported) {
        return inWorkload(ours(reported).orElse(reported)).toString();
    }

    private Optional<String> same(FilePath path, Map<String, FilePath> known) {
        Optional<String> exactly = only(known.entrySet().stream()
                .filter(each -> each.getValue().equals(path))
                .map(Map.Entry::getKey)
                .toList());
        return exactly.or(() -> only(known.entrySet().stream()
                .filter(each -> fromWorkload(each.getValue()).equals(path))
                .map(Map.Entry::getKey)
                .toList()));
    }

    private FilePath fromWorkload(FilePath file) {
        if (root.isEmpty()) {
            return file;
        }
        FilePath inFolder = file.from(root.get());
        return inFolder.equals(file) ? file.from(root.get().parent()) : inFolder;
    }

    /** The files whose path ends like that one, or that end it, with the most parts in common. */
    private static List<String> alike(FilePath path, Map<String, FilePath> known) {
        int most = 0;
        List<String> alike = new ArrayList<>();
        for (Map.Entry<String, FilePath> each : known.entrySet()) {
            FilePath file = each.getValue();
            if (file.endsWith(path) || path.endsWith(file)) {
                int common = Math.min(file.depth(), path.depth());
                if (common > most) {
                    alike.clear();
                    most = common;
                }
                if (common == most) {
                    alike.add(each.getKey());
                }
            }
        }
        return alike;
    }

    private static Optional<String> only(List<String> files) {
        return files.size() == 1 ? Optional.of(files.get(0)) : Optional.empty();
    }
}
