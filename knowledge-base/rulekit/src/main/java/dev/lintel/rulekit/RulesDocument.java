package dev.lintel.rulekit;

import dev.lintel.Advice;
import dev.lintel.Rule;
import dev.lintel.Rule.Level;
import dev.lintel.Statement;
import dev.lintel.engine.Pack;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a pack as one Markdown document. */
final class RulesDocument {
    private RulesDocument() {}

    /** The document for a pack whose rules may cite the statements of all these packs. */
    static String of(Pack pack, List<Rule> rules, List<Pack> known) {
        Map<String, Statement> statements = new TreeMap<>();
        known.forEach(each -> each.statements().forEach(statement -> statements.put(statement.id(), statement)));
        StringBuilder text = new StringBuilder();
        text.append("# The rules of pack ").append(pack.name()).append("\n\n");
        text.append("Written by the build from the folders of the rules, and checked by it: to change a rule's words,"
                + " change its `rule.md`.\n\n");
        text.append("A grade says what a rule's conclusion means at a stage: silent, accepted, minor, major, blocker;"
                + " a recommendation is offered; a flag or an inference holds.\n");
        Map<String, List<Rule>> byTopic = new TreeMap<>();
        rules.forEach(rule -> byTopic.computeIfAbsent(rule.topic(), topic -> new ArrayList<>())
                .add(rule));
        text.append("\n| rule | kind | ");
        Stream.of(Stage.values()).forEach(stage -> text.append(stage).append(" | "));
        text.append("title |\n|---|---|---|---|---|---|---|\n");
        byTopic.values().forEach(topic -> topic.forEach(rule -> row(text, rule)));
        byTopic.forEach((topic, all) -> {
            text.append("\n## ").append(topic).append('\n');
            all.forEach(rule -> section(text, rule, statements));
        });
        return text.toString();
    }

    private static String technologies(Advice advice) {
        return Stream.of(
                        named("Recommends", List.of(advice.recommends())),
                        named("fits as well", advice.fits()),
                        named("takes the place of", advice.over()),
                        named("alternatives", advice.alternatives()))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String named(String what, List<String> technologies) {
        return technologies.isEmpty() ? "" : what + ": " + String.join(", ", technologies);
    }

    private static void row(StringBuilder text, Rule rule) {
        text.append("| [").append(rule.id()).append("](#").append(anchor(rule)).append(") | ");
        text.append(rule.kind().word()).append(" | ");
        for (Stage stage : Stage.values()) {
            Level level = rule.at(stage).is();
            text.append(level == Level.SILENT ? "" : level.word()).append(" | ");
        }
        text.append(rule.title()).append(" |\n");
    }

    private static String anchor(Rule rule) {
        return rule.id().replace("/", "");
    }

    private static void section(StringBuilder text, Rule rule, Map<String, Statement> statements) {
        text.append("\n### ").append(rule.id()).append("\n\n");
        text.append("**")
                .append(rule.title())
                .append(
                        rule.kind() == Rule.Kind.INFERENCE || rule.kind() == Rule.Kind.ADAPTATION
                                ? ".** An "
                                : ".** A ")
                .append(rule.kind().word())
                .append(" about a ");
        text.append(rule.subject()).append("; scope: ").append(rule.scope().word());
        if (!rule.serves().isEmpty()) {
            text.append("; serves: ").append(String.join(", ", rule.serves()));
        }
        if (!rule.givesWayTo().isEmpty()) {
            text.append("; gives way to: ").append(String.join(", ", rule.givesWayTo()));
        }
        text.append(".\n");
        if (!rule.message().isEmpty()) {
            text.append("\n> ").append(rule.message()).append('\n');
        }
        text.append('\n')
                .append(rule.why())
                .append("\n\n")
                .append(rule.doInstead())
                .append("\n\n");
        rule.advice()
                .ifPresent(advice -> text.append("Way out: ")
                        .append(advice.wayOut())
                        .append("\n\n")
                        .append(technologies(advice))
                        .append("\n\n"));
        text.append("| stage | grade | rests on |\n|---|---|---|\n");
        for (Stage stage : Stage.values()) {
            text.append("| ")
                    .append(stage)
                    .append(" | ")
                    .append(rule.at(stage).is().word())
                    .append(" | ");
            text.append(String.join(", ", rule.at(stage).by())).append(" |\n");
        }
        text.append('\n');
        for (String id : rule.statements()) {
            Statement statement = statements.get(id);
            text.append("- ")
                    .append(id)
                    .append(": ")
                    .append(statement == null ? "" : statement.text())
                    .append('\n');
        }
        text.append("\nReads: ").append(String.join(", ", rule.reads())).append(".\n");
    }
}
