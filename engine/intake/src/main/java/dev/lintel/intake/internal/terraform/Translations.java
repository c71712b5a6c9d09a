package dev.lintel.intake.internal.terraform;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.intake.internal.terraform.Translation.Extension;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The Terraform types that are known, read from the file beside this module's classes, each when it is first met. */
final class Translations {
    private static final String FILE = "/dev/lintel/intake/terraform.yaml";
    private static final Set<String> KEYS = Set.of("is", "extends", "of", "when", "names", "defaults", "values");
    private static final Translations KNOWN = new Translations(Source.ofOurs(FILE));

    private final Source source;
    private final Map<String, Entry> declared;
    private final Set<String> support;
    private final Set<String> utilities;
    private final Map<String, Translation> read = new ConcurrentHashMap<>();

    private Translations(Source source) {
        this.source = source;
        this.declared = Json.entries(Json.at(source.root(), "types"));
        this.support = words(source.root(), "support");
        this.utilities = words(source.root(), "utilities");
    }

    static Translations known() {
        return KNOWN;
    }

    private static Set<String> words(Node root, String key) {
        return Json.items(Json.at(root, key)).stream()
                .map(each -> Json.text(Optional.of(each)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every type with an entry of its own. */
    Set<String> names() {
        return declared.keySet();
    }

    Optional<Translation> of(String type) {
        return Optional.ofNullable(declared.get(type))
                .map(entry -> read.computeIfAbsent(type, name -> translation(entry)));
    }

    /** True for what is nothing of the architecture by itself: rights, names, and what providers make in passing. */
    boolean isSupport(String type) {
        int end = type.indexOf('_');
        return support.contains(type) || utilities.contains(end < 0 ? type : type.substring(0, end));
    }

    private Translation translation(Entry entry) {
        if (entry.value() instanceof Node.Scalar name) {
            return new Translation(Optional.of(name.text()), Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        Json.entries(Optional.of(entry.value())).values().forEach(each -> {
            if (!KEYS.contains(each.key())) {
                throw source.fault(each, "a translation has no '" + each.key() + "'");
            }
        });
        Map<String, List<String>> names = new LinkedHashMap<>();
        Json.entries(Json.at(entry.value(), "names"))
                .forEach((path, name) -> names.put(
                        path, List.of(Json.text(Optional.of(name.value())).split("\\."))));
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        Json.entries(Json.at(entry.value(), "values"))
                .forEach((path, each) -> values.put(
                        path,
                        Json.entries(Optional.of(each.value())).values().stream()
                                .collect(Collectors.toMap(Entry::key, word -> Json.text(Optional.of(word.value()))))));
        Optional<Extension> extension = named(entry, "extends")
                .map(attribute -> new Extension(attribute, named(entry, "of").or(() -> beginning(entry.key()))));
        return new Translation(
                named(entry, "is"), extension, words(entry, "when"), names, words(entry, "defaults"), values);
    }

    private static Map<String, String> words(Entry entry, String key) {
        return words(Json.at(entry.value(), key));
    }

    private static Map<String, String> words(Optional<Node> node) {
        return Json.entries(node).values().stream()
                .collect(Collectors.toMap(Entry::key, word -> Json.text(Optional.of(word.value()))));
    }

    /** The longest name of another type that this one begins with. */
    private Optional<String> beginning(String type) {
        return declared.keySet().stream()
                .filter(other -> type.startsWith(other + "_"))
                .max(Comparator.comparingInt(String::length));
    }

    private static Optional<String> named(Entry entry, String key) {
        return Optional.of(Json.text(entry.value(), key)).filter(name -> !name.isEmpty());
    }
}
