package dev.lintel.engine.internal;

import dev.lintel.AcceptedTradeOff;
import dev.lintel.Conclusion;
import dev.lintel.Finding;
import dev.lintel.PackVersion;
import dev.lintel.Question;
import dev.lintel.Recommendation;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Kind;
import dev.lintel.Rule.Level;
import dev.lintel.Rule.Scope;
import dev.lintel.ScopeNotice;
import dev.lintel.ScopeNotice.Fit;
import dev.lintel.Severity;
import dev.lintel.StageProfile;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.Undecided;
import dev.lintel.Upcoming;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.engine.internal.Conclusions.Match;
import dev.lintel.model.Component;
import dev.lintel.model.Decision;
import dev.lintel.model.Stage;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Grades what the rules concluded by the stage, and puts it in order. */
final class ReviewAssembly {
    private final Architecture architecture;
    private final Workload workload;
    private final List<PackVersion> packs;
    private final DoorAssembly doors;
    private final Weighing weighing;
    private final Stage stage;
    private final Optional<StageProfile> profile;

    private final List<Finding> findings = new ArrayList<>();
    private final List<AcceptedTradeOff> accepted = new ArrayList<>();
    private final List<Upcoming> upcoming = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<TypeOneFlag> flags = new ArrayList<>();
    private final List<ScopeNotice> scope = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    ReviewAssembly(
            Architecture architecture,
            Workload workload,
            List<PackVersion> packs,
            Map<Stage, StageProfile> profiles,
            DoorAssembly doors,
            Weighing weighing) {
        this.architecture = architecture;
        this.workload = workload;
        this.packs = packs;
        this.doors = doors;
        this.weighing = weighing;
        this.stage = architecture.stage();
        this.profile = Optional.ofNullable(profiles.get(stage));
    }

