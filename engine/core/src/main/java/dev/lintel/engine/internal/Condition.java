package dev.lintel.engine.internal;

import dev.lintel.Subject;
import dev.lintel.architecture.Attribute;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Fact;
import dev.lintel.model.Inference;
import dev.lintel.model.Option;
import dev.lintel.model.Reads;
import dev.lintel.model.Technology;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One condition of a pattern, read and checked against the words of the fact model. Only predicates of facts can be
 * written, joined by and, or and parentheses: nothing else of Java is within a rule's reach, and nothing negative, so
 * that an unknown can stay one.
 */
final class Condition {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(\\d+(?:\\.\\d+)?)|(\\$?[A-Za-z_]\\w*)|(==|&&|\\|\\||[().,:])|(\\S))");

    /** What a component is made of and runs on: shared by all that are made of the same. */
    private static final Set<String> MAKE = Set.of("technology", "host");

    private static final Set<String> LIMITS = Set.of("limit", "versionLimit", "listLimit");

    /** What is wrong with a condition, as the end of a sentence. */
    static final class Objection extends Exception {
        private static final long serialVersionUID = 1L;

        Objection(String message) {
            super(message);
        }
    }

    private final String text;
    private final Class<?> factType;
    private final Map<String, Class<?>> variables;
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<String> thresholds = new TreeSet<>();
    private final Map<String, Attribute.Form> own = new TreeMap<>();
    /** The words at which its chains start. */
    private final Set<String> roots = new TreeSet<>();

    private int next;
    private boolean joins;
    private boolean usesPredicate;

    private Condition(String text, Class<?> factType, Map<String, Class<?>> variables) {
        this.text = text;
        this.factType = factType;
        this.variables = variables;
    }

    /**
     * Reads a condition of a pattern on that type.
     *
     * @param variables the types of the variables bound before it; one that the condition binds is added
     */
    static Condition of(String text, Class<?> factType, Map<String, Class<?>> variables) throws Objection {
        Condition condition = new Condition(text, factType, variables);
        condition.tokenize();
        condition.constraint();
        if (condition.next < condition.tokens.size()) {
            throw condition.unexpected();
        }
        return condition;
    }

    /** What it reads of the fact, as dotted paths. */
    Set<String> reads() {
        return reads;
    }

    /** The thresholds that it compares with. */
    Set<String> thresholds() {
        return thresholds;
    }

    /** The facts that packs declare and that it reads, with the form in which it does. */
    Map<String, Attribute.Form> own() {
        return own;
    }

    /** True where it asks a component of nothing but what it is made of and runs on. */
    boolean asksMakeAlone() {
        return factType == Component.class && !roots.isEmpty() && MAKE.containsAll(roots);
    }

    /** True where it ties the fact to one that was matched before, by equality. */
    boolean joins() {
        return joins;
    }

    /** True where it asks a predicate, which an unknown may leave open. */
    boolean usesPredicate() {
        return usesPredicate;
    }

    private void tokenize() throws Objection {
        Matcher matcher = TOKEN.matcher(text.strip());
        while (matcher.lookingAt()) {
            if (matcher.group(5) != null) {
                String hint = "!<>=".contains(matcher.group(5))
                        ? "; ask for what holds, as in 'encryptedAtRest.isNo' or 'dataGb.isOver( limit( \"...\" ) )'"
                        : "";
                throw new Objection("'" + matcher.group(5) + "' may not stand in '" + text.strip() + "'" + hint);
            }
            tokens.add(matcher.group().strip());
            matcher.region(matcher.end(), matcher.regionEnd());
        }
    }

    private void constraint() throws Objection {
        if (next + 1 < tokens.size()
                && peek().startsWith("$")
                && tokens.get(next + 1).equals(":")) {
            String variable = take();
            take();
            variables.put(variable, chain(factType).type());
            return;
        }
        or();
    }

    private void or() throws Objection {
        and();
        while (peek().equals("||")) {
            take();
            and();
        }
    }

    private void and() throws Objection {
        primary();
        while (peek().equals("&&")) {
            take();
            primary();
        }
    }

    private void primary() throws Objection {
        if (peek().equals("(")) {
            take();
            or();
            expect(")");
            return;
        }
        Chain left = operand();
        if (peek().equals("==")) {
            take();
            Chain right = operand();
            boolean tied = left.variable() != right.variable();
            boolean named = factType == Inference.class && right.literal();
            if (tied && !(isFact(left.type()) && isFact(right.type()))) {
                throw new Objection("'" + text.strip() + "' joins by something else than facts; tie the facts"
                        + " themselves, as in 'this == $other' or 'from == $other'");
            }
            if (!tied && !named) {
                throw new Objection("'==' in '" + text.strip() + "' joins two facts or names an inference; for a value"
                        + " ask its predicate, as in 'role.is( \"serving\" )'");
            }
            joins |= tied;
        } else if (left.type() != boolean.class) {
            throw new Objection("'" + text.strip() + "' does not say what should hold of it; "
                    + left.type().getSimpleName() + " has: " + predicates(left.type()));
        } else {
            usesPredicate = true;
        }
    }

    private record Chain(Class<?> type, boolean variable, boolean literal) {}

    private Chain operand() throws Objection {
        String token = peek();
        if (token.startsWith("\"")) {
            take();
            return new Chain(String.class, false, true);
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            take();
            return new Chain(long.class, false, true);
        }
        if (token.startsWith("$")) {
            roots.add(take());
            Class<?> type = variables.get(token);
            if (type == null) {
                throw new Objection("'" + token + "' is bound nowhere before '" + text.strip() + "'");
            }
            return new Chain(peek().equals(".") ? rest(type, new StringBuilder()) : type, true, false);
        }
        return chain(factType);
    }

    /** A dotted chain of accessors, starting at a fact. */
    private Chain chain(Class<?> start) throws Objection {
        if (peek().equals("this")) {
            take();
            return new Chain(peek().equals(".") ? rest(start, new StringBuilder()) : start, false, false);
        }
        return new Chain(step(start, new StringBuilder()), false, false);
    }

    private Class<?> rest(Class<?> type, StringBuilder path) throws Objection {
        take();
        return step(type, path);
    }

    private Class<?> step(Class<?> type, StringBuilder path) throws Objection {
        String name = take();
        if (!name.matches("[A-Za-z_]\\w*")) {
            next--;
            throw unexpected();
        }
        if (path.isEmpty()) {
            roots.add(name);
        }
        List<Chain> arguments = new ArrayList<>();
        int at = next;
        boolean called = peek().equals("(");
        if (called) {
            take();
            while (!peek().equals(")")) {
                arguments.add(operand());
                if (peek().equals(",")) {
                    take();
                }
            }
            take();
        }
        Method method = method(type, name, arguments.size())
                .orElseThrow(() ->
                        new Objection(type.getSimpleName() + " has no '" + name + "'; it has: " + predicates(type)));
        if (LIMITS.contains(name)) {
            thresholds.add(tokens.get(at + 1).replace("\"", ""));
        } else if (type == Component.class && OwnFacts.WORDS.containsKey(name)) {
            ownFact(name, arguments.get(0), tokens.get(at + 1), path);
        } else {
            note(method, path);
        }
        Class<?> result = method.getReturnType();
        return peek().equals(".") ? rest(result, path) : result;
    }

    private void ownFact(String word, Chain argument, String literal, StringBuilder path) throws Objection {
        if (!argument.literal()) {
            throw new Objection("'" + text.strip() + "' does not name the own fact that it reads, as in 'own( \"pii\" )'");
        }
        String fact = "own." + literal.replace("\"", "");
        own.put(fact, Objects.requireNonNull(OwnFacts.WORDS.get(word)));
        reads.add(path + (path.isEmpty() ? "" : ".") + fact);
        path.append(path.isEmpty() ? "" : ".").append(fact);
    }

    /** Keeps what is read: a value of the fact itself or of a neighbour it reaches, and what derived predicates read. */
    private void note(Method method, StringBuilder path) {
        Class<?> owner = method.getDeclaringClass();
        boolean predicate = method.getReturnType() == boolean.class;
        Reads derived = method.getAnnotation(Reads.class);
        String prefix = path.isEmpty() ? "" : path + ".";
        if (derived != null) {
            Arrays.stream(derived.value()).map(prefix::concat).forEach(reads::add);
        } else if (!predicate && isValue(method.getReturnType())) {
            reads.add(prefix + method.getName());
        }
        if (!predicate) {
            path.append(path.isEmpty() ? "" : ".").append(method.getName());
        } else if (owner == Technology.class) {
            reads.add(path.toString());
        }
    }

    /** Facts stand in one view each, so that a join of facts never mixes the views. */
    private static boolean isFact(Class<?> type) {
        return Fact.class.isAssignableFrom(type) || type == Connection.class || type == Option.class;
    }

    private static boolean isValue(Class<?> type) {
        return Set.of("Answer", "Amount", "Name", "Names", "Version", "Text").contains(type.getSimpleName());
    }

    private static Optional<Method> method(Class<?> type, String name, int arguments) {
        return words(type)
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == arguments
                        || (method.isVarArgs() && arguments >= method.getParameterCount() - 1))
                .min(Comparator.comparing(Method::isVarArgs));
    }

    private static Stream<Method> words(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().equals("dev.lintel.model"))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        !Set.of("toString", "said", "equals", "hashCode").contains(method.getName()))
                .filter(method -> method.getReturnType() != Subject.class);
    }

    private static String predicates(Class<?> type) {
        return String.join(", ", new TreeSet<>(words(type).map(Method::getName).toList()));
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() throws Objection {
        if (next >= tokens.size()) {
            throw new Objection("'" + text.strip() + "' ends too early");
        }
        return tokens.get(next++);
    }

    private void expect(String token) throws Objection {
        if (!peek().equals(token)) {
            throw unexpected();
        }
        take();
    }

    private Objection unexpected() {
        return new Objection("'" + peek() + "' is not expected in '" + text.strip() + "'");
    }
}
