package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Attribute.Form;
import dev.lintel.engine.internal.Condition.Objection;
import dev.lintel.model.Amount;
import dev.lintel.model.Answer;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Decision;
import dev.lintel.model.Name;
import dev.lintel.model.Names;
import dev.lintel.model.Practices;
import dev.lintel.model.Stage;
import dev.lintel.model.Technology;
import dev.lintel.model.Text;
import dev.lintel.model.Version;
import dev.lintel.model.Workload;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A path to a value of a fact as a rule.yaml writes it, and what may be asked of it. */
final class FactPath {
    private static final Pattern STEP = Pattern.compile("([a-z]\\w{0,60})(?:\\(([^()]{1,200})\\))?(?:\\.|$)");
    /** What a value of each type is asked for by a bare word or list. */
    private static final Map<Class<?>, String> BARE =
            Map.of(Name.class, "is", Technology.class, "is", Names.class, "include");
    /** What can be asked for something; all else leads there or is no business of a rule. */
    private static final Set<Class<?>> VALUES = Set.of(
            boolean.class,
            Answer.class,
            Amount.class,
            Name.class,
            Names.class,
            Version.class,
            Text.class,
            Technology.class);
    /** What has attributes that somebody states. */
    private static final Set<Class<?>> STATED =
            Set.of(Workload.class, Practices.class, Component.class, Decision.class);
    /** The words that draw a line, by what is compared with it. */
    private static final Map<Class<?>, String> LIMITS =
            Map.of(Amount.class, "limit", Version.class, "versionLimit", Names.class, "listLimit");
    /** These take names as somebody else spells them; all other words have one spelling. */
    private static final Set<String> AS_SPELLED = Set.of("property", "own", "ownAmount", "ownName", "ownNames");

    private final Class<?> start;
    private final String path;
    private final Map<String, Attribute<?>> own;
    private String expression = "";
    private Class<?> type;
    private Optional<Attribute<?>> attribute = Optional.empty();

