package dev.lintel.intake.internal.sarif;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files and the resources that the results of one run point to. */
final class Places {
    private static final int LONGEST = 1_000;

    /** A file as a location names it. */
    record Artifact(String uri, String base, int index) {
        static final Artifact NONE = new Artifact("", "", -1);

        static Artifact read(JsonCursor json) {
            String[] said = {"", ""};
            int[] index = {-1};
            json.object("artifactLocation", property -> {
                switch (property) {
                    case "uri" -> said[0] = json.text("uri");
                    case "uriBaseId" -> said[1] = json.text("uriBaseId");
                    case "index" -> index[0] = json.number("index", -1);
                    default -> json.skip();
                }
            });
            return new Artifact(said[0], said[1], index[0]);
        }
    }

    private final Map<String, Artifact> bases = new HashMap<>();
    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<List<String>> logical = new ArrayList<>();

    void bases(JsonCursor json) {
        json.object("originalUriBaseIds", id -> bases.put(id, Artifact.read(json)));
    }

    void artifacts(JsonCursor json) {
        json.list("artifacts", () -> {
            Artifact[] location = {Artifact.NONE};
            json.object("an artifact", property -> {
                if (property.equals("location")) {
                    location[0] = Artifact.read(json);
                } else {
                    json.skip();
                }
            });
            artifacts.add(location[0]);
        });
    }

    void logicalLocations(JsonCursor json) {
        json.list("logicalLocations", () -> logical.add(Logical.read(json).names()));
    }

    /** The names of a resource, the fullest first. */
    record Logical(List<String> names, int index) {
        static Logical read(JsonCursor json) {
            String[] said = {"", "", ""};
            int[] index = {-1};
            json.object("a logical location", property -> {
                switch (property) {
                    case "fullyQualifiedName" -> said[0] = json.text(property);
                    case "decoratedName" -> said[1] = json.text(property);
                    case "name" -> said[2] = json.text(property);
                    case "index" -> index[0] = json.number("index", -1);
                    default -> json.skip();
                }
            });
            List<String> names = new ArrayList<>();
            for (String name : said) {
                if (!name.isBlank() && !names.contains(name)) {
                    names.add(Words.line(name, LONGEST));
                }
            }
            return new Logical(names, index[0]);
        }
    }

    /** The names of a logical location; those of the one that it stands for, where it has none. */
    List<String> names(Logical location) {
        boolean stands = location.names().isEmpty() && location.index() >= 0 && location.index() < logical.size();
        return stands ? logical.get(location.index()) : location.names();
    }

    /** The path of a file; empty where none is told. */
    String path(Artifact location) {
        boolean stands = location.uri().isBlank() && location.index() >= 0 && location.index() < artifacts.size();
        Artifact artifact = stands ? artifacts.get(location.index()) : location;
        if (artifact.uri().isBlank()) {
            return "";
        }
        String uri = artifact.uri().strip();
        Set<String> seen = new HashSet<>();
        String base = artifact.base();
        while (isRelative(uri) && !base.isEmpty() && bases.containsKey(base) && seen.add(base)) {
            Artifact above = bases.getOrDefault(base, Artifact.NONE);
            uri = above.uri() + (above.uri().isEmpty() || above.uri().endsWith("/") ? "" : "/") + uri;
            base = above.base();
        }
        return Words.line(file(uri), LONGEST);
    }

    private static boolean isRelative(String uri) {
        return !uri.startsWith("/") && !uri.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    }

    /** The path of a URI of a file; any other URI as it is. */
    private static String file(String uri) {
        if (isRelative(uri) || uri.startsWith("/")) {
            return decoded(uri);
        }
        if (!uri.regionMatches(true, 0, "file:", 0, 5)) {
            return uri;
        }
        String path = uri.substring(5);
        if (path.startsWith("//")) {
            int root = path.indexOf('/', 2);
            path = root < 0 ? path.substring(2) : path.substring(root);
        }
        // A drive of Windows stands behind a slash.
        return decoded(path.matches("/[A-Za-z]:.*") ? path.substring(1) : path);
    }

    /** With what is written by numbers in words; as it is where that comes to no text. */
    private static String decoded(String uri) {
        if (uri.indexOf('%') < 0) {
            return uri;
        }
        ByteBuffer bytes = ByteBuffer.allocate(uri.length() * 4);
        for (int i = 0; i < uri.length(); i++) {
            char each = uri.charAt(i);
            if (each == '%') {
                int high = i + 3 <= uri.length() ? Character.digit(uri.charAt(i + 1), 16) : -1;
                int low = i + 3 <= uri.length() ? Character.digit(uri.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return uri;
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put(StandardCharsets.UTF_8.encode(CharBuffer.wrap(new char[] {each})));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException noText) {
            return uri;
        }
    }
}
