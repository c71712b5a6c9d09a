package dev.lintel.report.html;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each stage asks of this workload, a row for each rule that has something to say. */
final class MatrixPart {
    /** What stands in one place of the matrix. */
    private static final class Cell {
        private int due;
        private int accepted;
        private int waived;
        private Severity gravest = Severity.MINOR;

        void due(Severity severity) {
            due++;
            gravest = severity.isAtLeast(gravest) ? severity : gravest;
        }
    }

    private final Html html;
    private final Told told;
    private final Review review;
    private final Map<String, Map<Stage, Cell>> rows = new LinkedHashMap<>();

    MatrixPart(Html html, Review review) {
        this.html = html;
        this.told = new Told(html);
        this.review = review;
        for (Finding each : review.findings()) {
            cell(each.rule(), review.stage()).due(each.severity());
        }
        for (Upcoming each : review.upcoming()) {
            cell(each.rule(), each.at()).due(each.severity());
        }
        for (Waived each : review.waived()) {
            cell(each.finding().rule(), review.stage()).waived++;
        }
        for (AcceptedTradeOff each : review.acceptedTradeOffs()) {
            for (Stage stage : Stage.values()) {
                boolean lasts = each.until()
                        .filter(until -> stage.compareTo(until) >= 0)
                        .isEmpty();
                if (stage.compareTo(review.stage()) >= 0 && lasts) {
                    cell(each.rule(), stage).accepted++;
                }
            }
        }
    }

    private Cell cell(String rule, Stage stage) {
        return rows.computeIfAbsent(rule, key -> new EnumMap<>(Stage.class)).computeIfAbsent(stage, key -> new Cell());
    }

    void write() throws IOException {
        told.begin(
                "matrix",
                "Stages",
                "What is due now, what is accepted at this stage, and what each later stage will ask for.");
        if (rows.isEmpty()) {
            html.element("p", "No stage asks for anything that is known.");
        } else {
            table();
        }
        upcoming();
        told.end();
    }

    private void table() throws IOException {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Stage matrix");
        html.open("table", "class", "matrix");
        html.element("caption", rows.size() == 1 ? "One rule" : rows.size() + " rules", "class", "small");
        html.open("thead").open("tr").element("th", "Rule", "scope", "col");
        for (Stage stage : Stage.values()) {
            boolean now = stage == review.stage();
            html.element("th", stage.word() + (now ? " (now)" : ""), "scope", "col", "class", now ? "now" : "");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (Map.Entry<String, Map<Stage, Cell>> row : rows.entrySet()) {
            html.open("tr").element("th", row.getKey(), "scope", "row");
            for (Stage stage : Stage.values()) {
                html.open("td", "class", stage == review.stage() ? "now" : "");
                if (stage.compareTo(review.stage()) < 0) {
                    html.element("span", "–", "class", "past");
                } else {
                    cell(Optional.ofNullable(row.getValue().get(stage)), stage);
                }
                html.close("td");
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void cell(Optional<Cell> there, Stage stage) throws IOException {
        if (there.isEmpty()) {
            return;
        }
        Cell cell = there.get();
        if (cell.due > 0) {
            String count = cell.due == 1 ? "" : cell.due + " × ";
            boolean now = stage == review.stage();
            told.tag(count + cell.gravest.word(), cell.gravest.word() + (now ? " due" : " later"));
        }
        if (cell.accepted > 0) {
            told.tag((cell.accepted == 1 ? "" : cell.accepted + " × ") + "accepted", "accepted");
        }
        if (cell.waived > 0) {
            told.tag((cell.waived == 1 ? "" : cell.waived + " × ") + "waived", "accepted");
        }
    }

    private void upcoming() throws IOException {
        Map<Stage, List<Upcoming>> byStage = review.upcoming().stream()
                .collect(Collectors.groupingBy(Upcoming::at, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Stage, List<Upcoming>> each : byStage.entrySet()) {
            List<Upcoming> entries = each.getValue();
            html.open("details", "class", "group");
            html.element("summary", "Due at " + each.getKey().word() + ": " + entries.size());
            html.open("ul", "class", "entries");
            for (Upcoming entry : entries) {
                FindingsPart.upcoming(html, told, entry);
            }
            html.close("ul").close("details").line();
        }
    }
}
