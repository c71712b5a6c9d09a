package dev.lintel.engine.internal;

import dev.lintel.Rule;
import dev.lintel.architecture.Attribute;
import java.util.List;
import java.util.Map;

/**
 * A rule as the engine runs it.
 *
 * @param drlPackage the package of its DRL; with its name it is the key under which Drools reports a match
 * @param inference the name that it infers; empty for other verbs
 * @param reads what it reads of its facts, by their type: dotted paths
 * @param thresholds the thresholds it compares with
 * @param factTypes the fact types that it matches
 * @param patterns what it asks, as it is written
 * @param by what a flag or an inference rests on, at the stages of those statements
 * @param own the facts that packs declare and that it reads, with the form in which it does
 * @param file the name of the file of its conditions
 * @param runsCode it has statements beside its verb, so that its consequence has to be run
 */
public record CompiledRule(
        Rule rule,
        String drlPackage,
        String drlName,
        String inference,
        Map<String, List<String>> reads,
        List<String> thresholds,
        List<String> factTypes,
        List<WrittenPattern> patterns,
        List<String> by,
        Map<String, Attribute.Form> own,
        String file,
        boolean runsCode) {

    /** The name under which a model has it, its package included. */
    String fullDrlName() {
        return drlPackage + "." + drlName;
    }

    /** For each condition in turn whether it asks a component of nothing but what it is made of. */
    List<Boolean> asksMakeAlone() {
        return patterns.stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .map(WrittenCondition::asksMakeAlone)
                .toList();
    }

    /** The same conditions with other words. */
    CompiledRule with(Rule other) {
        return new CompiledRule(
                other, drlPackage, drlName, inference, reads, thresholds, factTypes, patterns, by, own, file, runsCode);
    }
}
