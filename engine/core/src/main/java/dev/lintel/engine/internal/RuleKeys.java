package dev.lintel.engine.internal;

import org.kie.api.definition.rule.Rule;

/** The names under which Drools knows a rule, and those that people know. */
final class RuleKeys {
    private RuleKeys() {}

    /** Rule {@code demo-microservices} of package {@code rules.core.stage} as {@code core/demo-microservices}. */
    static String readable(Rule rule) {
        String[] names = rule.getPackageName().split("\\.");
        return (names.length >= 2 ? names[1].replace('_', '-') + "/" : "") + rule.getName();
    }
}
