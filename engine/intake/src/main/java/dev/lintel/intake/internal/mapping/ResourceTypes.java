package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.intake.internal.Words;
import dev.lintel.intake.internal.mapping.ResourceType.Link;
import dev.lintel.intake.internal.mapping.ResourceType.Said;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The resource types that are known, read from the mapping beside this module's classes, each when it is first met. */
final class ResourceTypes {
    private static final String FILE = "/dev/lintel/intake/cloudformation.yaml";
    private static final Set<String> KEYS = Set.of(
            "technology",
            "role",
            "attributes",
            "practices",
            "partOf",
            "absorbs",
            "hub",
            "connectedFrom",
            "connectsTo",
            "from",
            "to",
            "ignores",
            "unread");
    private static final Set<String> RULE_KEYS = Set.of(
            "from",
            "present",
            "over",
            "equals",
            "in",
            "matches",
            "part",
            "words",
            "dividedBy",
            "default",
            "all",
            "any",
            "not",
            "parts",
            "atLeast",
            "states",
            "openRules",
            "privateSubnets",
            "wins");
    private static final Set<String> READING = Set.of("from", "present", "openRules", "privateSubnets");
    private static final ResourceTypes KNOWN = new ResourceTypes(Source.ofOurs(FILE));

    private final Source source;
    private final Map<String, Entry> declared;
    private final Set<String> support;
    private final Map<String, ResourceType> read = new ConcurrentHashMap<>();

    private ResourceTypes(Source source) {
        this.source = source;
        Node.Mapping root = mapping(source.root());
        this.declared = root.mapping("types").orElseThrow().entries();
        this.support = Set.copyOf(texts(root.get("support").orElseThrow()));
    }

    static ResourceTypes known() {
        return KNOWN;
    }

    /** Every type with an entry of its own. */
    Set<String> names() {
        return declared.keySet();
    }

    Set<String> support() {
        return support;
    }

    Optional<ResourceType> named(String type) {
        Entry entry = declared.get(type);
        if (entry != null) {
            return Optional.of(read.computeIfAbsent(type, name -> type(mapping(entry.value()))));
        }
        return support.contains(type) ? Optional.of(ResourceType.SUPPORT) : Optional.empty();
    }

    /** The properties, by their first step, on which facts of that type rest. */
    Set<String> factsRestOn(String type) {
        Set<String> properties = new TreeSet<>();
        Optional.ofNullable(declared.get(type)).ifPresent(entry -> collect(entry.value(), properties));
        return properties;
    }

