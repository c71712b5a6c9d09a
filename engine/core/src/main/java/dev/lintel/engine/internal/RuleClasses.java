package dev.lintel.engine.internal;

import java.util.Set;

/**
 * The classes that compiled rules need, and no others (ADR 0022): none that reaches files, networks, processes, threads,
 * classes by their names, or methods by reflection. What the byte code of a rule names and never runs is left out as
 * well, such as the concatenation of strings for errors that no condition can raise.
 */
final class RuleClasses {
    /** Facts and the predicates of their values. */
    private static final String MODEL = "dev.lintel.model.";

    private static final Set<String> OTHERS = Set.of(
            "dev.lintel.engine.Conclude",
            "java.lang.Boolean",
            "java.lang.Enum",
            "java.lang.Exception",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.RuntimeException",
            "java.lang.String",
            "java.lang.Throwable",
            "java.time.format.DateTimeFormatter",
            "java.time.format.DateTimeFormatterBuilder",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collection",
            "java.util.Collections",
            "java.util.List",
            "java.util.Locale",
            "org.drools.compiler.kie.builder.MaterializedLambda",
            "org.drools.model.BitMask",
            "org.drools.model.Condition",
            "org.drools.model.Consequence",
            "org.drools.model.DomainClassMetadata",
            "org.drools.model.Drools",
            "org.drools.model.Index",
            "org.drools.model.Index$ConstraintType",
            "org.drools.model.Model",
            "org.drools.model.PatternDSL",
            "org.drools.model.PatternDSL$PatternDef",
            "org.drools.model.Rule",
            "org.drools.model.RuleItem",
            "org.drools.model.RuleItemBuilder",
            // Packages of many rules are parted into several classes.
            "org.drools.model.RulesSupplier",
            "org.drools.model.Variable",
            "org.drools.model.View",
            "org.drools.model.consequences.ConsequenceBuilder",
            "org.drools.model.consequences.ConsequenceBuilder$_1",
            "org.drools.model.functions.Block2",
            "org.drools.model.functions.Function1",
            "org.drools.model.functions.HashedExpression",
            "org.drools.model.functions.Predicate1",
            "org.drools.model.functions.Predicate2",
            "org.drools.model.functions.Predicate3",
            "org.drools.model.functions.Predicate4",
            "org.drools.model.functions.Predicate5",
            "org.drools.model.functions.PredicateInformation",
            "org.drools.model.impl.RuleBuilder",
            "org.drools.model.view.ExprViewItem",
            "org.drools.model.view.ViewItem",
            "org.drools.model.view.ViewItemBuilder",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils",
            "org.kie.api.runtime.rule.RuleContext");

    private RuleClasses() {}

    static boolean include(String name) {
        return name.startsWith(MODEL) || OTHERS.contains(name);
    }
}
