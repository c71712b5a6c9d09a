package dev.lintel.intake.internal.compose;

import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What container images are known to be, read from the list beside this module's classes. */
final class Images {
    private static final String FILE = "/dev/lintel/intake/images.yaml";

    /** Read when the first Compose file is. */
    private static final class Known {
        static final Images IMAGES = new Images(Source.ofOurs(FILE));
    }

    private final Map<String, Image> byName = new HashMap<>();
    private final Set<String> vendors = new HashSet<>();
    private final Map<String, String> emulated = new HashMap<>();

    /**
     * What an image is.
     *
     * @param technology empty for what only helps at the desk
     * @param standsFor technologies of the cloud in whose place it runs on a laptop
     * @param engine the one database engine that it is
     * @param emulator the name of the emulator that it is
     */
    record Image(
            Optional<String> technology,
            Optional<String> role,
            List<String> standsFor,
            Optional<String> engine,
            Optional<String> emulator) {}

    private Images(Source source) {
        Node.Mapping root = (Node.Mapping) source.root();
        root.get("vendors").orElseThrow().each().forEach(vendor -> vendors.add(text(vendor)));
        for (Node each : root.get("images").orElseThrow().each()) {
            Node.Mapping entry = (Node.Mapping) each;
            Image image = new Image(
                    entry.text("technology"),
                    entry.text("role"),
                    texts(entry, "standsFor").stream().map(Reading::spelled).toList(),
                    entry.text("engine"),
                    entry.text("emulator"));
            texts(entry, "images").forEach(name -> byName.put(withoutRegistry(name), image));
        }
        root.mapping("emulated")
                .orElseThrow()
                .entries()
                .values()
                .forEach(entry -> emulated.put(entry.key(), Reading.spelled(text(entry.value()))));
    }

    static Images known() {
        return Known.IMAGES;
    }

    /** What that reference to an image names, whatever its registry, tag and digest; empty where it is not known. */
    Optional<Image> of(String reference) {
        String name = withoutRegistry(withoutTag(reference.strip()));
        String last = name.substring(name.lastIndexOf('/') + 1);
        int folder = name.lastIndexOf('/', name.length() - last.length() - 2);
        String ofVendor = name.substring(folder + 1);
        boolean anybodys = !name.contains("/") || vendors.contains(name.substring(0, name.indexOf('/')));
        return Optional.ofNullable(byName.get(name))
                .or(() -> Optional.ofNullable(byName.get(ofVendor)))
                .or(() -> anybodys ? Optional.ofNullable(byName.get(last)) : Optional.empty());
    }

    /** The technology whose service an emulator of AWS calls by that name. */
    Optional<String> emulated(String service) {
        return Optional.ofNullable(emulated.get(service));
    }

    /** The technologies whose services an emulator of AWS knows. */
    Collection<String> allEmulated() {
        return emulated.values();
    }

    private static String withoutTag(String reference) {
        int digest = reference.indexOf('@');
        String name = digest < 0 ? reference : reference.substring(0, digest);
        int tag = name.indexOf(':', name.lastIndexOf('/') + 1);
        return tag < 0 ? name : name.substring(0, tag);
    }

    /** A first part with a dot or a port is the host of a registry. */
    private static String withoutRegistry(String name) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        return first.contains(".") || first.contains(":") || first.equals("localhost")
                ? name.substring(slash + 1)
                : name;
    }

    private static List<String> texts(Node.Mapping entry, String key) {
        return entry.get(key)
                .map(list -> list.each().stream().map(Images::text).toList())
                .orElse(List.of());
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }
}
