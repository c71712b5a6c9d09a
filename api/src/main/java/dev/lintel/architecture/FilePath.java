package dev.lintel.architecture;

import java.util.ArrayList;
import java.util.List;

/** A path of a file by its parts, whoever wrote it and wherever it begins: only as text, since the file may be elsewhere. */
record FilePath(List<String> parts) {
    static FilePath of(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return new FilePath(List.copyOf(parts));
    }

    int depth() {
        return parts.size();
    }

    FilePath parent() {
        return new FilePath(parts.subList(0, Math.max(0, depth() - 1)));
    }

    /** True where it is in that folder, however deep. */
    boolean isBelow(FilePath folder) {
        return folder.depth() > 0
                && depth() > folder.depth()
                && parts.subList(0, folder.depth()).equals(folder.parts);
    }

    /** The same as seen from that folder; itself where it is not in there. */
    FilePath from(FilePath folder) {
        return isBelow(folder) ? new FilePath(parts.subList(folder.depth(), depth())) : this;
    }

    /** True where its last parts are all of the other one's. */
    boolean endsWith(FilePath other) {
        return other.depth() > 0
                && depth() >= other.depth()
                && parts.subList(depth() - other.depth(), depth()).equals(other.parts);
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
