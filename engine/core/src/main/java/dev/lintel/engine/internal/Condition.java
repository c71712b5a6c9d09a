package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Fact;
import dev.lintel.model.Inference;
import dev.lintel.model.Option;
import dev.lintel.model.Reads;
import dev.lintel.model.Technology;
import dev.lintel.model.Workload;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** How a condition ties its fact to those that were matched before. */
    enum Tie {
        NONE,
        /** By the workload, which all facts of a review have in common. */
        TO_THE_WORKLOAD,
        TO_A_FACT
    }

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
    private final Set<String> earlier;
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<AskedValue> asks = new LinkedHashSet<>();
    private final Set<String> thresholds = new TreeSet<>();
    private final Map<String, Attribute.Form> own = new TreeMap<>();
    /** The words at which its chains start. */
    private final Set<String> roots = new TreeSet<>();

    private int next;
    private Tie tie = Tie.NONE;
    private boolean usesPredicate;
    private boolean isOneOfSeveral;
    private boolean binds;

    private Condition(String text, Class<?> factType, Map<String, Class<?>> variables, Set<String> earlier) {
        this.text = text;
        this.factType = factType;
        this.variables = variables;
        this.earlier = earlier;
    }

    /**
     * Reads a condition of a pattern on that type.
     *
     * @param variables the types of the variables bound before it; one that the condition binds is added
     * @param earlier those of them that earlier patterns bind
     */
    static Condition of(String text, Class<?> factType, Map<String, Class<?>> variables, Set<String> earlier)
            throws Objection {
        Condition condition = new Condition(text, factType, variables, earlier);
        condition.tokenize();
        condition.constraint();
        if (condition.next < condition.tokens.size()) {
            throw condition.unexpected();
        }
        if (condition.tie != Tie.NONE && condition.isOneOfSeveral) {
            // Drools finds the facts that such an equality ties only by trying all of them.
            throw new Objection(
                    "'" + text.strip() + "' ties facts beside '&&' or '||'; make the equality a condition of"
                            + " its own, parted by a comma from the others");
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

    /** What is kept of it for who wants to know why it holds or fails. */
    WrittenCondition written() {
        return new WrittenCondition(
                text.strip().replaceAll("\\s*\\R\\s*", " "),
                List.copyOf(reads),
                List.copyOf(asks),
                List.copyOf(thresholds),
                asksMakeAlone(),
                binds);
    }

    /** How it ties the fact to those that were matched before. */
    Tie tie() {
        return tie;
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
            binds = true;
            if (variables.containsKey(variable)) {
                throw new Objection("'" + text.strip() + "' binds '" + variable + "' a second time");
            }
            variables.put(variable, chain(factType).type());
            return;
        }
        or();
    }

    private void or() throws Objection {
        and();
        while (peek().equals("||")) {
            isOneOfSeveral = true;
            take();
            and();
        }
    }

    private void and() throws Objection {
        primary();
        while (peek().equals("&&")) {
            isOneOfSeveral = true;
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
            equality(left, operand());
        } else if (left.type() != boolean.class) {
            String asked = FactWords.predicates(left.type());
            throw new Objection("'" + text.strip() + "' does not say what should hold of it"
                    + (asked.isEmpty() ? "" : "; " + left.type().getSimpleName() + " has: " + asked));
        } else {
            usesPredicate = true;
        }
    }

    private void equality(Chain left, Chain right) throws Objection {
        boolean tied = left.isVariable() != right.isVariable();
        boolean named = factType == Inference.class && right.literal();
        if (tied && !(isFact(left.type()) && isFact(right.type()))) {
            throw new Objection("'" + text.strip() + "' joins by something else than facts; tie the facts"
                    + " themselves, as in 'this == $other' or 'from == $other'");
        }
        if (!tied && !named) {
            throw new Objection("'==' in '" + text.strip() + "' joins two facts or names an inference; for a value"
                    + " ask its predicate, as in 'role.is( \"serving\" )'");
        }
        if (!tied) {
            return;
        }
        if (left.isVariable()) {
            throw new Objection("'" + text.strip() + "' names the other fact first; turn it round, as in"
                    + " 'this == $other', so that it is found without trying every pair");
        }
        if (!earlier.contains(right.variable())) {
            throw new Objection(
                    "'" + text.strip() + "' ties the fact to itself; name a variable of an earlier pattern");
        }
        boolean byWorkload = left.type() == Workload.class && factType != Workload.class;
        tie = byWorkload ? Tie.TO_THE_WORKLOAD : Tie.TO_A_FACT;
    }

    /**
     * A value that a condition speaks of.
     *
     * @param variable at which it starts; empty for one of the fact itself
     */
    private record Chain(Class<?> type, String variable, boolean literal) {
        static Chain literal(Class<?> type) {
            return new Chain(type, "", true);
        }

        static Chain ofTheFact(Class<?> type) {
            return new Chain(type, "", false);
        }

        boolean isVariable() {
            return !variable.isEmpty();
        }
    }

    /** The words that lead to a value, as it is read. */
    private static final class Trail {
        private final StringBuilder path = new StringBuilder();
        private final List<AskedValue.Step> steps = new ArrayList<>();
        /** It starts at the fact, and takes nothing but texts. */
        private boolean canBeNamed;

        Trail(boolean ofTheFact) {
            this.canBeNamed = ofTheFact;
        }
    }

    private Chain operand() throws Objection {
        String token = peek();
        if (token.startsWith("\"")) {
            take();
            return Chain.literal(String.class);
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            take();
            if (!token.matches("\\d{1,9}")) {
                throw new Objection("'" + token + "' in '" + text.strip() + "' is no whole number of up to nine digits;"
                        + " name a threshold instead, as in 'limit( \"...\" )'");
            }
            return Chain.literal(long.class);
        }
        if (token.startsWith("$")) {
            roots.add(take());
            Class<?> type = variables.get(token);
            if (type == null) {
                throw new Objection("'" + token + "' is bound nowhere before '" + text.strip() + "'");
            }
            return new Chain(peek().equals(".") ? rest(type, new Trail(false)) : type, token, false);
        }
        return chain(factType);
    }

    /** A dotted chain of accessors, starting at a fact. */
    private Chain chain(Class<?> start) throws Objection {
        if (peek().equals("this")) {
            take();
            return Chain.ofTheFact(peek().equals(".") ? rest(start, new Trail(true)) : start);
        }
        return Chain.ofTheFact(step(start, new Trail(true)));
    }

    private Class<?> rest(Class<?> type, Trail trail) throws Objection {
        take();
        return step(type, trail);
    }

    private Class<?> step(Class<?> type, Trail trail) throws Objection {
        StringBuilder path = trail.path;
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
        Method method = FactWords.named(
                type, name, arguments.stream().<Class<?>>map(Chain::type).toList(), text.strip());
        if (LIMITS.contains(name)) {
            thresholds.add(tokens.get(at + 1).replace("\"", ""));
        } else if (type == Component.class && OwnFacts.WORDS.containsKey(name)) {
            ownFact(name, arguments.get(0), tokens.get(at + 1), path);
        } else {
            note(method, path);
        }
        Class<?> result = method.getReturnType();
        if (result == boolean.class) {
            ask(trail);
        } else {
            name(trail, name, called ? tokens.subList(at + 1, next - 1) : List.of());
        }
        return peek().equals(".") ? rest(result, trail) : result;
    }

    /** A predicate is asked of what was named so far. */
    private void ask(Trail trail) {
        if (trail.canBeNamed && !trail.steps.isEmpty()) {
            asks.add(new AskedValue(List.copyOf(trail.steps)));
        }
    }

    private static void name(Trail trail, String word, List<String> written) {
        List<String> texts = new ArrayList<>();
        for (String token : written) {
            boolean isText = token.startsWith("\"") && token.indexOf('\\') < 0;
            if (isText) {
                texts.add(token.substring(1, token.length() - 1));
            }
            trail.canBeNamed &= isText || token.equals(",");
        }
        trail.steps.add(new AskedValue.Step(word, List.copyOf(texts)));
    }

    private void ownFact(String word, Chain argument, String literal, StringBuilder path) throws Objection {
        if (!argument.literal()) {
            throw new Objection(
                    "'" + text.strip() + "' does not name the own fact that it reads, as in 'own( \"pii\" )'");
        }
        String fact = Attribute.OWN + literal.replace("\"", "");
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
