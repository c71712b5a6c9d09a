package dev.lintel.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lintel.Advice;
import dev.lintel.Explanation;
import dev.lintel.Rule;
import dev.lintel.Ruling;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules as a person wants to read them in a terminal: the knowledge as a list, and one rule in full. */
public final class RuleText {
    private static final int INDENT = 2;
    private static final int FIELD_WIDTH = "Applies to".length();

    private RuleText() {}

    /** A table with one line for each rule, grouped by topic and sorted by id. The title comes last and is never cut. */
    public static String list(List<Rule> rules) {
        if (rules.isEmpty()) {
            return "There are no rules.\n";
        }
        Map<String, List<Rule>> byTopic = rules.stream()
                .sorted(Comparator.comparing(Rule::id))
                .collect(groupingBy(Rule::topic, TreeMap::new, toList()));
        int idWidth = widest(rules, Rule::id);
        int kindWidth = widest(rules, rule -> rule.kind().word());
        StringBuilder table = new StringBuilder();
        table.append(row(idWidth, "RULE", kindWidth, "KIND", RuleText::heading, "TITLE"));
        byTopic.forEach((topic, ofTopic) -> {
            table.append('\n').append(Prose.line(topic)).append('\n');
            for (Rule rule : ofTopic) {
                Function<Stage, String> grades = stage -> brief(rule.at(stage).is());
                table.append(row(idWidth, rule.id(), kindWidth, rule.kind().word(), grades, rule.title()));
            }
        });
        return table.toString();
    }

    /** Everything that the rule's pack says of it, and what policies decided about that. */
    public static String explain(Explanation explanation) {
        Rule rule = explanation.rule();
        Page page = new Page(Style.PLAIN);
        page.wrapped(0, rule.id(), Ink.BOLD);
        page.wrapped(0, rule.title(), Ink.NORMAL);
        page.gap();
        field(page, "Concludes", rule.kind().word() + " about a " + rule.subject());
        field(page, "Topic", rule.topic());
        field(
                page,
                "Applies to",
                switch (rule.scope()) {
                    case AWS -> "workloads on AWS";
                    case PYTHON -> "workloads whose team is not bound to another language than Python";
                    case ANY -> "any workload";
                });
        if (!rule.serves().isEmpty()) {
            field(page, "Serves", String.join(", ", rule.serves()));
        }
        if (!rule.givesWayTo().isEmpty()) {
            field(page, "Gives way to", String.join(", ", rule.givesWayTo()));
        }
        page.heading("AT EACH STAGE");
        page.gap();
        grades(page, rule);
        rulings(page, explanation);
        section(page, "SAYS", rule.message());
        section(page, "READS", rule.reads().isEmpty() ? "no attribute" : String.join(", ", rule.reads()));
        thresholds(page, explanation.thresholds());
        section(page, "WHY", rule.why());
        section(
                page,
                switch (rule.kind()) {
                    case RECOMMENDATION -> "HOW";
                    case TYPE_ONE_FLAG -> "BEFORE YOU WALK THROUGH";
                    case INFERENCE -> "WHAT FOLLOWS";
                    case COVERAGE, ADAPTATION -> "WHAT IT MEANS HERE";
                    case FINDING -> "DO INSTEAD";
                },
                rule.doInstead());
        rule.advice().ifPresent(advice -> {
            section(page, "RECOMMENDS", recommended(advice));
            section(page, "WAY OUT", advice.wayOut());
        });
        return page.toString();
    }

    private static String recommended(Advice advice) {
        StringBuilder text = new StringBuilder(advice.recommends());
        clause(text, "; fits as well: ", advice.fits());
        clause(text, "; takes the place of: ", advice.over());
        clause(text, "; alternatives: ", advice.alternatives());
        return text.toString();
    }

    private static void clause(StringBuilder text, String what, List<String> technologies) {
        if (!technologies.isEmpty()) {
            text.append(what).append(String.join(", ", technologies));
        }
    }

    private static void grades(Page page, Rule rule) {
        int stageWidth = widest(List.of(Stage.values()), Stage::word);
        int levelWidth = widest(List.of(Rule.Level.values()), Rule.Level::word);
        int statementsColumn = INDENT + stageWidth + Page.GUTTER + levelWidth + Page.GUTTER;
        for (Stage stage : Stage.values()) {
            Rule.Grade grade = rule.at(stage);
            String level = grade.is().word();
            List<String> statements = Prose.join(grade.by(), ", ", Page.WIDTH - statementsColumn);
            List<String> lines = new ArrayList<>(statements);
            lines.set(0, (padded(level, levelWidth + Page.GUTTER) + statements.get(0)).stripTrailing());
            page.labelled(INDENT, stageWidth, stage.word(), Ink.NORMAL, lines.subList(0, 1), Ink.NORMAL);
            page.lines(statementsColumn, lines.subList(1, lines.size()), Ink.NORMAL);
        }
    }

