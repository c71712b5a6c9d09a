package dev.lintel.engine.internal;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Conclusion;
import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.Fingerprint;
import dev.lintel.IdleWaiver;
import dev.lintel.IdleWaiver.Cause;
import dev.lintel.LintelException;
import dev.lintel.ReportingTool;
import dev.lintel.Rule.Level;
import dev.lintel.Subject;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Reported;
import dev.lintel.architecture.ToolReport;
import dev.lintel.architecture.ToolResult;
import dev.lintel.architecture.ToolRule;
import dev.lintel.engine.internal.ToolPolicies.Decided;
import dev.lintel.model.Basis;
import dev.lintel.model.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Grades what other tools reported by the stage, as policies want it. What is reported of the same rule and subject, and is
 * not told apart by the tool, is one conclusion.
 */
final class ReportedAssembly {
    private final Architecture architecture;
    private final ToolPolicies policies;
    private final Stage stage;
    private final Set<Fingerprint> ours = new HashSet<>();
    private final Map<String, ToolRule> described = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> reportedRules = new TreeSet<>();
    private final Set<String> speaking = new HashSet<>();

    private final List<Finding> findings = new ArrayList<>();
    private final List<AcceptedTradeOff> accepted = new ArrayList<>();
    private final List<Upcoming> upcoming = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final List<Waived> suppressed = new ArrayList<>();
    private final List<IdleWaiver> idle = new ArrayList<>();
    private final Set<String> mandatory = new TreeSet<>();

    /**
     * The results of other tools that an architecture has.
     *
     * @param concluded what the rules of packs conclude, to which results may give way
     * @throws LintelException if a tool is called as a pack is, or no policy says what its results mean
     */
    ReportedAssembly(
            Architecture architecture,
            ToolPolicies policies,
            Collection<? extends Collection<? extends Conclusion>> concluded) {
        this.architecture = architecture;
        this.policies = policies;
        this.stage = architecture.stage();
        if (architecture.toolReports().isEmpty()) {
            return;
        }
        concluded.forEach(each -> each.forEach(conclusion -> ours.add(Fingerprint.of(conclusion))));
        for (ToolReport report : architecture.toolReports()) {
            if (policies.isPack(report.tool())) {
                throw new LintelException(report.origin().file() + " is by a tool that calls itself '" + report.name()
                        + "', as a pack does, so that its rules could be taken for those of the pack; leave it out");
            }
            names.putIfAbsent(report.tool(), report.name());
            report.rules().forEach(rule -> described.putIfAbsent(rule.id(), rule));
        }
        Map<Fingerprint, List<Reported>> together = new LinkedHashMap<>();
        for (Reported each : architecture.reported()) {
            Fingerprint fingerprint = new Fingerprint(
                    each.result().rule(), each.subject().kind(), each.subject().id(), each.mark());
            together.computeIfAbsent(fingerprint, key -> new ArrayList<>()).add(each);
        }
        together.forEach((fingerprint, same) -> conclude(fingerprint.mark(), same));
    }

    private void conclude(String mark, List<Reported> same) {
        String rule = same.get(0).result().rule();
        reportedRules.add(rule);
        List<Reported> told = told(same);
        boolean isOpen = told.get(0).result().isOpen();
        ToolResult.Level level = told.stream()
                .map(each -> each.result().level())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (!policies.isDecided(rule, level)) {
            throw new LintelException("no policy says what an " + level.word() + " of " + rule
                    + " means at a stage; say it under 'tools' in a policy, as the pack core does");
        }
        Decided decided = policies.decided(rule, level);
        if (decided.mandatory()) {
            mandatory.add(rule);
        }
        Subject subject = told.get(0).subject();
        if (decided.givesWayTo().stream()
                .anyMatch(other -> ours.contains(new Fingerprint(other, subject.kind(), subject.id())))) {
            speaking.add(rule);
            return;
        }
        grade(new Group(rule, level, subject, mark, told, rule(rule)), decided, isOpen);
    }

    /** What is due stands over what is open, and that over what somebody let stand. */
    private static List<Reported> told(List<Reported> same) {
        for (boolean isSuppressed : new boolean[] {false, true}) {
            for (boolean isOpen : new boolean[] {false, true}) {
                List<Reported> told = same.stream()
                        .filter(each -> each.result().suppression().isPresent() == isSuppressed
                                && each.result().isOpen() == isOpen)
                        .toList();
                if (!told.isEmpty()) {
                    return told;
                }
            }
        }
        return same;
    }

