package dev.lintel.engine.internal;

import dev.lintel.Advice;
import dev.lintel.Rule;
import dev.lintel.engine.PackException;
import dev.lintel.engine.PackOptions;
import dev.lintel.engine.internal.DrlCompiler.ByteCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pack's files to a pack that can run: checks every rule, compiles them together, reports everything at once. */
final class PackCompiler {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    record Output(CompiledPack pack, Map<String, byte[]> classes) {}

    private PackCompiler() {}

    /** @throws PackException if a rule or its words cannot be used; it lists everything */
    static Output compile(PackFolder folder, PackOptions options) {
        List<String> problems = new ArrayList<>();
        List<CompiledRule> rules = new ArrayList<>();
        for (RuleSource source : folder.rules()) {
            compiled(source, options, problems).ifPresent(rules::add);
        }
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        ByteCode byteCode = HostClassLoader.under(
                        DrlCompiler.class.getClassLoader(), () -> DrlCompiler.compile(folder.rules(), problems))
                .orElseThrow(() -> new PackException(problems));
        CompiledPack pack = new CompiledPack(
                folder.head(),
                rules,
                folder.statements(),
                folder.catalogue(),
                folder.thresholds(),
                folder.profiles(),
                folder.doors(),
                folder.criteria(),
                folder.priority(),
                folder.changes(),
                folder.checklists(),
                folder.policy(),
                byteCode.models());
        return new Output(pack, byteCode.classes());
    }

    private static Optional<CompiledRule> compiled(RuleSource source, PackOptions options, List<String> problems) {
        if (!NAME.matcher(source.topic()).matches()
                || !NAME.matcher(source.slug()).matches()) {
            problems.add("rule " + printable(source.path())
                    + " lies in a folder that is no name; a rule and its topic are named in lower case letters, digits and"
                    + " hyphens, as in 'data/no-owner'");
            return Optional.empty();
        }
        Optional<RuleConditions> conditions = RuleConditions.of(source, options.trustsCode(), problems);
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        RuleConditions read = conditions.get();
        Optional<RuleWords> words = RuleWords.of(source, read.verb().kind(), problems);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        RuleWords said = words.get();
        Map<String, List<String>> reads = new LinkedHashMap<>();
        read.reads().forEach((type, paths) -> reads.put(type, List.copyOf(paths)));
        Rule rule = new Rule(
                source.id(),
                source.topic(),
                read.verb().kind(),
                said.title(),
                said.scope(),
                said.serves(),
                said.givesWayTo(),
                said.grades(),
                read.subjectType(),
                flat(read.subjectType(), reads, said.advice()),
                said.message(),
                said.why(),
                said.doInstead(),
                said.advice());
        try {
            MessageTemplate.of(rule.message(), rule.subject());
        } catch (IllegalArgumentException e) {
            problems.add("rule " + source.id() + " (" + source.wordsPath() + ") has a message that " + e.getMessage());
        }
        return Optional.of(new CompiledRule(
                rule,
                source.drlPackage(),
                source.slug(),
                read.verb().inference().orElse(""),
                reads,
                Stream.concat(read.thresholds().stream(), MessageTemplate.thresholds(said.message()).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                List.copyOf(read.factTypes()),
                read.patterns(),
                said.by(),
                read.own(),
                source.file(),
                read.runsCode()));
    }

    private static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }

    /** Paths of the subject as they are; those of other facts behind the name of their type. */
    private static List<String> flat(String subjectType, Map<String, List<String>> reads, Optional<Advice> advice) {
        List<String> flat = new ArrayList<>();
        reads.forEach((type, paths) ->
                paths.forEach(path -> flat.add(type.equalsIgnoreCase(subjectType) ? path : type + "." + path)));
        advice.map(Advice::slot)
                .ifPresent(slot ->
                        slotReads(slot).filter(path -> !flat.contains(path)).forEach(flat::add));
        return flat;
    }

    /** What shows whether something fills a slot. */
    private static Stream<String> slotReads(Advice.Slot slot) {
        return Stream.concat(
                slot.attributes().keySet().stream(),
                slot.roles().isEmpty()
                        ? slot.kinds().stream().limit(1).map(kind -> "components.technology")
                        : Stream.of("components.role"));
    }
}
