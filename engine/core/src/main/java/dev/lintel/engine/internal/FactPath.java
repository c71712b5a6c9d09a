package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Attribute.Form;
import dev.lintel.engine.internal.Condition.Objection;
import dev.lintel.model.Amount;
import dev.lintel.model.Answer;
import dev.lintel.model.Component;
import dev.lintel.model.Name;
import dev.lintel.model.Names;
import dev.lintel.model.Technology;
import dev.lintel.model.Version;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A path to a value of a fact as a rule.yaml writes it, and what may be asked of it. */
final class FactPath {
    private static final Pattern STEP = Pattern.compile("([a-z]\\w{0,60})(?:\\(([^()]{1,200})\\))?(?:\\.|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/@+#-]{0,100}");
    private static final String OWN = "own.";
    /** What a value of each type is asked for by a bare word or list. */
    private static final Map<Class<?>, String> BARE =
            Map.of(Name.class, "is", Technology.class, "is", Names.class, "include");

    private final String path;
    private final Map<String, Attribute<?>> own;
    private String expression = "";
    private Class<?> type;

    /**
     * A path.
     *
     * @param own the facts that the pack declares
     */
    FactPath(Class<?> start, String path, Map<String, Attribute<?>> own) throws Objection {
        this.path = path;
        this.own = own;
        this.type = start;
        int ownAt = path.startsWith(OWN) ? 0 : path.indexOf("." + OWN) + 1;
        boolean readsOwn = ownAt > 0 || path.startsWith(OWN);
        follow(readsOwn ? path.substring(0, Math.max(0, ownAt - 1)) : path);
        if (readsOwn) {
            if (type != Component.class) {
                throw new Objection("asks for '" + path + "'; components alone have facts of a pack's own");
            }
            if (!path.substring(ownAt + OWN.length()).matches("[a-z][A-Za-z0-9]*")) {
                throw new Objection("asks for '" + path + "'; a fact of a pack's own has a name of letters and digits");
            }
        }
    }

    private void follow(String steps) throws Objection {
        Matcher step = STEP.matcher(steps);
        int end = 0;
        while (end < steps.length()) {
            step.region(end, steps.length());
            if (!step.lookingAt()) {
                throw new Objection(
                        "asks for '" + path + "', which is no path of words and dots, as in 'technology.kind'");
            }
            List<String> words =
                    step.group(2) == null ? List.of() : List.of(step.group(2).split(", *"));
            List<Class<?>> types =
                    words.stream().<Class<?>>map(word -> String.class).toList();
            Method method = FactWords.named(type, step.group(1), types, path);
            expression += (expression.isEmpty() ? "" : ".") + method.getName() + arguments(words);
            type = method.getReturnType();
            end = step.end();
        }
    }

    /** The conditions that a value asks for, all of which have to hold. */
    List<String> asked(JsonNode value) throws Objection {
        if (path.contains(OWN)) {
            ownFact(value);
        }
        if (type == boolean.class) {
            if (!Documents.word(value).equals("yes")) {
                throw new Objection("asks whether '" + path + "' does not hold; ask for what holds: 'yes'");
            }
            return List.of(expression);
        }
        if (value.isObject()) {
            List<String> asked = new ArrayList<>();
            for (Map.Entry<String, JsonNode> each : Documents.members(value).entrySet()) {
                asked.add(expression + "." + predicate(each.getKey(), each.getValue()));
            }
            if (!asked.isEmpty()) {
                return asked;
            }
        }
        return List.of(expression + "." + bare(value));
    }

    /** The form in which it is declared; where another pack declares it, the form in which it is asked. */
    private void ownFact(JsonNode value) throws Objection {
        String name = path.substring(path.lastIndexOf('.') + 1);
        Attribute<?> declared = own.get(OWN + name);
        Form form = declared == null ? form(value) : declared.form();
        String word = OwnFacts.WORDS.entrySet().stream()
                .filter(each -> each.getValue() == form)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        expression += (expression.isEmpty() ? "" : ".") + word + "( \"" + name + "\" )";
        type = FactWords.named(Component.class, word, List.of(String.class), path)
                .getReturnType();
    }

    private static Form form(JsonNode value) {
        if (value.isObject()) {
            Set<String> keys = Documents.members(value).keySet();
            return keys.stream().anyMatch(key -> key.startsWith("include"))
                    ? Form.WORDS
                    : keys.stream()
                                    .anyMatch(key ->
                                            key.equals("otherThan") || key.equals("outside") || key.equals("anyOf"))
                            ? Form.WORD
                            : Form.NUMBER;
        }
        String word = Documents.word(value);
        return word.equals("yes") || word.equals("no") ? Form.YES_NO : Form.WORD;
    }

