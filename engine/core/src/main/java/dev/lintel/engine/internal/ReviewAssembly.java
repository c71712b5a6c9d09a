package dev.lintel.engine.internal;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Finding;
import dev.lintel.IdleWaiver;
import dev.lintel.PackVersion;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Level;
import dev.lintel.Rule.Scope;
import dev.lintel.ScopeNotice;
import dev.lintel.ScopeNotice.Fit;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.Waived;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.engine.internal.Matches.Match;
import dev.lintel.engine.internal.StageRules.Graded;
import dev.lintel.model.Decision;
import dev.lintel.model.Stage;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Grades what the rules concluded by the stage, and puts it in order. */
final class ReviewAssembly {
    private final Architecture architecture;
    private final Workload workload;
    private final List<PackVersion> packs;
    private final DoorAssembly doors;
    private final Weighing weighing;
    private final Checklists checklists;
    private final RecommendationAssembly recommendations;
    private final OwnFacts own;
    private final Set<String> mandatory;
    private final ToolPolicies tools;
    private final Stage stage;
    private final boolean onAws;
    private final boolean inPython;

    private final List<Finding> findings = new ArrayList<>();
    private final List<AcceptedTradeOff> accepted = new ArrayList<>();
    private final List<Upcoming> upcoming = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final List<TypeOneFlag> flags = new ArrayList<>();
    private final List<ScopeNotice> scope = new ArrayList<>();

    ReviewAssembly(
            Architecture architecture,
            Workload workload,
            List<PackVersion> packs,
            DoorAssembly doors,
            Weighing weighing,
            Checklists checklists,
            RecommendationAssembly recommendations,
            OwnFacts own,
            Set<String> mandatory,
            ToolPolicies tools) {
        this.own = own;
        this.mandatory = mandatory;
        this.tools = tools;
        this.architecture = architecture;
        this.workload = workload;
        this.packs = packs;
        this.doors = doors;
        this.weighing = weighing;
        this.checklists = checklists;
        this.recommendations = recommendations;
        this.stage = architecture.stage();
        this.onAws = !workload.provider().isOtherThan("aws");
        this.inPython = !(workload.languageIsConstraint().isYes()
                && workload.teamLanguage().isOtherThan("python"));
    }

    /**
     * Rules and subjects come in the order of the review, so that little is left to sort.
     *
     * @param options the stage to plan for, and the day it is
     * @throws dev.lintel.LintelException if a waiver ends some day and nobody says which day it is, or no policy says what
     *     the results of another tool mean
     */
    Review of(StageRules rules, Conclusions certain, Conclusions possible, ReviewOptions options) {
        for (Graded rule : rules.inOrder()) {
            if (!applies(rule.rule().scope())) {
                continue;
            }
            Matches held = certain.of(rule.prepared());
            Matches open = rule.isHeardInBothViews() ? possible.of(rule.prepared()) : Matches.NONE;
            if (held.isEmpty() && open.isEmpty()) {
                continue;
            }
            for (Match match : held) {
                if (!givesWay(rule, match, certain)) {
                    conclude(rule, match);
                }
            }
            for (Match match : open.without(held)) {
                if (!givesWay(rule, match, possible)) {
                    leaveOpen(rule, match);
                }
            }
        }
        List<OpenQuestion> waiting = Stream.concat(
                        undecided.stream().map(OpenQuestion::of), recommendations.open().stream())
                .toList();
        ReportedAssembly reported =
                new ReportedAssembly(architecture, tools, List.of(findings, accepted, upcoming, undecided));
        take(reported);
        Waiving waiving = new Waiving(architecture.waivers(), demanded(reported), options.today());
        ChecklistAssembly lists =
                new ChecklistAssembly(checklists, rules, certain, possible, workload, rule -> applies(rule.scope()));
        Stage target = options.towards().or(stage::next).orElse(stage);
        flags.sort(Comparator.comparing(TypeOneFlag::subject));
        scope.sort(Comparator.comparing(ScopeNotice::fit).reversed());
        return new Review(
                workload.subject(),
                stage,
                packs,
                waiving.due(
                        findings,
                        Stream.of(
                                accepted,
                                upcoming,
                                undecided,
                                reported.suppressed().stream()
                                        .map(Waived::finding)
                                        .toList())),
                accepted,
                upcoming,
                undecided,
                new QuestionAssembly(architecture, workload, doors, own).of(waiting),
                recommendations.recommendations(),
                doors.of(workload),
                flags,
                workload.decisions().stream()
                        .flatMap(decision -> weighing.of(decision, decision.subject()).stream())
                        .toList(),
                lists.items(stage),
                lists.steps(stage, target),
                scope,
                architecture.unread(),
                inOrder(waiving.waived(), reported.suppressed()),
                idle(waiving.idle(), reported.idle()),
                reported.tools());
    }

    /** What tools report stands behind what is as grave and our own. */
    private void take(ReportedAssembly reported) {
        if (architecture.toolReports().isEmpty()) {
            return;
        }
        findings.addAll(reported.findings());
        findings.sort(Comparator.comparing(Finding::severity));
        accepted.addAll(reported.accepted());
        upcoming.addAll(reported.upcoming());
        upcoming.sort(Comparator.comparing(Upcoming::at).thenComparing(Upcoming::severity));
        undecided.addAll(reported.undecided());
        undecided.sort(Comparator.comparing(Undecided::severity));
    }

