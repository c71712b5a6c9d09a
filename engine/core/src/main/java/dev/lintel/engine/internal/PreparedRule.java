package dev.lintel.engine.internal;

import dev.lintel.Rule;
import dev.lintel.model.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;

/** A rule of a running engine, with everything at hand that a conclusion needs. */
final class PreparedRule {
    private final CompiledRule compiled;
    private final org.drools.model.Rule conditions;
    private final int number;
    private final Optional<OnePattern> onePattern;
    private final MessageTemplate message;
    private final Map<String, List<Read>> reads = new HashMap<>();

    private PreparedRule(
            CompiledRule compiled, org.drools.model.Rule conditions, int number, Optional<OnePattern> onePattern) {
        this.compiled = compiled;
        this.conditions = conditions;
        this.number = number;
        this.onePattern = onePattern;
        this.message =
                MessageTemplate.of(compiled.rule().message(), compiled.rule().subject());
        compiled.reads().forEach((type, paths) -> reads.put(type.toLowerCase(Locale.ROOT), Read.all(type, paths)));
    }

    /**
     * A rule of an engine.
     *
     * @param number its place among the rules of the engine
     * @param conditions the rule as Drools compiled it
     */
    static PreparedRule of(CompiledRule compiled, int number, org.drools.model.Rule conditions) {
        Optional<OnePattern> onePattern =
                compiled.runsCode() ? Optional.empty() : OnePattern.of(conditions, compiled.asksMakeAlone());
        return new PreparedRule(compiled, conditions, number, onePattern);
    }

    Rule rule() {
        return compiled.rule();
    }

    int number() {
        return number;
    }

    /** Its condition; empty where it joins facts, or runs code. */
    Optional<OnePattern> onePattern() {
        return onePattern;
    }

    /** What it asks of its subject, condition by condition. Only who explains the rule asks for it. */
    OwnConditions ownConditions() {
        return OwnConditions.of(compiled, conditions);
    }

    /** The patterns beside that of its subject, as they are written; none for most rules. */
    List<String> joins() {
        return compiled.patterns().stream()
                .filter(pattern -> !pattern.ofSubject())
                .map(WrittenPattern::text)
                .toList();
    }

    /** It has statements beside its verb. */
    boolean runsCode() {
        return compiled.runsCode();
    }

    /** The name that it infers; empty for other verbs. */
    String inference() {
        return compiled.inference();
    }

    /** The name of its DRL, its package included. */
    String drlName() {
        return compiled.fullDrlName();
    }

    /** The rule as Drools reports it when it fires in that knowledge base. */
    org.kie.api.definition.rule.Rule in(KieBase base) {
        return base.getRule(compiled.drlPackage(), compiled.drlName());
    }

    /** The fact types that it matches. */
    List<String> factTypes() {
        return compiled.factTypes();
    }

    MessageTemplate message() {
        return message;
    }

    /** What it reads of such a fact. */
    List<Read> reads(Fact fact) {
        return reads.getOrDefault(fact.kind(), List.of());
    }
}
