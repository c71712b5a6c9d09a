package dev.lintel.report.html;

import dev.lintel.ChecklistItem;
import dev.lintel.Evidence;
import dev.lintel.PlanStep;
import dev.lintel.Review;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checklist, and the plan as a path to the next stage. */
final class PathPart {
    private final Html html;
    private final Told told;
    private final Review review;

    PathPart(Html html, Review review) {
        this.html = html;
        this.told = new Told(html);
        this.review = review;
    }

    void write() throws IOException {
        if (!review.checklist().isEmpty()) {
            checklist();
        }
        if (!review.plan().isEmpty()) {
            plan();
        }
    }

    private void checklist() throws IOException {
        Map<ChecklistItem.Verdict, List<ChecklistItem>> byVerdict = review.checklist().stream()
                .collect(Collectors.groupingBy(
                        ChecklistItem::verdict, () -> new EnumMap<>(ChecklistItem.Verdict.class), Collectors.toList()));
        told.begin(
                "checklist",
                "Checklist",
                byVerdict.entrySet().stream()
                                .map(each -> each.getValue().size() + " " + word(each.getKey()))
                                .collect(Collectors.joining(", "))
                        + ".");
        for (ChecklistItem.Verdict verdict : List.of(
                ChecklistItem.Verdict.FAIL,
                ChecklistItem.Verdict.UNKNOWN,
                ChecklistItem.Verdict.PASS,
                ChecklistItem.Verdict.NOT_APPLICABLE)) {
            List<ChecklistItem> items = byVerdict.getOrDefault(verdict, List.of());
            if (items.isEmpty()) {
                continue;
            }
            html.open("details", "class", "group", "open", verdict == ChecklistItem.Verdict.FAIL ? "open" : "");
            html.element("summary", items.size() + " " + word(verdict)).open("ul", "class", "entries");
            for (ChecklistItem item : items) {
                html.open("li");
                told.tag(word(verdict), verdict.name().toLowerCase(Locale.ROOT));
                html.text(item.text());
                facts(item.statement(), item.evidence());
                html.close("li").line();
            }
            html.close("ul").close("details").line();
        }
        told.end();
    }

    private static String word(ChecklistItem.Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case UNKNOWN -> "unknown";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private void plan() throws IOException {
        Map<Stage, List<PlanStep>> byStage = review.plan().stream()
                .collect(Collectors.groupingBy(PlanStep::towards, TreeMap::new, Collectors.toList()));
        told.begin(
                "plan",
                "Plan",
                "The way from " + review.stage().word() + " to "
                        + byStage.keySet().stream().map(Stage::word).collect(Collectors.joining(", then ")) + ".");
        for (Map.Entry<Stage, List<PlanStep>> towards : byStage.entrySet()) {
            List<PlanStep> steps = towards.getValue();
            long done = steps.stream()
                    .filter(step -> step.state() == PlanStep.State.DONE)
                    .count();
            html.element("h3", "Towards " + towards.getKey().word() + ": " + done + " of " + steps.size() + " done")
                    .open("ol", "class", "path");
            for (PlanStep step : steps) {
                String state = step.state().name().toLowerCase(Locale.ROOT);
                html.open("li", "class", state);
                told.tag(state, state);
                html.text(step.text());
                if (step.oneWay()) {
                    html.text(" ");
                    told.tag("one-way door", "door");
                }
                facts(step.statement(), step.evidence());
                html.close("li").line();
            }
            html.open("li", "class", "goal")
                    .element("strong", towards.getKey().word())
                    .close("li")
                    .close("ol")
                    .line();
        }
        told.end();
    }

    private void facts(String statement, List<Evidence> evidence) throws IOException {
        told.facts(Stream.concat(
                        Stream.of(statement), evidence.stream().map(each -> Told.fact(each, review.workload())))
                .toArray(String[]::new));
    }
}
