package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.intake.internal.Words;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What names of files, of modules and of packages say, read from the list beside this module's classes. */
final class Vocabulary {
    private static final String UNKNOWN = "unknown";
    private static final String FILE = "/dev/lintel/intake/repository.yaml";

    /** Read when the first repository is. */
    private static final class Known {
        static final Vocabulary WORDS = new Vocabulary(Source.ofOurs(FILE));
    }

    /** A value that is said of a practice; empty for what may be so and is not told. */
    record Said(Attribute<?> practice, Optional<Object> value) {}

    /** What a language is written in. */
    record Language(String name, String comment, List<String> environment) {}

    /** A file that says something by being there. */
    record Present(Names files, String within, Said said) {}

    /** A tool that says something where it is run. */
    record Tool(Pattern named, Said said) {}

    /** Where files of pipelines stand. */
    record Pipeline(Names files, String within) {}

    /** What importing a module says. */
    record ModuleEntry(
            Optional<String> concern,
            Optional<String> technology,
            Optional<String> framework,
            Optional<String> library,
            Optional<String> provider,
            List<Said> practices,
            List<Said> tests) {}

    /** What listing a package says. */
    record PackageEntry(Optional<Said> said, Optional<String> test, Optional<String> technology) {}

    final Names leftOut;
    final Names kept;
    final Names generated;
    final List<String> marks;
    final List<String> commands;
    final Names setup;
    final Names asides;
    final Names manifests;
    final Names testFolders;
    final Names testFiles;
    final Names integration;
    final Names testData;
    final Names dataEndings;
    final List<Present> present = new ArrayList<>();
    final List<Pipeline> pipelines = new ArrayList<>();
    final Names runs;
    final List<Tool> tools = new ArrayList<>();
    private final Map<String, Language> byEnding = new HashMap<>();
    private final Map<String, ModuleEntry> modules = new HashMap<>();
    private final Map<String, PackageEntry> packages = new HashMap<>();

    private Vocabulary(Source source) {
        Node.Mapping root = (Node.Mapping) source.root();
        leftOut = names(root, "leftOut");
        kept = names(root, "kept");
        generated = names(root, "generated");
        marks = texts(root, "marks");
        commands = texts(root, "commands");
        setup = names(root, "setup");
        asides = names(root, "asides");
        manifests = names(root, "manifests");
        Node.Mapping tests = root.mapping("tests").orElseThrow();
        testFolders = names(tests, "folders");
        testFiles = names(tests, "files");
        integration = names(tests, "integration");
        testData = names(tests, "data");
        dataEndings = names(tests, "dataEndings");
        languages(root);
        for (Node.Mapping each : mappings(root, "present")) {
            present.add(new Present(
                    names(each, "files"),
                    each.text("within").orElse(""),
                    said(each.text("practice").orElseThrow(), each.text("is").orElseThrow())));
        }
        for (Node.Mapping each : mappings(root, "pipelines")) {
            pipelines.add(new Pipeline(names(each, "files"), each.text("within").orElse("")));
        }
        runs = names(root, "runs");
        for (Node.Mapping each : mappings(root, "tools")) {
            tools.add(new Tool(
                    named(texts(each, "names")),
                    said(each.text("practice").orElseThrow(), each.text("is").orElseThrow())));
        }
        for (Node.Mapping each : mappings(root, "modules")) {
            ModuleEntry module = new ModuleEntry(
                    each.text("concern"),
                    each.text("technology"),
                    each.text("framework"),
                    each.text("library"),
                    each.text("provider"),
                    allSaid(each, "practices"),
                    allSaid(each, "tests"));
            texts(each, "names").forEach(name -> modules.put(name, module));
        }
        for (Node.Mapping each : mappings(root, "packages")) {
            PackageEntry listed = new PackageEntry(
                    each.text("practice").map(name -> said(name, each.text("is").orElseThrow())),
                    each.text("test"),
                    each.text("technology"));
            texts(each, "names").forEach(name -> packages.put(name, listed));
        }
    }

    private void languages(Node.Mapping root) {
        Node.Mapping environment = root.mapping("environment").orElseThrow();
        root.mapping("languages").orElseThrow().entries().values().forEach(entry -> {
            Node.Mapping said = (Node.Mapping) entry.value();
            Language language =
                    new Language(entry.key(), said.text("comment").orElseThrow(), texts(environment, entry.key()));
            texts(said, "endings").forEach(ending -> byEnding.put(ending, language));
        });
    }

    static Vocabulary known() {
        return Known.WORDS;
    }

    /** The language of files with that ending; empty for what is no code. */
    Optional<Language> language(String ending) {
        return Optional.ofNullable(byEnding.get(ending.toLowerCase(Locale.ROOT)));
    }

    /** What that module says, or the closest one above it. */
    Optional<ModuleEntry> module(String name) {
        String at = name;
        while (!at.isEmpty()) {
            ModuleEntry module = modules.get(at);
            if (module != null) {
                return Optional.of(module);
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('/'))));
        }
        return Optional.empty();
    }

    Optional<PackageEntry> listed(String name) {
        return Optional.ofNullable(packages.get(name.toLowerCase(Locale.ROOT)));
    }

    /** One of these as a word of its own: {@code ruff check} is none in {@code ruff checks} nor in {@code my-ruff check}. */
    private static Pattern named(List<String> names) {
        return Pattern.compile(
                names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
    }

    private static List<Said> allSaid(Node.Mapping each, String key) {
        Map<String, Node.Entry> entries =
                each.mapping(key).map(Node.Mapping::entries).orElse(new LinkedHashMap<>());
        return entries.values().stream()
                .map(entry -> said(entry.key(), ((Node.Scalar) entry.value()).text()))
                .toList();
    }

    private static Said said(String practice, String value) {
        Attribute<?> attribute = PracticeAttributes.set().named(practice).orElseThrow();
        if (value.equals(UNKNOWN)) {
            return new Said(attribute, Optional.empty());
        }
        return new Said(
                attribute,
                Optional.of(
                        attribute.form() == Attribute.Form.YES_NO
                                ? Words.yesNo(value).orElseThrow()
                                : value));
    }

    private static List<Node.Mapping> mappings(Node.Mapping root, String key) {
        return root.get(key).orElseThrow().each().stream()
                .map(Node.Mapping.class::cast)
                .toList();
    }

    private static Names names(Node.Mapping node, String key) {
        return new Names(texts(node, key));
    }

    private static List<String> texts(Node.Mapping node, String key) {
        return node.get(key)
                .map(list -> list.each().stream()
                        .map(each -> ((Node.Scalar) each).text())
                        .toList())
                .orElse(List.of());
    }
}