    Review of(List<PreparedRule> rules, Conclusions conclusions) {
        Map<String, PreparedRule> byId = new HashMap<>();
        List<PreparedRule> applying =
                rules.stream().filter(rule -> applies(rule.rule().scope())).toList();
        applying.forEach(rule -> byId.put(rule.rule().id(), rule));
        for (PreparedRule rule : applying) {
            List<PreparedRule> stronger = rule.rule().givesWayTo().stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .toList();
            Map<String, Match> certain = conclusions.held(rule);
            certain.forEach((subject, match) -> {
                if (stronger.stream()
                        .noneMatch(other -> conclusions.held(other).containsKey(subject)
                                && saysAsMuch(other.rule(), rule.rule()))) {
                    conclude(rule, match);
                }
            });
            conclusions.couldHold(rule).forEach((subject, match) -> {
                if (!certain.containsKey(subject)
                        && stronger.stream()
                                .noneMatch(other -> conclusions.couldHold(other).containsKey(subject)
                                        && saysAsMuch(other.rule(), rule.rule()))) {
                    leaveOpen(rule, match);
                }
            });
            places.put(
                    rule.rule().id(),
                    profile.map(its -> its.rank(rule.rule().serves())).orElse(0));
        }
        Comparator<Conclusion> byRule = Comparator.comparing(Conclusion::rule).thenComparing(Conclusion::subject);
        Comparator<Conclusion> byWish = Comparator.<Conclusion>comparingInt(each -> places.getOrDefault(each.rule(), 0))
                .thenComparing(byRule);
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(byWish));
        accepted.sort(byRule);
        upcoming.sort(Comparator.comparing(Upcoming::at)
                .thenComparing(Upcoming::severity)
                .thenComparing(byRule));
        undecided.sort(Comparator.comparing(Undecided::severity).thenComparing(byWish));
        recommendations.sort(byRule);
        flags.sort(Comparator.comparing(TypeOneFlag::subject).thenComparing(byRule));
        scope.sort(Comparator.comparing(ScopeNotice::fit).reversed().thenComparing(byRule));
        return new Review(
                EvidenceReader.subject(workload),
                stage,
                packs,
                findings,
                accepted,
                upcoming,
                undecided,
                questions(),
                recommendations,
                doors.of(workload),
                flags,
                workload.decisions().stream()
                        .flatMap(decision -> weighing.of(decision, EvidenceReader.subject(decision)).stream())
                        .toList(),
                List.of(),
                List.of(),
                scope,
                architecture.unread());
    }

    /** Where nothing else is known, a workload is taken to be what the knowledge is about: Python on AWS. */
    private boolean applies(Scope scope) {
        return switch (scope) {
            case ANY -> true;
            case AWS -> !workload.provider().isOtherThan("aws");
            case PYTHON ->
                !(workload.languageIsConstraint().isYes()
                        && workload.teamLanguage().isOtherThan("python"));
        };
    }

    /** What a rule says now takes the place of what another says; what it says of a later stage only that of the same. */
    private boolean saysAsMuch(Rule stronger, Rule weaker) {
        return speaksNow(stronger) || (!speaksNow(weaker) && firstDue(stronger).isPresent());
    }

    private boolean speaksNow(Rule rule) {
        return rule.at(stage).is() != Level.SILENT;
    }

    private void conclude(PreparedRule prepared, Match match) {
        Rule rule = prepared.rule();
        Grade grade = rule.at(stage);
        switch (rule.kind()) {
            case FINDING -> grade(prepared, match, grade);
            case RECOMMENDATION -> {
                if (grade.is() == Level.OFFERED) {
                    recommendations.add(new Recommendation(
                            rule.id(),
                            EvidenceReader.subject(match.subject()),
                            prepared.message().fill(match.subject()),
                            grade.by(),
                            EvidenceReader.of(prepared, match).known(),
                            rule.why(),
                            rule.doInstead()));
                }
            }
            case TYPE_ONE_FLAG -> {
                if (grade.is() == Level.HOLDS) {
                    flags.add(new TypeOneFlag(
                            rule.id(),
                            EvidenceReader.subject(match.subject()),
                            prepared.message().fill(match.subject()),
                            grade.by(),
                            EvidenceReader.of(prepared, match).known(),
                            rule.why(),
                            rule.doInstead(),
                            match.subject() instanceof Decision decision ? DoorAssembly.lacks(decision) : List.of()));
                }
            }
            case COVERAGE -> notice(prepared, match, Fit.COVERED);
            case ADAPTATION -> notice(prepared, match, Fit.ADAPTED);
            case INFERENCE -> {
                // It has done its work: other rules reacted to it.
            }
        }
    }

    private void notice(PreparedRule prepared, Match match, Fit fit) {
        Grade grade = prepared.rule().at(stage);
        if (grade.is() == Level.HOLDS) {
            scope.add(new ScopeNotice(
                    prepared.rule().id(),
                    EvidenceReader.subject(match.subject()),
                    prepared.message().fill(match.subject()),
                    grade.by(),
                    EvidenceReader.of(prepared, match).known(),
                    fit,
                    prepared.rule().why(),
                    prepared.rule().doInstead()));
        }
    }

    private void grade(PreparedRule prepared, Match match, Grade grade) {
        Rule rule = prepared.rule();
        Subject subject = EvidenceReader.subject(match.subject());
        if (grade.is().isFinding()) {
            findings.add(new Finding(
                    rule.id(),
                    subject,
                    prepared.message().fill(match.subject()),
                    grade.by(),
                    EvidenceReader.of(prepared, match).known(),
                    grade.is().severity(),
                    rule.why(),
                    rule.doInstead()));
        } else if (grade.is() == Level.ACCEPTED) {
            accepted.add(new AcceptedTradeOff(
                    rule.id(),
                    subject,
                    prepared.message().fill(match.subject()),
                    grade.by(),
                    EvidenceReader.of(prepared, match).known(),
                    firstDue(rule)));
        } else {
            firstDue(rule)
                    .ifPresent(at -> upcoming.add(new Upcoming(
                            rule.id(),
                            subject,
                            prepared.message().fill(match.subject()),
                            rule.at(at).by(),
                            EvidenceReader.of(prepared, match).known(),
                            at,
                            rule.at(at).is().severity(),
                            rule.doInstead())));
        }
    }

    private Optional<Stage> firstDue(Rule rule) {
        return stage.later().stream()
                .filter(later -> rule.at(later).is().isFinding())
                .findFirst();
    }

    private void leaveOpen(PreparedRule prepared, Match match) {
        Rule rule = prepared.rule();
        Grade grade = rule.at(stage);
        if (rule.kind() != Kind.FINDING || !grade.is().isFinding()) {
            return;
        }
        EvidenceReader evidence = EvidenceReader.of(prepared, match);
        Severity severity = grade.is().severity();
        undecided.add(new Undecided(
                rule.id(),
                EvidenceReader.subject(match.subject()),
                match.subject().id() + ": " + rule.title(),
                grade.by(),
                evidence.all(),
                severity,
                evidence.unknowns()));
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < workload.components().size(); i++) {
            Component component = workload.components().get(i);
            if (!component.technology().isKnown()) {
                Optional<String> name = architecture.components().get(i).technology();
                questions.add(new Question(
                        EvidenceReader.subject(component),
                        "technology",
                        "What is " + component.id() + " made of?",
                        name.map(unknown -> "the catalogue does not know '" + unknown + "'"),
                        List.of()));
            }
        }
        for (OpenPoint point : architecture.openPoints()) {
            Subject about = about(point);
            questions.add(new Question(
                    about,
                    "",
                    about.id() + ": " + point.problem() + "; what is meant?",
                    Optional.of(point.problem()),
                    List.of()));
        }
        return questions;
    }

    /** An open point names a component or a decision by kind and id; whatever else it names is of the workload. */
    private Subject about(OpenPoint point) {
        for (String kind : List.of("component", "decision")) {
            if (point.subject().startsWith(kind + " ")) {
                return new Subject(kind, point.subject().substring(kind.length() + 1), point.origin());
            }
        }
        return new Subject(workload.kind(), workload.id(), point.origin());
    }
}
