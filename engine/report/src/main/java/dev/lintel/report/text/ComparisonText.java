package dev.lintel.report.text;

import static java.util.stream.Collectors.joining;

import dev.lintel.ChangedFinding;
import dev.lintel.Comparison;
import dev.lintel.Comparison.Standing;
import dev.lintel.Conclusion;
import dev.lintel.DoorWalked;
import dev.lintel.DoorWalked.Change;
import dev.lintel.Finding;
import dev.lintel.PackVersion;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Shift;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comparison as a person wants to read it in a terminal: the one-way doors first, in full; findings in short lines,
 * which a review of either side tells in full.
 */
public final class ComparisonText extends TextDocument {
    private final Comparison comparison;
    private final FindingText findings;

    private ComparisonText(Comparison comparison, Style style) {
        super(style);
        this.comparison = comparison;
        this.findings = new FindingText(page);
    }

    /** The comparison in lines of 100 columns; only a word that is longer makes a line longer. */
    public static String write(Comparison comparison, Style style) {
        return new ComparisonText(comparison, style).write();
    }

    private String write() {
        header();
        section(
                "WHAT IF",
                comparison.assumptions(),
                all -> all.forEach(each -> page.wrapped(INDENT, each.text(), Ink.BOLD)));
        section("ONE-WAY DOORS", comparison.doors(), doors -> doors(doors, Ink.RED));
        section("COULD BE ONE-WAY DOORS", comparison.possibleDoors(), doors -> doors(doors, Ink.YELLOW));
        section(
                "NEW FINDINGS",
                comparison.newFindings(),
                all -> findings.inShort(all, finding -> standing("was", comparison.was(finding))));
        section("CHANGED FINDINGS", comparison.changedFindings(), this::changed);
        section(
                "RESOLVED FINDINGS",
                comparison.resolvedFindings(),
                all -> findings.inShort(all, finding -> standing("now", comparison.now(finding))));
        section("ALSO OTHERWISE", comparison.shifts(), this::shifts);
        return page.toString();
    }

    private void header() {
        Review after = comparison.after();
        String packs = after.packs().isEmpty()
                ? "no packs"
                : after.packs().stream().map(PackVersion::toString).collect(joining(", "));
        page.lines(0, Prose.join(List.of(after.workload().id(), stages(after), packs), WIDE_DOT, Page.WIDTH), Ink.BOLD);
        List<String> totals = new ArrayList<>();
        total(totals, comparison.doors(), "one-way door", "one-way doors");
        total(totals, comparison.possibleDoors(), "could be one", "could be ones");
        total(totals, comparison.newFindings(), "new finding", "new findings");
        total(totals, comparison.changedFindings(), "changed", "changed");
        total(totals, comparison.resolvedFindings(), "resolved", "resolved");
        total(totals, comparison.shifts(), "otherwise", "otherwise");
        if (totals.isEmpty()) {
            page.lines(0, List.of("Nothing that is compared differs."), Ink.GREEN);
        } else {
            page.lines(
                    0,
                    Prose.join(totals, WIDE_DOT, Page.WIDTH),
                    comparison.doors().isEmpty() ? Ink.NORMAL : Ink.RED);
        }
    }

    private String stages(Review after) {
        String was = comparison.before().stage().word();
        String is = after.stage().word();
        return was.equals(is) ? is : was + " to " + is;
    }

    private void doors(List<DoorWalked> doors, Ink ink) {
        int labelWidth = doors.stream()
                .mapToInt(door -> door.kind().word().length())
                .max()
                .orElse(0);
        int column = INDENT + labelWidth + Page.GUTTER;
        spaced(doors, door -> {
            String label = door.kind().word().toUpperCase(Locale.ROOT);
            page.labelled(INDENT, labelWidth, label, ink, Prose.wrap(door.message(), Page.WIDTH - column), Ink.BOLD);
            page.details(column, door.subject().toString(), place(door.subject()));
            List<String> changes = door.changes().stream()
                    .flatMap(change -> change(door, change, Page.fieldSpace(column)))
                    .toList();
            page.field(column, "Changes", changes, Ink.NORMAL);
            page.field(column, "Why", door.why());
            page.items(column, "Rests on", door.statements(), Ink.NORMAL);
            page.field(column, "Source", door.source());
        });
    }

    /** The property on a line of its own, then its value on each side on which it has one. */
    private static Stream<String> change(DoorWalked door, Change change, int width) {
        String of = change.of().equals(door.subject().id()) ? "" : change.of() + ".";
        return Stream.of(
                        Stream.of(of + change.property()),
                        side("- ", change.before(), change.beforeAt()),
                        side("+ ", change.after(), change.afterAt()))
                .flatMap(lines -> lines)
                .flatMap(line -> Prose.wrap(line, width).stream());
    }

    private static Stream<String> side(String sign, Optional<String> value, Optional<Origin> place) {
        return value.stream()
                .map(known ->
                        sign + known + place.map(origin -> " (" + origin + ")").orElse(""));
    }

    private void changed(List<ChangedFinding> changed) {
        int labelWidth = labelWidth(changed.stream().map(each -> each.after().severity()));
        for (ChangedFinding each : changed) {
            Severity was = each.before().severity();
            Finding is = each.after();
            int column = page.severity(INDENT, labelWidth, "", is.severity(), is.message(), Ink.NORMAL);
            page.details(column, is.subject().toString(), place(is.subject()), is.rule(), "was " + was.word());
        }
    }

    private void shifts(List<Shift> shifts) {
        int labelWidth =
                shifts.stream().mapToInt(shift -> label(shift).length()).max().orElse(0);
        int column = INDENT + labelWidth + Page.GUTTER;
        for (Shift shift : shifts) {
            Conclusion conclusion = shift.conclusion();
            page.labelled(
                    INDENT,
                    labelWidth,
                    label(shift),
                    shift.after() == Standing.UNDECIDED ? Ink.YELLOW : Ink.GREEN,
                    Prose.markdown(conclusion.message(), Page.WIDTH - column),
                    Ink.NORMAL);
            page.details(
                    column,
                    conclusion.subject().toString(),
                    place(conclusion.subject()),
                    conclusion.rule(),
                    standing("was", shift.before()));
        }
    }

    private static String label(Shift shift) {
        if (shift.after() != Standing.ABSENT) {
            return shift.after().name();
        }
        return shift.before() == Standing.UNDECIDED ? "SETTLED" : "GONE";
    }

    private static String standing(String when, Standing standing) {
        return switch (standing) {
            case ABSENT -> "";
            case UNDECIDED, ACCEPTED, UPCOMING -> when + " " + standing.name().toLowerCase(Locale.ROOT);
        };
    }
}