    /** The rules that nobody may waive. */
    private Set<String> demanded(ReportedAssembly reported) {
        return reported.mandatory().isEmpty()
                ? mandatory
                : Stream.concat(mandatory.stream(), reported.mandatory().stream())
                        .collect(Collectors.toSet());
    }

    private static List<Waived> inOrder(List<Waived> waived, List<Waived> suppressed) {
        return Stream.concat(waived.stream(), suppressed.stream())
                .sorted(Comparator.comparing(each -> each.finding().severity()))
                .toList();
    }

    private static List<IdleWaiver> idle(List<IdleWaiver> idle, List<IdleWaiver> suppressions) {
        return Stream.concat(idle.stream(), suppressions.stream())
                .sorted(Comparator.comparing(IdleWaiver::waiver))
                .toList();
    }

    /** Where nothing else is known, a workload is taken to be what the knowledge is about: Python on AWS. */
    boolean applies(Scope scope) {
        return switch (scope) {
            case ANY -> true;
            case AWS -> onAws;
            case PYTHON -> inPython;
        };
    }

    private boolean givesWay(Graded rule, Match match, Conclusions conclusions) {
        for (PreparedRule other : rule.stronger()) {
            if (takesThePlace(other, match, conclusions)) {
                return true;
            }
        }
        return false;
    }

    private boolean takesThePlace(PreparedRule other, Match match, Conclusions conclusions) {
        return applies(other.rule().scope())
                && conclusions.of(other).contains(match.subject().id());
    }

    /** The rules that say more about that subject, so that this one says nothing of it. */
    List<PreparedRule> stronger(Graded rule, Match match, Conclusions conclusions) {
        return rule.stronger().stream()
                .filter(other -> takesThePlace(other, match, conclusions))
                .toList();
    }

    /** The review asks for what keeps that recommendation from being made. */
    boolean asks(Rule recommendation, Subject subject) {
        return recommendations.open().stream()
                .anyMatch(each -> each.rule().equals(recommendation.id())
                        && each.subject().compareTo(subject) == 0);
    }

    private void conclude(Graded graded, Match match) {
        PreparedRule prepared = graded.prepared();
        Rule rule = graded.rule();
        Grade grade = graded.grade();
        switch (rule.kind()) {
            case FINDING -> grade(graded, match, EvidenceReader.ofKnown(prepared, match));
            case RECOMMENDATION -> {
                if (grade.is() == Level.OFFERED) {
                    recommendations.recommend(graded, match);
                }
            }
            case TYPE_ONE_FLAG -> {
                if (grade.is() == Level.HOLDS) {
                    EvidenceReader read = EvidenceReader.ofKnown(prepared, match);
                    flags.add(new TypeOneFlag(
                            rule.id(),
                            read.about(),
                            prepared.message().fill(match.subject()),
                            grade.by(),
                            read.evidence(),
                            rule.why(),
                            rule.doInstead(),
                            match.subject() instanceof Decision decision ? DoorAssembly.lacks(decision) : List.of()));
                }
            }
            case COVERAGE -> notice(graded, match, Fit.COVERED);
            case ADAPTATION -> notice(graded, match, Fit.ADAPTED);
            case INFERENCE -> {
                // It has done its work: other rules reacted to it.
            }
        }
    }

    private void notice(Graded graded, Match match, Fit fit) {
        PreparedRule prepared = graded.prepared();
        Grade grade = graded.grade();
        if (grade.is() == Level.HOLDS) {
            EvidenceReader read = EvidenceReader.ofKnown(prepared, match);
            scope.add(new ScopeNotice(
                    prepared.rule().id(),
                    read.about(),
                    prepared.message().fill(match.subject()),
                    grade.by(),
                    read.evidence(),
                    fit,
                    prepared.rule().why(),
                    prepared.rule().doInstead()));
        }
    }

    private void grade(Graded graded, Match match, EvidenceReader read) {
        PreparedRule prepared = graded.prepared();
        Rule rule = graded.rule();
        Grade grade = graded.grade();
        if (grade.is().isFinding()) {
            findings.add(new Finding(
                    rule.id(),
                    read.about(),
                    prepared.message().fill(match.subject()),
                    grade.by(),
                    read.evidence(),
                    grade.is().severity(),
                    rule.why(),
                    rule.doInstead()));
        } else if (grade.is() == Level.ACCEPTED) {
            accepted.add(new AcceptedTradeOff(
                    rule.id(),
                    read.about(),
                    prepared.message().fill(match.subject()),
                    grade.by(),
                    read.evidence(),
                    graded.due()));
        } else {
            graded.due()
                    .ifPresent(at -> upcoming.add(new Upcoming(
                            rule.id(),
                            read.about(),
                            prepared.message().fill(match.subject()),
                            rule.at(at).by(),
                            read.evidence(),
                            at,
                            rule.at(at).is().severity(),
                            rule.doInstead())));
        }
    }

    private void leaveOpen(Graded graded, Match match) {
        Rule rule = graded.rule();
        Grade grade = graded.grade();
        if (rule.kind() == Rule.Kind.RECOMMENDATION) {
            recommendations.ask(graded, match);
            return;
        }
        EvidenceReader read = EvidenceReader.ofAll(graded.prepared(), match);
        undecided.add(new Undecided(
                rule.id(),
                read.about(),
                match.subject().id() + ": " + rule.title(),
                grade.by(),
                read.evidence(),
                grade.is().severity(),
                read.unknowns()));
    }
}