    /**
     * A path.
     *
     * @param own the facts that the pack declares
     */
    FactPath(Class<?> start, String path, Map<String, Attribute<?>> own) throws Objection {
        this.start = start;
        this.path = path;
        this.own = own;
        this.type = start;
        int ownAt = path.startsWith(Attribute.OWN) ? 0 : path.indexOf("." + Attribute.OWN) + 1;
        boolean readsOwn = ownAt > 0 || path.startsWith(Attribute.OWN);
        follow(readsOwn ? path.substring(0, Math.max(0, ownAt - 1)) : path);
        if (readsOwn) {
            if (type != Component.class) {
                throw new Objection("asks for '" + path + "'; components alone have facts of a pack's own");
            }
            if (!path.substring(ownAt + Attribute.OWN.length()).matches("[a-z][A-Za-z0-9]*")) {
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
            step(
                    step.group(1),
                    step.group(2) == null ? List.of() : List.of(step.group(2).split(", *")));
            end = step.end();
        }
    }

    private void step(String name, List<String> arguments) throws Objection {
        boolean takesALine = arguments.size() == 1
                && Stream.of(type.getMethods())
                        .anyMatch(method -> method.getName().equals(name)
                                && List.of(method.getParameterTypes()).equals(List.of(Amount.class)));
        List<String> written = new ArrayList<>();
        for (String argument : arguments) {
            written.add(
                    takesALine
                            ? line(Amount.class, argument)
                            : AS_SPELLED.contains(name) ? RuleLiterals.text(argument) : RuleLiterals.word(argument));
        }
        List<Class<?>> types = arguments.stream()
                .<Class<?>>map(argument -> takesALine ? Amount.class : String.class)
                .toList();
        Method method = FactWords.named(type, name, types, path);
        expression += (expression.isEmpty() ? "" : ".") + method.getName() + called(written);
        attribute = STATED.contains(type)
                ? Read.attribute(type.getSimpleName().toLowerCase(Locale.ROOT), name)
                : Optional.empty();
        type = method.getReturnType();
    }

    private static String called(List<String> arguments) {
        return arguments.isEmpty() ? "" : "( " + String.join(", ", arguments) + " )";
    }

    /** The conditions that a value asks for, all of which have to hold. */
    List<String> asked(JsonNode value) throws Objection {
        if (path.contains(Attribute.OWN)) {
            ownFact(value);
        }
        if (!VALUES.contains(type)) {
            throw new Objection("asks for '" + path + "', which "
                    + (type == Stage.class
                            ? "no condition does; at which stages a rule speaks stands in its rule.md"
                            : "is no value; ask for one that belongs to it, as in 'workload.team: { under: 5 }'"));
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
        Attribute<?> declared = own.get(Attribute.OWN + name);
        Form form = declared == null ? form(value) : declared.form();
        String word = OwnFacts.WORDS.entrySet().stream()
                .filter(each -> each.getValue() == form)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        expression += (expression.isEmpty() ? "" : ".") + word + "( \"" + name + "\" )";
        type = FactWords.named(Component.class, word, List.of(String.class), path)
                .getReturnType();
        attribute = Optional.ofNullable(declared);
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
        if (word.equals("unknown")) {
            throw new Objection(
                    "asks whether '" + path + "' is unknown; what is unknown leaves a rule undecided by itself");
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
        throw asksOf(value.asString(value.toString()));
    }

    private Objection asksOf(String word) {
        return new Objection("asks of '" + path + "' '" + word + "'; it can be asked for: " + asks(type));
    }

    private String predicate(String word, @Nullable JsonNode argument) throws Objection {
        String capital = word.isEmpty() ? "" : "is" + Character.toUpperCase(word.charAt(0)) + word.substring(1);
        String name = Stream.of(capital, word, word.replaceFirst("^includes", "include"))
                .filter(each -> predicates(each).findAny().isPresent())
                .findFirst()
                .orElseThrow(() -> asksOf(word));
        if (argument == null) {
            FactWords.named(type, name, List.of(), path);
            return name;
        }
        if (argument.isObject()) {
            return name + "( " + line(name, argument) + " )";
        }
        if (argument.isNumber()) {
            if (!argument.canConvertToLong()
                    || argument.decimalValue().stripTrailingZeros().scale() > 0) {
                throw new Objection("compares '" + path + "' with " + argument
                        + "; say a whole number, or '{ threshold: NAME }' and the number in thresholds.yaml");
            }
            FactWords.named(type, name, List.of(long.class), path);
            return name + "( " + argument.decimalValue().toBigInteger() + " )";
        }
        List<String> words = argument.isArray() ? Documents.strings(argument) : List.of(Documents.word(argument));
        if (lines(name).findAny().isPresent()) {
            throw new Objection("compares '" + path + "' with '" + String.join(", ", words) + "'; say "
                    + (type == Amount.class ? "a whole number, " : "") + "'{ threshold: NAME }' or '{ fact: PATH }'");
        }
        FactWords.named(
                type, name, words.stream().<Class<?>>map(each -> String.class).toList(), path);
        List<String> literals = new ArrayList<>();
        for (String each : words) {
            literals.add(RuleLiterals.asked(each, path, attribute));
        }
        return name + called(literals);
    }

    /** What a predicate is compared with: a line that is drawn, or another value. */
    private String line(String predicate, JsonNode argument) throws Objection {
        List<Class<?>> types = lines(predicate).toList();
        JsonNode threshold = argument.path("threshold");
        JsonNode fact = argument.path("fact");
        if (argument.size() != 1 || !(threshold.isString() || fact.isString())) {
            throw new Objection("compares '" + path + "' with '" + argument
                    + "'; say a whole number, '{ threshold: NAME }' or '{ fact: PATH }'");
        }
        if (types.isEmpty()) {
            throw new Objection("compares '" + path + "' with a " + (threshold.isString() ? "threshold" : "fact")
                    + ", which '" + predicate + "' does not take");
        }
        if (threshold.isString()) {
            return line(types.get(0), threshold.asString());
        }
        FactPath other = new FactPath(start, fact.asString(), own);
        if (!types.contains(other.type)) {
            throw new Objection(
                    "compares '" + path + "' with '" + other.path + "', which is nothing to compare it with");
        }
        return other.expression;
    }

    /** The line of that name, drawn for what such a value is. */
    private String line(Class<?> compared, String threshold) throws Objection {
        return (start == Connection.class ? "from." : "") + LIMITS.get(compared) + "( " + RuleLiterals.text(threshold)
                + " )";
    }

    /** The types of lines that a predicate takes. */
    private Stream<Class<?>> lines(String predicate) {
        return predicates(predicate)
                .filter(method -> method.getParameterCount() == 1)
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .filter(LIMITS::containsKey);
    }

    private Stream<Method> predicates(String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getReturnType() == boolean.class)
                .filter(method -> method.getDeclaringClass() != Object.class);
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