    private static void collect(Node node, Set<String> into) {
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, into));
        } else if (node instanceof Node.Mapping mapping) {
            for (Entry entry : mapping.entries().values()) {
                boolean reads = READING.contains(entry.key());
                for (Node item : entry.value().each()) {
                    // An attribute may be called the same as what reads one; its rule is no path.
                    if (reads && item instanceof Node.Scalar path) {
                        into.add(path.text().split("\\.")[0]);
                    } else {
                        collect(item, into);
                    }
                }
            }
        }
    }

    private ResourceType type(Node.Mapping node) {
        known(node, KEYS);
        Map<Attribute<?>, Said> attributes = new LinkedHashMap<>();
        node.get("role").ifPresent(role -> attributes.put(ComponentAttributes.ROLE, said(role)));
        node.get("attributes")
                .ifPresent(each -> mapping(each)
                        .entries()
                        .values()
                        .forEach(
                                entry -> attributes.put(named(ComponentAttributes.set(), entry), said(entry.value()))));
        Map<Attribute<?>, Rule> practices = new LinkedHashMap<>();
        node.get("practices")
                .ifPresent(each -> mapping(each)
                        .entries()
                        .values()
                        .forEach(entry -> practices.put(named(PracticeAttributes.set(), entry), rule(entry.value()))));
        Optional<Link> links =
                node.has("from") ? Optional.of(new Link(paths(node, "from"), paths(node, "to"))) : Optional.empty();
        return new ResourceType(
                node.has("technology"),
                node.get("technology").map(this::rule),
                attributes,
                practices,
                paths(node, "partOf"),
                paths(node, "absorbs"),
                node.has("hub"),
                paths(node, "connectedFrom"),
                node.has("connectsTo") ? Optional.of(paths(node, "connectsTo")) : Optional.empty(),
                links,
                paths(node, "ignores"),
                node.get("unread").map(ResourceTypes::text));
    }

    private Attribute<?> named(AttributeSet set, Entry entry) {
        return set.named(entry.key()).orElseThrow(() -> source.fault(entry, "no attribute is named " + entry.key()));
    }

    private Said said(Node node) {
        Optional<Object> wins = node instanceof Node.Mapping mapping
                ? mapping.get("wins").map(ResourceTypes::constant)
                : Optional.empty();
        return new Said(rule(node), wins);
    }

    private Rule rule(Node node) {
        if (node instanceof Node.Scalar) {
            return new Rule.Constant(constant(node));
        }
        if (node instanceof Node.Sequence sequence) {
            return new Rule.Cases(sequence.items().stream().map(this::oneCase).toList());
        }
        Node.Mapping mapping = mapping(node);
        known(mapping, RULE_KEYS);
        if (mapping.has("all")) {
            return new Rule.All(rules(mapping, "all"));
        }
        if (mapping.has("any")) {
            return new Rule.Any(rules(mapping, "any"));
        }
        if (mapping.has("not")) {
            return new Rule.Not(rule(mapping.get("not").orElseThrow()));
        }
        if (mapping.has("parts")) {
            return new Rule.Parts(
                    text(mapping.get("parts").orElseThrow()),
                    number(mapping, "atLeast").orElse(BigDecimal.ONE).longValueExact());
        }
        if (mapping.has("states")) {
            return new Rule.States(text(mapping.get("states").orElseThrow()));
        }
        if (mapping.has("openRules")) {
            return new Rule.OpenRules(paths(mapping, "openRules"));
        }
        if (mapping.has("privateSubnets")) {
            return new Rule.PrivateSubnets(paths(mapping, "privateSubnets"));
        }
        return property(mapping);
    }

    private Rule.Property property(Node.Mapping node) {
        List<List<String>> from = paths(node, node.has("present") ? "present" : "from");
        if (from.isEmpty()) {
            throw source.fault(node, "a rule says where it reads: from, present, all, any, not, parts or states");
        }
        Map<String, String> words = new LinkedHashMap<>();
        node.get("words")
                .ifPresent(each ->
                        mapping(each).entries().values().forEach(entry -> words.put(entry.key(), text(entry.value()))));
        return new Rule.Property(
                from,
                test(node),
                node.get("part").map(pattern -> Pattern.compile(text(pattern))),
                words,
                number(node, "dividedBy"),
                node.get("default").map(ResourceTypes::constant));
    }

    private static Optional<Rule.Test> test(Node.Mapping node) {
        if (node.has("present")) {
            return Optional.of(new Rule.Test.IsSet());
        }
        if (node.has("over")) {
            return number(node, "over").map(Rule.Test.Over::new);
        }
        if (node.has("matches")) {
            return Optional.of(new Rule.Test.Matches(
                    Pattern.compile(text(node.get("matches").orElseThrow()))));
        }
        return node.get("equals").or(() -> node.get("in")).map(words -> new Rule.Test.OneOf(texts(words)));
    }

    private Rule.Case oneCase(Node node) {
        if (node instanceof Node.Mapping mapping && mapping.has("is")) {
            return new Rule.Case(
                    mapping.get("when").map(this::rule), rule(mapping.get("is").orElseThrow()));
        }
        return new Rule.Case(Optional.empty(), rule(node));
    }

    private List<Rule> rules(Node.Mapping node, String key) {
        return ((Node.Sequence) node.get(key).orElseThrow())
                .items().stream().map(this::rule).toList();
    }

    private void known(Node.Mapping node, Set<String> keys) {
        for (Entry entry : node.entries().values()) {
            if (!keys.contains(entry.key())) {
                throw source.fault(entry, "a mapping has no '" + entry.key() + "'");
            }
        }
    }

    private static List<List<String>> paths(Node.Mapping node, String key) {
        return node.get(key)
                .map(value -> texts(value).stream()
                        .map(path -> List.of(path.split("\\.")))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<BigDecimal> number(Node.Mapping node, String key) {
        return node.get(key).flatMap(value -> Words.number(text(value)));
    }

    private static Object constant(Node node) {
        Node.Scalar scalar = (Node.Scalar) node;
        Optional<Boolean> yesNo = Words.yesNo(scalar.text());
        if (yesNo.isPresent()) {
            return yesNo.get();
        }
        return scalar.kind() == Node.Kind.NUMBER ? Words.number(scalar.text()).orElseThrow() : scalar.text();
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> texts.add(text(item)));
        } else {
            texts.add(text(node));
        }
        return texts;
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }

    private static Node.Mapping mapping(Node node) {
        return (Node.Mapping) node;
    }
}
