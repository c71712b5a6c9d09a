package dev.lintel.engine.internal;

import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Kind;
import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.Suggestion;
import dev.lintel.ThresholdRuling;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds.Threshold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Policies over the rules of packs: each stands over those before it, but none may weaken what one of them demands. */
final class Governance {
    private static final String NUMBER = "\\d+(\\.\\d+)?";

    private final List<String> problems;
    private final Map<String, CompiledRule> rules = new LinkedHashMap<>();
    private final Map<String, Threshold> thresholds;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<ThresholdRuling> thresholdRulings = new ArrayList<>();
    /** By rule, what made it mandatory. */
    private final Map<String, Ruling> mandatory = new TreeMap<>();

    /**
     * Policies over rules.
     *
     * @param problems receives one sentence for whatever cannot be decided
     */
    Governance(
            List<CompiledRule> written,
            Map<String, Threshold> thresholds,
            List<Rulings> policies,
            List<String> problems) {
        this.problems = problems;
        this.thresholds = new TreeMap<>(thresholds);
        written.forEach(rule -> rules.put(rule.rule().id(), rule));
        for (Rulings policy : policies) {
            policy.thresholds().forEach(this::draw);
            Map<String, Ruling> demanded = new TreeMap<>();
            for (Ruling ruling : policy.rules()) {
                decide(ruling);
                if (ruling.mandatory()) {
                    demanded.put(ruling.rule(), ruling);
                }
            }
            // The first who demands it is whom to talk to.
            demanded.forEach(mandatory::putIfAbsent);
        }
    }

    /** The rules as they hold. */
    List<CompiledRule> rules() {
        return List.copyOf(rules.values());
    }

    /** The lines as they are drawn. */
    Map<String, Threshold> thresholds() {
        return thresholds;
    }

    /** In the order of their precedence. */
    List<Ruling> rulings() {
        return rulings;
    }

    List<ThresholdRuling> thresholdRulings() {
        return thresholdRulings;
    }

    /** The rules that nobody may waive. */
    Set<String> mandatory() {
        return mandatory.keySet();
    }

    private void decide(Ruling ruling) {
        CompiledRule compiled = rules.get(ruling.rule());
        if (compiled == null) {
            problem(
                    ruling.place(),
                    "decides about '" + ruling.rule() + "', which no pack has" + near(rules.keySet(), ruling.rule())
                            + "; what other tools report is decided under 'tools'");
            return;
        }
        Rule rule = compiled.rule();
        if (rule.kind() == Kind.INFERENCE) {
            problem(
                    ruling.place(),
                    "decides about " + rule.id() + ", an inference that other rules react to; decide about those");
            return;
        }
        Map<Stage, Grade> grades = new EnumMap<>(rule.grades());
        if (ruling.off()) {
            demandedBy(rule)
                    .ifPresent(by -> problem(
                            ruling.place(),
                            "switches " + rule.id() + " off, which " + by.place() + " makes mandatory" + because(by)));
            grades.replaceAll((stage, grade) -> Grade.SILENT);
        }
        ruling.grades().forEach((stage, level) -> {
            if (fits(rule, level)) {
                demandedBy(rule)
                        .filter(by -> level.compareTo(rule.at(stage).is()) < 0)
                        .ifPresent(by -> problem(
                                ruling.place(),
                                "makes " + rule.id() + " " + level.word() + " at " + stage
                                        + ", and " + by.place() + " makes it mandatory; no less than "
                                        + rule.at(stage).is().word() + " will do" + because(by)));
                grades.put(stage, graded(rule, stage, level));
            } else {
                problem(
                        ruling.place(),
                        "grades " + rule.id() + " as " + level.word() + "; a "
                                + rule.kind().word() + " is " + levels(rule.kind()));
            }
        });
        rules.put(rule.id(), compiled.with(rule.withGrades(grades)));
        rulings.add(ruling);
    }

    /** Where the rule said nothing at a stage, it rests there on what it rests on elsewhere. */
    private static Grade graded(Rule rule, Stage stage, Level level) {
        List<String> by = rule.at(stage).by();
        return level == Level.SILENT ? Grade.SILENT : new Grade(level, by.isEmpty() ? rule.statements() : by);
    }

    private static boolean fits(Rule rule, Level level) {
        return switch (rule.kind()) {
            case FINDING -> level.isFinding() || level == Level.ACCEPTED || level == Level.SILENT;
            case RECOMMENDATION -> level == Level.OFFERED || level == Level.SILENT;
            default -> false;
        };
    }

    private static String levels(Kind kind) {
        return switch (kind) {
            case FINDING -> "silent, accepted, minor, major or blocker";
            case RECOMMENDATION -> "silent or offered";
            default -> "not graded; it can be off";
        };
    }

    private void draw(ThresholdRuling ruling) {
        Threshold drawn = thresholds.get(ruling.threshold());
        if (drawn == null) {
            problem(
                    ruling.place(),
                    "draws a line for '" + ruling.threshold() + "', which no pack has; there are: "
                            + String.join(", ", thresholds.keySet()));
            return;
        }
        if (drawn.value().matches(NUMBER) && !ruling.value().matches(NUMBER)) {
            problem(
                    ruling.place(),
                    "draws the line " + ruling.threshold() + " at '" + ruling.value() + "'; it takes a number"
                            + (drawn.unit().isEmpty() ? "" : " (" + drawn.unit() + ")"));
            return;
        }
        for (CompiledRule rule : rules.values()) {
            if (rule.thresholds().contains(ruling.threshold())) {
                demandedBy(rule.rule())
                        .ifPresent(by -> problem(
                                ruling.place(),
                                "draws the line " + ruling.threshold() + " elsewhere, with"
                                        + " which " + rule.rule().id() + " compares; " + by.place()
                                        + " makes that mandatory"
                                        + because(by)));
            }
        }
        thresholds.put(
                ruling.threshold(),
                new Threshold(
                        drawn.name(),
                        ruling.value(),
                        drawn.unit(),
                        drawn.meaning(),
                        ruling.place() + because(ruling.reason())));
        thresholdRulings.add(ruling);
    }

    private Optional<Ruling> demandedBy(Rule rule) {
        return Optional.ofNullable(mandatory.get(rule.id()));
    }

    private static String near(Set<String> known, String name) {
        String question = Suggestion.question(known, name).strip();
        return question.isEmpty() ? "" : "; " + question;
    }

    private static String because(Ruling ruling) {
        return because(ruling.reason());
    }

    private static String because(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private void problem(String place, String what) {
        problems.add("policy " + place + " " + what);
    }
}
