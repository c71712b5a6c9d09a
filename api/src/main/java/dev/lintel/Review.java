package dev.lintel;

import dev.lintel.architecture.Unread;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What a senior architect would say of an architecture. Immutable; the same architecture, packs and options give the
 * same review to the byte.
 *
 * @param workload what was reviewed
 * @param stage the stage it was judged for
 * @param packs the packs that made the review
 * @param findings due now, gravest first, and among equals first what the stage wants most
 * @param acceptedTradeOffs seen, and accepted at this stage on purpose
 * @param upcoming not due yet, nearest stage first
 * @param undecided what could be a finding if an unknown turned out so, gravest first
 * @param questions what a person could answer
 * @param recommendations what to use for a need
 * @param doors every decision's door
 * @param typeOneFlags the one-way doors
 * @param scorecards the options of decisions, weighted
 * @param checklist each item with its verdict
 * @param plan the steps to the next stage
 * @param scope whether the knowledge was made for this, and where it has to be adapted
 * @param unread what stood in the files and was not understood
 * @param waived findings that somebody answers for and that are not due, in the order of findings
 * @param idleWaivers the waivers that waive nothing, with the cause
 * @param tools other tools whose results are among the conclusions, sorted by id
 */
public record Review(
        Subject workload,
        Stage stage,
        List<PackVersion> packs,
        List<Finding> findings,
        List<AcceptedTradeOff> acceptedTradeOffs,
        List<Upcoming> upcoming,
        List<Undecided> undecided,
        List<Question> questions,
        List<Recommendation> recommendations,
        List<Door> doors,
        List<TypeOneFlag> typeOneFlags,
        List<Scorecard> scorecards,
        List<ChecklistItem> checklist,
        List<PlanStep> plan,
        List<ScopeNotice> scope,
        List<Unread> unread,
        List<Waived> waived,
        List<IdleWaiver> idleWaivers,
        List<ReportingTool> tools) {
    public Review {
        packs = List.copyOf(packs);
        findings = List.copyOf(findings);
        acceptedTradeOffs = List.copyOf(acceptedTradeOffs);
        upcoming = List.copyOf(upcoming);
        undecided = List.copyOf(undecided);
        questions = List.copyOf(questions);
        recommendations = List.copyOf(recommendations);
        doors = List.copyOf(doors);
        typeOneFlags = List.copyOf(typeOneFlags);
        scorecards = List.copyOf(scorecards);
        checklist = List.copyOf(checklist);
        plan = List.copyOf(plan);
        scope = List.copyOf(scope);
        unread = List.copyOf(unread);
        waived = List.copyOf(waived);
        idleWaivers = List.copyOf(idleWaivers);
        tools = List.copyOf(tools);
    }

    /** The tool that a rule of that id is of; empty for a rule of a pack. */
    public Optional<ReportingTool> toolOf(String rule) {
        return tools.stream().filter(tool -> rule.startsWith(tool.id() + "/")).findFirst();
    }

    /** The gravest severity among the findings; empty where there is no finding. */
    public Optional<Severity> gravest() {
        return findings.stream().map(Finding::severity).min(Severity::compareTo);
    }
}
