package dev.lintel.engine.internal;

import dev.lintel.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule of a running engine, with everything at hand that a conclusion needs. */
final class PreparedRule {
    private final CompiledRule compiled;
    private final org.kie.api.definition.rule.Rule match;
    private final MessageTemplate message;
    private final Map<String, List<Read>> reads = new LinkedHashMap<>();

    /** @param match the rule as Drools reports it when it fires */
    PreparedRule(CompiledRule compiled, org.kie.api.definition.rule.Rule match) {
        this.compiled = compiled;
        this.match = match;
        this.message =
                MessageTemplate.of(compiled.rule().message(), compiled.rule().subject());
        compiled.reads().forEach((type, paths) -> reads.put(type, Read.all(paths)));
    }

    Rule rule() {
        return compiled.rule();
    }

    String inference() {
        return compiled.inference();
    }

    org.kie.api.definition.rule.Rule match() {
        return match;
    }

    MessageTemplate message() {
        return message;
    }

    /** What it reads of facts of that type. */
    List<Read> reads(String factType) {
        return reads.getOrDefault(factType, List.of());
    }
}