    private void grade(Group group, Decided decided, boolean isOpen) {
        Level now = decided.at(stage);
        Optional<Stage> due = stage.later().stream()
                .filter(later -> decided.at(later).isFinding())
                .findFirst();
        if (now != Level.SILENT || due.isPresent()) {
            speaking.add(group.rule());
        }
        if (isOpen) {
            if (now.isFinding()) {
                undecided.add(new Undecided(
                        group.rule(),
                        group.subject(),
                        group.message(),
                        List.of(),
                        evidence(group),
                        now.severity(),
                        List.of(group.subject().id() + "." + group.rule()),
                        group.mark()));
            }
        } else if (now.isFinding()) {
            find(group, now, decided.mandatory());
        } else if (now == Level.ACCEPTED) {
            accepted.add(new AcceptedTradeOff(
                    group.rule(), group.subject(), group.message(), List.of(), evidence(group), due, group.mark()));
        } else {
            due.ifPresent(at -> upcoming.add(new Upcoming(
                    group.rule(),
                    group.subject(),
                    group.message(),
                    List.of(),
                    evidence(group),
                    at,
                    decided.at(at).severity(),
                    ToolWords.doInstead(group.described(), name(group.rule())),
                    group.mark())));
        }
    }

    private void find(Group group, Level now, boolean isMandatory) {
        Finding finding = new Finding(
                group.rule(),
                group.subject(),
                group.message(),
                List.of(),
                evidence(group),
                now.severity(),
                ToolWords.why(group.described(), name(group.rule()), group.level()),
                ToolWords.doInstead(group.described(), name(group.rule())),
                group.mark());
        Optional<Waiver> waiver = group.told()
                .get(0)
                .result()
                .suppression()
                .map(by -> new Waiver(
                        group.rule(),
                        group.subject().id(),
                        by.reason(),
                        name(group.rule()) + ", " + by.by(),
                        Optional.empty(),
                        group.told().get(0).result().origin()));
        if (waiver.isPresent() && isMandatory) {
            idle.add(new IdleWaiver(waiver.get(), Cause.MANDATORY));
        }
        if (waiver.isPresent() && !isMandatory) {
            suppressed.add(new Waived(finding, waiver.get()));
        } else {
            findings.add(finding);
        }
    }

    private ToolRule rule(String id) {
        ToolRule rule = described.get(id);
        return rule == null ? new ToolRule(id, id.substring(id.indexOf('/') + 1), "", "", Optional.empty()) : rule;
    }

    private String name(String rule) {
        return names.getOrDefault(tool(rule), tool(rule));
    }

    private static String tool(String rule) {
        return rule.substring(0, rule.indexOf('/'));
    }

    private static List<Evidence> evidence(Group group) {
        List<Evidence> evidence = new ArrayList<>();
        for (Reported each : group.told()) {
            ToolResult result = each.result();
            List<String> said = new ArrayList<>(List.of(result.level().word()));
            result.securitySeverity().ifPresent(score -> said.add("security severity " + score.toPlainString()));
            evidence.add(new Evidence(
                    group.subject(),
                    "reported",
                    String.join(", ", said) + ": " + ToolWords.line(result.message()),
                    Optional.of(Basis.READ),
                    each.subject().origin()));
        }
        group.told().stream()
                .map(Reported::placed)
                .distinct()
                .forEach(placed -> evidence.add(
                        new Evidence(group.subject(), "taken for", placed, Optional.empty(), Optional.empty())));
        return evidence;
    }

    /** What is one conclusion. */
    private record Group(
            String rule,
            ToolResult.Level level,
            Subject subject,
            String mark,
            List<Reported> told,
            ToolRule described) {
        String message() {
            String first = ToolWords.headline(told.get(0).result().message(), described);
            return told.size() == 1 ? first : first + " (and " + (told.size() - 1) + " more)";
        }
    }

    List<Finding> findings() {
        return findings;
    }

    List<AcceptedTradeOff> accepted() {
        return accepted;
    }

    List<Upcoming> upcoming() {
        return upcoming;
    }

    List<Undecided> undecided() {
        return undecided;
    }

    /** What somebody told the tool to let stand. */
    List<Waived> suppressed() {
        return suppressed;
    }

    /** Suppressions of what a policy makes mandatory. */
    List<IdleWaiver> idle() {
        return idle;
    }

    /** The rules of tools that nobody may waive. */
    Set<String> mandatory() {
        return mandatory;
    }

    /** The tools, each with the rules that it reported something of. */
    List<ReportingTool> tools() {
        List<ReportingTool> tools = new ArrayList<>();
        names.forEach((tool, name) -> {
            List<String> rules = reportedRules.stream()
                    .filter(rule -> tool(rule).equals(tool))
                    .toList();
            tools.add(new ReportingTool(
                    tool,
                    name,
                    architecture.toolReports().stream()
                            .filter(report -> report.tool().equals(tool))
                            .map(ToolReport::version)
                            .filter(version -> !version.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    rules.stream().map(this::rule).toList(),
                    rules.stream().filter(rule -> !speaking.contains(rule)).toList()));
        });
        return tools;
    }
}
