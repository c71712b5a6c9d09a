package dev.lintel.intake.fuzz;

import dev.lintel.intake.Intake;
import dev.lintel.intake.fuzz.Written.Call;
import dev.lintel.intake.fuzz.Written.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates of resource types that are known, with the properties that are read of them, and with intrinsic functions
 * in any place. Secrets stand where templates have them, and none of them may be told.
 */
public final class TemplateTarget {
    private static final int DEEPEST = 7;
    private static final List<String> SECRET_NAMES = List.of(
            "MasterUserPassword",
            "Password",
            "SecretString",
            "AuthToken",
            "DB_PASSWORD",
            "apiKey",
            "ClientSecret",
            "client_secret",
            "PrivateKey",
            "ConnectionString");
    private static final List<String> SECTIONS = List.of(
            "Parameters",
            "Mappings",
            "Conditions",
            "Globals",
            "Outputs",
            "Metadata",
            "Rules",
            "Description",
            "Hooks",
            "Extra");
    private static final List<String> FUNCTIONS = List.of(
            "Ref",
            "Sub",
            "GetAtt",
            "If",
            "Join",
            "Select",
            "FindInMap",
            "Split",
            "Base64",
            "Cidr",
            "GetAZs",
            "ImportValue",
            "Transform",
            "ToJsonString",
            "Length",
            "ForEach::x",
            "Condition",
            "Equals",
            "Nonsense",
            "");

    /** What the mapping data reads of each type: words that are paths of properties or values of them. */
    private static final Map<String, List<String>> TYPES = types();

    private static final List<String> NAMES = List.copyOf(TYPES.keySet());

    private final Choices choices;

    private TemplateTarget(Choices choices) {
        this.choices = choices;
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Outcome.of("template.yaml", written(bytes)).keepingTheSecret();
    }

    /** The template that these bytes stand for. */
    static String written(byte[] bytes) {
        Choices choices = new Choices(bytes);
        boolean json = choices.once(3);
        Map<String, Object> template = new TemplateTarget(choices).template();
        return json ? Written.json(template, choices) : Written.yaml(template, choices);
    }

    private static Map<String, List<String>> types() {
        Map<String, List<String>> types = new TreeMap<>();
        Pattern type = Pattern.compile("^  ([A-Z]\\w+::\\w+::\\w+):");
        Pattern word = Pattern.compile("(?<![\\w:^\\\\])[A-Z][A-Za-z0-9_]+(?:\\.(?:[A-Za-z0-9]+|\\*))*");
        List<String> words = new ArrayList<>();
        for (String line : mapping().lines().toList()) {
            Matcher starts = type.matcher(line);
            if (starts.find()) {
                words = types.computeIfAbsent(starts.group(1), name -> new ArrayList<>());
            }
            Matcher each = word.matcher(line);
            while (each.find(0) && !line.isEmpty()) {
                words.add(each.group());
                line = line.substring(each.end());
                each = word.matcher(line);
            }
        }
        types.replaceAll((name, read) -> List.copyOf(new TreeSet<>(read)));
        types.put("Custom::Thing", List.of("ServiceToken"));
        types.put("AWS::Unheard::Of", List.of("Name"));
        return types;
    }