    /** What stands over what, stage by stage. */
    private static void rulings(Page page, Explanation explanation) {
        if (explanation.rulings().isEmpty()) {
            return;
        }
        page.heading("DECIDED BY POLICY");
        page.gap();
        String pack =
                explanation.rule().id().substring(0, explanation.rule().id().indexOf('/'));
        for (Stage stage : Stage.values()) {
            List<Ruling> about = explanation.rulings().stream()
                    .filter(ruling -> ruling.off() || ruling.grades().containsKey(stage))
                    .toList();
            if (!about.isEmpty()) {
                StringBuilder text = new StringBuilder();
                for (int i = about.size() - 1; i >= 0; i--) {
                    text.append(level(about.get(i), stage).word())
                            .append(i == about.size() - 1 ? " here: " : ": ")
                            .append(place(about.get(i)))
                            .append("; ");
                }
                text.append(pack)
                        .append(" says ")
                        .append(explanation.written().at(stage).is().word());
                ruling(page, stage.word(), text.toString());
            }
        }
        explanation.rulings().stream()
                .filter(Ruling::mandatory)
                .findFirst()
                .ifPresent(ruling -> ruling(page, "mandatory", place(ruling) + "; nobody may waive or weaken it"));
        for (Ruling ruling : explanation.rulings()) {
            if (!ruling.reason().isEmpty()) {
                ruling(page, "because", ruling.reason() + " (" + place(ruling) + ")");
            }
        }
    }

    private static Rule.Level level(Ruling ruling, Stage stage) {
        return ruling.off()
                ? Rule.Level.SILENT
                : Objects.requireNonNull(ruling.grades().get(stage));
    }

    private static String place(Ruling ruling) {
        return ruling.policy() + ruling.origin().map(at -> " line " + at.line()).orElse("");
    }

    private static void ruling(Page page, String label, String text) {
        int width = widest(List.of(Stage.values()), Stage::word);
        page.labelled(
                INDENT,
                width,
                label,
                Ink.NORMAL,
                Prose.wrap(text, Page.WIDTH - INDENT - width - Page.GUTTER),
                Ink.NORMAL);
    }

    private static void thresholds(Page page, List<Threshold> thresholds) {
        if (thresholds.isEmpty()) {
            return;
        }
        page.heading("COMPARES WITH");
        page.gap();
        for (Threshold threshold : thresholds) {
            String unit = threshold.unit().isEmpty() ? "" : " " + threshold.unit();
            String meaning = threshold.meaning().isEmpty() ? "" : ", " + threshold.meaning();
            page.wrapped(
                    INDENT,
                    threshold.name() + " = " + threshold.value() + unit + meaning + " (" + threshold.basis() + ")",
                    Ink.NORMAL);
        }
    }

    private static void field(Page page, String label, String text) {
        int space = Page.WIDTH - FIELD_WIDTH - Page.GUTTER;
        page.labelled(0, FIELD_WIDTH, label, Ink.FAINT, Prose.wrap(text, space), Ink.NORMAL);
    }

    private static void section(Page page, String title, String markdown) {
        if (!markdown.isBlank()) {
            page.heading(title);
            page.gap();
            page.markdown(INDENT, markdown, Ink.NORMAL);
        }
    }

    private static String row(
            int idWidth, String id, int kindWidth, String kind, Function<Stage, String> grades, String title) {
        StringBuilder row = new StringBuilder();
        row.append(" ".repeat(INDENT)).append(padded(id, idWidth + Page.GUTTER));
        row.append(padded(kind, kindWidth + Page.GUTTER));
        int gradeWidth = widest(List.of(Rule.Level.values()), RuleText::brief);
        for (Stage stage : Stage.values()) {
            row.append(padded(grades.apply(stage), gradeWidth + Page.GUTTER));
        }
        return row.append(Prose.line(title)).toString().stripTrailing() + "\n";
    }

    private static String heading(Stage stage) {
        return switch (stage) {
            case DEMO -> "DEMO";
            case DEVELOPMENT -> "DEV";
            case SCALE -> "SCALE";
            case PRODUCTION -> "PROD";
        };
    }

    private static String brief(Rule.Level level) {
        return switch (level) {
            case SILENT -> "-";
            case ACCEPTED -> "accept";
            case BLOCKER -> "block";
            case OFFERED -> "offer";
            case MINOR, MAJOR, HOLDS -> level.word();
        };
    }

    private static String padded(String text, int width) {
        String clean = Prose.line(text);
        return clean + " ".repeat(Math.max(0, width - Prose.length(clean)));
    }

    private static <T> int widest(List<T> all, Function<T, String> text) {
        return Stream.concat(all.stream().map(text), Stream.of("RULE"))
                .mapToInt(one -> Prose.length(Prose.line(one)))
                .max()
                .orElse(0);
    }
}
