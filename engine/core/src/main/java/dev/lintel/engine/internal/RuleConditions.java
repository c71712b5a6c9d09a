package dev.lintel.engine.internal;

import dev.lintel.Suggestion;
import dev.lintel.architecture.Attribute;
import dev.lintel.engine.internal.Condition.Objection;
import dev.lintel.engine.internal.Condition.Tie;
import dev.lintel.model.Component;
import dev.lintel.model.Connection;
import dev.lintel.model.Decision;
import dev.lintel.model.Inference;
import dev.lintel.model.Option;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule, parsed and checked before anything compiles them: one rule in a file, one verb, positive
 * predicates, joins by equality. What passes cannot loop, cannot depend on order and reaches nothing but facts.
 *
 * @param verb its consequence
 * @param subjectType {@code workload}, {@code component} or {@code decision}
 * @param reads what it reads of its facts, by their type: dotted paths
 * @param factTypes the fact types that it matches
 * @param patterns as they are written, in their order
 * @param own the facts that packs declare and that it reads, with the form in which it does
 * @param runsCode its consequence has statements beside the verb
 */
record RuleConditions(
        Verb verb,
        String subjectType,
        Map<String, Set<String>> reads,
        Set<String> thresholds,
        Set<String> factTypes,
        List<WrittenPattern> patterns,
        Map<String, Attribute.Form> own,
        boolean runsCode) {
    private static final Map<String, Class<?>> FACTS = Map.of(
            "Workload", Workload.class,
            "Component", Component.class,
            "Decision", Decision.class,
            "Connection", Connection.class,
            "Option", Option.class,
            "Inference", Inference.class);
    private static final Pattern SYNTAX = Pattern.compile("^\\[ERR \\d+\\] Line \\d+:(\\d+) .*?'([^']*)'");
    private static final Set<String> SUBJECTS = Set.of("Workload", "Component", "Decision");
    private static final String MODEL = "dev.lintel.model.";
    private static final String IMPORT = MODEL + "*";
    private static final String VERBS = "dev.lintel.engine.Conclude.*";

    /** More than any rule needs; compilers take long over more, or give up. */
    private static final int MOST_PATTERNS = 16;

    private static final int MOST_CONDITIONS = 200;
    private static final int LONGEST_CONDITION = 2_000;

    /**
     * Parses and checks a rule; the problems are added as sentences that name rule and file.
     *
     * @param trusted it may import classes and have statements beside its verb
     */
    static Optional<RuleConditions> of(RuleSource source, boolean trusted, List<String> problems) {
        Check check = new Check(source, trusted);
        Optional<RuleConditions> conditions = Optional.empty();
        try {
            conditions = check.run();
        } catch (StackOverflowError e) {
            check.problem(1, "is nested too deeply to be read");
        }
        problems.addAll(check.problems);
        return check.problems.isEmpty() ? conditions : Optional.empty();
    }

    private static final class Check {
        private final RuleSource source;
        private final boolean trusted;
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Class<?>> variables = new HashMap<>();
        private final Map<String, Set<String>> reads = new LinkedHashMap<>();
        private final Set<String> thresholds = new TreeSet<>();
        private final Set<String> factTypes = new TreeSet<>();
        private final List<WrittenPattern> patterns = new ArrayList<>();
        private final Map<String, Attribute.Form> own = new TreeMap<>();
        private final Joins joins = new Joins();

        Check(RuleSource source, boolean trusted) {
            this.source = source;
            this.trusted = trusted;
        }

        Optional<RuleConditions> run() {
            PackageDescr drl = parse();
            if (drl == null) {
                return Optional.empty();
            }
            if (drl.getRules().size() != 1) {
                int line = drl.getRules().size() < 2 ? 1 : drl.getRules().get(1).getLine();
                problem(line, "holds " + drl.getRules().size() + " rules; a file holds exactly one");
                return Optional.empty();
            }
            file(drl);
            RuleDescr rule = drl.getRules().get(0);
            if (!rule.getName().equals(source.slug())) {
                problem(
                        rule.getLine(),
                        "names its rule '" + rule.getName() + "'; its folder says '" + source.slug() + "'");
            }
            if (!rule.getAttributes().isEmpty()) {
                problem(
                        rule.getLine(),
                        "has " + rule.getAttributes().keySet()
                                + "; rules have no attributes, so that their order cannot matter");
            }
            if (rule.getParentName() != null) {
                problem(
                        rule.getLine(),
                        "extends '" + rule.getParentName() + "'; a rule says all of its conditions itself");
            }
            if (!rule.getAnnotationNames().isEmpty()) {
                problem(rule.getLine(), "has annotations; what a rule says stands in rule.md");
            }
            conditions(rule.getLhs());
            return verb(rule);
        }

        private @Nullable PackageDescr parse() {
            DrlParser parser = new DrlParser();
            try {
                PackageDescr drl = parser.parse(false, source.drl());
                if (!parser.hasErrors() && drl != null) {
                    return drl;
                }
                parser.getErrors().stream().findFirst().ifPresent(this::syntax);
            } catch (DroolsParserException | RuntimeException e) {
                problem(1, "is no DRL: " + e.getMessage());
            }
            if (problems.isEmpty()) {
                problem(1, "is no DRL");
            }
            return null;
        }

        /** The first error is the one to mend; what follows from it confuses. */
        private void syntax(DroolsError error) {
            int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
            String said = error.getMessage().lines().findFirst().orElse("");
            Matcher token = SYNTAX.matcher(said);
            if (!token.find()) {
                problem(line, "is no DRL: " + said);
            } else if (token.group(2).isEmpty() || token.group(2).equals("<eof>")) {
                problem(line, "is no DRL: it ends too early; a quote, a parenthesis or 'end' is missing");
            } else {
                problem(
                        line,
                        "is no DRL: '" + token.group(2) + "' is not expected at column "
                                + (Integer.parseInt(token.group(1)) + 1)
                                + "; look for a comma, a quote or a parenthesis that is missing before it, or is too much");
            }
        }

        private void file(PackageDescr drl) {
            if (!drl.getName().equals(source.drlPackage())) {
                problem(1, "declares package '" + drl.getName() + "'; its folders say '" + source.drlPackage() + "'");
            }
            drl.getImports().forEach(this::importOfClasses);
            if (!trusted) {
                missing(IMPORT, "import " + IMPORT, drl.getImports());
                missing(VERBS, "import function " + VERBS, drl.getFunctionImports());
            }
            drl.getFunctionImports().stream()
                    .filter(each -> !trusted && !each.getTarget().equals(VERBS))
                    .forEach(each -> problem(
                            each.getLine(), "imports '" + each.getTarget() + "'; a rule knows the verbs of " + VERBS));
            if (!drl.getFunctions().isEmpty()
                    || !drl.getGlobals().isEmpty()
                    || !drl.getTypeDeclarations().isEmpty()
                    || !drl.getEnumDeclarations().isEmpty()
                    || !drl.getEntryPointDeclarations().isEmpty()
                    || !drl.getAccumulateImports().isEmpty()) {
                problem(1, "declares functions, globals or types; a rule file holds its rule alone");
            }
        }

        private void missing(String target, String line, List<? extends ImportDescr> imports) {
            if (imports.stream().noneMatch(each -> each.getTarget().startsWith(target.replaceFirst("\\*$", "")))) {
                problem(1, "lacks the line '" + line + "' below its package");
            }
        }

        private void importOfClasses(ImportDescr each) {
            String target = each.getTarget();
            String name = target.substring(target.lastIndexOf('.') + 1);
            if (!trusted && !target.equals(IMPORT)) {
                problem(each.getLine(), "imports '" + target + "'; a rule knows " + IMPORT + " alone");
            } else if (FACTS.containsKey(name) && !target.startsWith(MODEL)) {
                problem(each.getLine(), "imports '" + target + "', which hides the fact " + name);
            }
        }

        private void conditions(AndDescr lhs) {
            if (lhs.getDescrs().size() > MOST_PATTERNS) {
                problem(
                        lhs.getDescrs().get(MOST_PATTERNS).getLine(),
                        "has " + lhs.getDescrs().size() + " patterns; a rule has at most " + MOST_PATTERNS);
                return;
            }
            for (BaseDescr each : lhs.getDescrs()) {
                if (each instanceof PatternDescr pattern) {
                    pattern(pattern, Place.MATCHED);
                } else if (each instanceof ExistsDescr exists && flat(exists.getDescrs())) {
                    pattern((PatternDescr) exists.getDescrs().get(0), Place.EXISTS);
                } else if (each instanceof NotDescr not && flat(not.getDescrs())) {
                    pattern((PatternDescr) not.getDescrs().get(0), Place.NOT);
                } else {
                    String word =
                            each.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
                    problem(
                            each.getLine(),
                            "has '" + word
                                    + "' where conditions are patterns and flat 'exists' and 'not'; write two rules,"
                                    + " or ask a predicate");
                }
            }
            if (lhs.getDescrs().isEmpty()) {
                problem(1, "has no condition, so it would hold of everything");
            }
        }

        private enum Place {
            MATCHED(""),
            EXISTS("exists"),
            NOT("not");

            private final String word;

            Place(String word) {
                this.word = word;
            }
        }

        private static boolean flat(Collection<?> descrs) {
            return descrs.size() == 1 && descrs.iterator().next() instanceof PatternDescr;
        }

        private void pattern(PatternDescr pattern, Place place) {
            String type = pattern.getObjectType();
            Class<?> factType = FACTS.get(type);
            if (pattern.getSource() != null) {
                problem(pattern.getLine(), "takes a pattern from elsewhere; patterns match facts");
                return;
            }
            if (factType == null) {
                Set<String> known = new TreeSet<>(FACTS.keySet());
                problem(
                        pattern.getLine(),
                        "matches '" + type + "'; " + Suggestion.question(known, type) + "there are: "
                                + String.join(", ", known));
                return;
            }
            factTypes.add(type);
            List<? extends BaseDescr> conditions = pattern.getConstraint().getDescrs();
            if (conditions.size() > MOST_CONDITIONS) {
                problem(
                        pattern.getLine(),
                        "has " + conditions.size() + " conditions on one fact; a pattern has at most "
                                + MOST_CONDITIONS);
                return;
            }
            Set<String> earlier = Set.copyOf(variables.keySet());
            List<WrittenCondition> written = new ArrayList<>();
            Tie tie = Tie.NONE;
            for (BaseDescr each : conditions) {
                tie = stronger(tie, condition(each, factType, place, earlier, written));
            }
            String variable = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
            patterns.add(new WrittenPattern(place.word, type, variable, false, List.copyOf(written)));
            if (place != Place.NOT) {
                joins.objectionTo(pattern, factType, tie, place == Place.EXISTS)
                        .ifPresent(objection -> problem(pattern.getLine(), objection));
            }
            if (place == Place.NOT && factType == Inference.class) {
                problem(pattern.getLine(), "has 'not' over an inference, which would make the order of rules matter");
            }
            if (place != Place.MATCHED) {
                variables.keySet().retainAll(earlier);
                return;
            }
            if (!variable.isEmpty() && variables.put(variable, factType) != null) {
                problem(pattern.getLine(), "binds '" + variable + "' a second time");
            }
        }

        private static Tie stronger(Tie one, Tie other) {
            return one.compareTo(other) < 0 ? other : one;
        }

        private Tie condition(
                BaseDescr descr, Class<?> factType, Place place, Set<String> earlier, List<WrittenCondition> written) {
            String text = descr.toString();
            if (descr instanceof ExprConstraintDescr expression) {
                text = expression.getExpression();
                if (expression.getType() == ExprConstraintDescr.Type.POSITIONAL) {
                    problem(descr.getLine(), "ends '" + text.strip() + "' with ';'; conditions are parted by commas");
                    return Tie.TO_A_FACT;
                }
            }
            if (text.length() > LONGEST_CONDITION) {
                problem(
                        descr.getLine(),
                        "has a condition of " + text.length() + " characters; one has at most " + LONGEST_CONDITION);
                return Tie.TO_A_FACT;
            }
            try {
                Condition condition = Condition.of(text, factType, variables, earlier);
                reads.computeIfAbsent(factType.getSimpleName(), type -> new LinkedHashSet<>())
                        .addAll(condition.reads());
                thresholds.addAll(condition.thresholds());
                written.add(condition.written());
                own.putAll(condition.own());
                if (place == Place.NOT && condition.usesPredicate()) {
                    problem(
                            descr.getLine(),
                            "asks '" + text.strip() + "' under 'not', where an unknown would read as a pass");
                }
                return condition.tie();
            } catch (Objection objection) {
                problem(descr.getLine(), objection.getMessage() + "");
                // One problem is enough; what was meant is not known.
                return Tie.TO_A_FACT;
            }
        }

        private Optional<RuleConditions> verb(RuleDescr rule) {
            String consequence = String.valueOf(rule.getConsequence());
            Optional<Verb> alone = Verb.in(consequence);
            Optional<Verb> verb = trusted ? Verb.among(consequence) : alone;
            if (verb.isEmpty()) {
                String fault = trusted ? "has not exactly one verb among its statements" : Verb.faultOf(consequence);
                problem(rule.getConsequenceLine(), fault + "; the verbs are: " + Verb.forms());
                return Optional.empty();
            }
            Class<?> subject = variables.get(verb.get().subject());
            if (subject == null && !problems.isEmpty()) {
                // The pattern that binds it may be the one that is wrong.
                return Optional.empty();
            }
            if (subject == null || !SUBJECTS.contains(subject.getSimpleName())) {
                problem(
                        rule.getConsequenceLine(),
                        "concludes about '" + verb.get().subject()
                                + "', which is no Workload, Component or Decision bound in its conditions");
                return Optional.empty();
            }
            return verb.map(each -> new RuleConditions(
                    each,
                    subject.getSimpleName().toLowerCase(Locale.ROOT),
                    reads,
                    thresholds,
                    factTypes,
                    patterns.stream()
                            .map(pattern -> pattern.about(each.subject()))
                            .toList(),
                    own,
                    alone.isEmpty()));
        }

        private void problem(int line, String what) {
            problems.add("rule " + source.id() + " (" + source.place(Math.max(line, 1)) + ") " + what);
        }
    }
}