    /** What a value that stands alone asks for. */
    private String bare(JsonNode value) throws Objection {
        String word = Documents.word(value);
        if (type == Answer.class && (word.equals("yes") || word.equals("no"))) {
            return word.equals("yes") ? "isYes" : "isNo";
        }
        if ((word.equals("none") || word.equals("some") || !BARE.containsKey(type)) && !word.isEmpty()) {
            return predicate(word, null);
        }
        if (BARE.containsKey(type) && value.isArray() && !value.isEmpty()) {
            return predicate(type == Names.class ? "includeAnyOf" : "anyOf", value);
        }
        if (BARE.containsKey(type) && value.isString()) {
            return predicate(Objects.requireNonNull(BARE.get(type)), value);
        }
        throw new Objection("asks of '" + path + "' '" + value.asString(value.toString()) + "'; it can be asked for: "
                + asks(type));
    }

    private String predicate(String word, @org.jspecify.annotations.Nullable JsonNode argument) throws Objection {
        if (!word.matches("[a-z]\\w{0,40}")) {
            throw new Objection("asks of '" + path + "' '" + word + "'; it can be asked for: " + asks(type));
        }
        String capital = "is" + Character.toUpperCase(word.charAt(0)) + word.substring(1);
        String name = Stream.of(capital, word, word.replaceFirst("^includes", "include"))
                .filter(each -> predicates(each).findAny().isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new Objection("asks of '" + path + "' '" + word + "'; it can be asked for: " + asks(type)));
        if (argument == null) {
            FactWords.named(type, name, List.of(), path);
            return name;
        }
        JsonNode threshold = argument.path("threshold");
        if (threshold.isString() && argument.size() == 1) {
            return name + "( " + line(name, threshold.asString()) + " )";
        }
        if (argument.isNumber()) {
            if (!argument.canConvertToLong()
                    || argument.decimalValue().stripTrailingZeros().scale() > 0) {
                throw new Objection("compares '" + path + "' with " + argument
                        + "; say a whole number, or '{ threshold:" + " NAME }' and the number in thresholds.yaml");
            }
            FactWords.named(type, name, List.of(long.class), path);
            return name + "( " + argument.decimalValue().toBigInteger() + " )";
        }
        List<String> words = argument.isArray() ? Documents.strings(argument) : List.of(Documents.word(argument));
        FactWords.named(
                type, name, words.stream().<Class<?>>map(each -> String.class).toList(), path);
        return name + arguments(words);
    }

    /** The line of that name, in the form in which the predicate takes it. */
    private String line(String predicate, String threshold) throws Objection {
        Map<Class<?>, String> limits =
                Map.of(Amount.class, "limit", Version.class, "versionLimit", Names.class, "listLimit");
        String limit = predicates(predicate)
                .filter(method -> method.getParameterCount() == 1)
                .map(method -> limits.get(method.getParameterTypes()[0]))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Objection(
                        "compares '" + path + "' with a threshold, which '" + predicate + "' does not take"));
        return limit + "( " + literal(threshold) + " )";
    }

    private Stream<Method> predicates(String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getReturnType() == boolean.class);
    }

    private static String arguments(List<String> words) throws Objection {
        if (words.isEmpty()) {
            return "";
        }
        List<String> literals = new ArrayList<>();
        for (String word : words) {
            literals.add(literal(word));
        }
        return "( " + String.join(", ", literals) + " )";
    }

    private static String literal(String word) throws Objection {
        if (!WORD.matcher(word).matches()) {
            throw new Objection(
                    "has the value '" + word + "'; a value is a word of letters, digits, spaces and . _ : / @ + # -");
        }
        return "\"" + word + "\"";
    }

    /** What a value of that type can be asked for, in the words of a rule.yaml. */
    static String asks(Class<?> type) {
        if (type == boolean.class) {
            return "yes";
        }
        List<String> asks = new ArrayList<>();
        if (type == Answer.class) {
            asks.add("yes");
            asks.add("no");
        }
        if (BARE.containsKey(type)) {
            asks.add("a word");
            asks.add("a list of words");
        }
        Stream.of(type.getMethods())
                .filter(method -> method.getReturnType() == boolean.class
                        && method.getDeclaringClass().getPackageName().equals("dev.lintel.model")
                        && !method.getName().equals("equals"))
                .map(FactPath::word)
                .filter(word -> !asks.contains(word))
                .distinct()
                .sorted()
                .forEach(asks::add);
        return String.join(", ", asks);
    }

    private static String word(Method method) {
        String name = method.getName().replaceFirst("^is(?=[A-Z])", "");
        String word = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return method.getParameterCount() == 0 ? word : "{ " + word + ": ... }";
    }
}