    private static String mapping() {
        try (InputStream stream = Intake.class.getResourceAsStream("cloudformation.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, Object> template() {
        Map<String, Object> template = new LinkedHashMap<>();
        if (choices.once(3)) {
            template.put(
                    "Transform", choices.of("AWS::Serverless-2016-10-31", List.of("AWS::LanguageExtensions", "X")));
        }
        if (choices.once(2)) {
            template.put("Parameters", parameters());
        }
        if (choices.once(3)) {
            template.put(
                    "Mappings",
                    Written.map(
                            "M",
                            Written.map("k", Written.map("v", value(0), "w", value(0), "Password", Outcome.SECRET))));
        }
        if (choices.once(3)) {
            template.put(
                    "Globals", Written.map(choices.of("Function", "Api", "HttpApi", "X"), properties(NAMES.get(0), 1)));
        }
        if (choices.once(4)) {
            template.put(choices.of(SECTIONS), value(2));
        }
        Map<String, Object> resources = new LinkedHashMap<>();
        do {
            if (choices.once(20)) {
                resources.put("Fn::ForEach::L" + choices.below(3), choices.once(4) ? resource() : loop(0));
            } else {
                resources.put("R" + resources.size(), resource());
            }
        } while (choices.areLeft() && resources.size() < 12);
        template.put("Resources", choices.once(100) ? value(0) : resources);
        return template;
    }

    private Object loop(int depth) {
        Map<String, Object> body = depth < 2 && choices.once(3)
                ? Written.map("Fn::ForEach::Inner", loop(depth + 1))
                : Written.map(choices.of("L&{I}", "L${I}x", "L"), resource());
        return List.of(
                choices.of("I", "J"), choices.of(List.of("a", "b-1"), new Call("Ref", "P0"), List.of(), "x"), body);
    }

    /** P0 is plain, P1 hidden, P2 has the name of a secret, and to P3 nothing but a secret refers. */
    private Map<String, Object> parameters() {
        return Written.map(
                "P0", Written.map("Type", choices.of("String", "CommaDelimitedList"), "Default", value(DEEPEST)),
                "P1",
                        Written.map(
                                "Type", "String", "NoEcho", choices.of("true", new Plain("true")), "Default", secret()),
                "P2Password", Written.map("Type", "String", "Default", secret()),
                "P3", Written.map("Type", "String", "Default", secret()));
    }

    private Object resource() {
        if (choices.once(50)) {
            return value(0);
        }
        String type = choices.of(NAMES);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("Type", choices.once(60) ? value(0) : type);
        resource.put("Properties", choices.once(30) ? value(0) : properties(type, 0));
        if (choices.once(8)) {
            resource.put(
                    choices.of("Condition", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Connectors"),
                    value(1));
        }
        if (choices.once(8)) {
            resource.put(
                    "Metadata",
                    Written.map(
                            choices.of("aws:cdk:path", "lintel", "Lintel", "lintel:decision"),
                            choices.once(2) ? value(1) : Written.map("door", value(3), "rationale", value(3))));
        }
        return resource;
    }

    private Map<String, Object> properties(String type, int depth) {
        List<String> words = TYPES.get(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        int count = choices.below(7);
        for (int i = 0; i < count && !words.isEmpty(); i++) {
            put(properties, choices.of(words).split("\\."), 0, value(depth + 1, words));
        }
        if (choices.once(3)) {
            properties.put(choices.of(SECRET_NAMES), secretIn(depth));
        }
        if (choices.once(5)) {
            properties.put("Environment", environment());
        }
        return properties;
    }

    @SuppressWarnings("unchecked") // only this method puts maps in there
    private void put(Map<String, Object> into, String[] path, int at, Object value) {
        String name = path[at].equals("*") ? "Any" : path[at];
        if (at == path.length - 1) {
            into.put(name, value);
            return;
        }
        Object inner = into.get(name);
        Map<String, Object> next =
                inner instanceof LinkedHashMap<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
        put(next, path, at + 1, value);
        into.put(name, inner == null && choices.once(4) ? List.of(next) : next);
    }

    private Object environment() {
        return choices.once(2)
                ? Written.map("Variables", Written.map(choices.of(SECRET_NAMES), secretIn(2)))
                : List.of(Written.map("Name", choices.of(SECRET_NAMES), "Value", secretIn(3)));
    }

    private String secret() {
        return choices.of(Outcome.SECRET, "x" + Outcome.SECRET + "\n", Outcome.SECRET.repeat(60));
    }

    /** A secret as the value of something whose name says so. */
    private Object secretIn(int depth) {
        if (depth >= DEEPEST) {
            return secret();
        }
        return switch (choices.below(10)) {
            case 1 -> new Call("If", List.of("C", secretIn(depth + 1), secretIn(depth + 1)));
            case 2 -> new Call("Sub", choices.of(secret(), secret() + "${P0}", "${P1}"));
            case 3 -> new Call("Join", List.of(choices.of("", ","), List.of(secretIn(depth + 1), "x")));
            case 4 -> new Call("Sub", List.of("${v}-${AWS::Region}", Written.map("v", secretIn(depth + 1))));
            case 5 -> new Call("Select", List.of(choices.of("0", "9"), List.of(secretIn(depth + 1))));
            case 6 -> new Call(choices.of("Ref", "ImportValue", "Split", "Nonsense"), List.of(secretIn(depth + 1)));
            case 7 -> List.of(secretIn(depth + 1));
            case 8 -> new Call("FindInMap", List.of("M", "k", "Password"));
            case 9 -> new Call("Ref", choices.of("P1", "P2Password", "P3", "R0"));
            default -> secret();
        };
    }

    private Object value(int depth) {
        return value(depth, List.of());
    }

    private Object value(int depth, List<String> words) {
        if (depth >= DEEPEST) {
            return Words.scalar(choices);
        }
        return switch (choices.below(8)) {
            case 1 -> words.isEmpty() ? "word" : choices.of(words);
            case 2 -> new Call("Ref", named());
            case 3 -> new Call("GetAtt", choices.once(2) ? named() + ".Arn" : List.of(named(), "Arn"));
            case 4 -> call(depth + 1, words);
            case 5 -> list(depth + 1, words);
            case 6 -> map(depth + 1, words);
            default -> Words.scalar(choices);
        };
    }

    private String named() {
        return choices.of("R0", "R1", "R2", "R3", "P0", "P1", "P2Password", "AWS::NoValue", "AWS::Region", "Nobody");
    }

    private Object call(int depth, List<String> words) {
        return switch (choices.below(7)) {
            case 1 -> new Call("If", List.of("C", value(depth, words), value(depth, words)));
            case 2 -> new Call("Join", List.of(choices.of("", "."), list(depth, words)));
            case 3 -> new Call("Sub", "arn:${" + named() + "}:${" + named() + ".Arn}");
            case 4 -> new Call("Sub", List.of("${v}${!w}${v}", Written.map("v", value(depth, words))));
            case 5 -> new Call("Select", List.of(value(DEEPEST), list(depth, words)));
            case 6 -> new Call("FindInMap", List.of("M", "k", choices.of("v", "w", value(depth, words))));
            default -> new Call(choices.of(FUNCTIONS), value(depth, words));
        };
    }

    private List<Object> list(int depth, List<String> words) {
        List<Object> list = new ArrayList<>();
        for (int i = choices.below(4); i > 0; i--) {
            list.add(value(depth, words));
        }
        return list;
    }

    private Map<String, Object> map(int depth, List<String> words) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = choices.below(4); i > 0; i--) {
            String name = words.isEmpty() || choices.once(3)
                    ? choices.of("Type", "Properties", "Key", "Value", "Ref", "Fn::If", "Rest", "a\nb")
                    : choices.of(words);
            map.put(name, value(depth, words));
        }
        return map;
    }
}
