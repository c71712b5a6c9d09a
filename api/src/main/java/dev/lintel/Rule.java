package dev.lintel;

import dev.lintel.model.Stage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule says, as its pack documents it.
 *
 * @param id pack and rule, as in {@code core/single-az-database}
 * @param topic the folder it is sorted under
 * @param kind what it concludes
 * @param title one line without full stop
 * @param scope where it applies
 * @param serves the qualities that it keeps, in the words of the stages' profiles; findings of one severity stand in the
 *     order in which their stage wants them
 * @param givesWayTo the rules whose conclusion about the same subject says more, so that this one stays silent
 * @param grades what its conclusion means at each stage; every stage has one
 * @param subject what it concludes about: {@code workload}, {@code component} or {@code decision}
 * @param reads the attributes of its facts that its conditions read, sorted
 * @param message the template of its message, with names of facts in braces
 * @param why why it matters
 * @param doInstead what to do instead, or for a recommendation how to go about it
 * @param advice which technology a recommendation recommends; empty for what names none
 */
public record Rule(
        String id,
        String topic,
        Kind kind,
        String title,
        Scope scope,
        List<String> serves,
        List<String> givesWayTo,
        Map<Stage, Grade> grades,
        String subject,
        List<String> reads,
        String message,
        String why,
        String doInstead,
        Optional<Advice> advice) {
    public Rule {
        Map<Stage, Grade> everyStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            everyStage.put(stage, grades.getOrDefault(stage, Grade.SILENT));
        }
        grades = Collections.unmodifiableMap(everyStage);
        serves = List.copyOf(serves);
        givesWayTo = List.copyOf(givesWayTo);
        reads = List.copyOf(reads);
    }

    /** Its grade at that stage; silent where it says nothing there. */
    public Grade at(Stage stage) {
        return grades.getOrDefault(stage, Grade.SILENT);
    }

    /** The same rule with other grades. */
    public Rule withGrades(Map<Stage, Grade> others) {
        return new Rule(
                id,
                topic,
                kind,
                title,
                scope,
                serves,
                givesWayTo,
                others,
                subject,
                reads,
                message,
                why,
                doInstead,
                advice);
    }

    /** Every statement it rests on at any stage, sorted. */
    public List<String> statements() {
        return Stream.of(Stage.values())
                .flatMap(stage -> at(stage).by().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a rule concludes, by the verb in its rule.drl. */
    public enum Kind {
        FINDING,
        RECOMMENDATION,
        TYPE_ONE_FLAG,
        INFERENCE,
        /** The knowledge was made for this. */
        COVERAGE,
        /** The knowledge has to be adapted to this. */
        ADAPTATION;

        public String word() {
            return this == TYPE_ONE_FLAG ? "Type 1 flag" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a rule applies. */
    public enum Scope {
        /** Workloads on AWS, or of which no other cloud is known. */
        AWS,
        /** Workloads whose team is not bound to another language. */
        PYTHON,
        ANY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a rule's conclusion means at a stage.
     *
     * @param by the statements that this rests on; empty only where it is silent
     */
    public record Grade(Level is, List<String> by) {
        public static final Grade SILENT = new Grade(Level.SILENT, List.of());

        public Grade {
            by = List.copyOf(by);
        }
    }

    /** The levels of a grade. */
    public enum Level {
        SILENT,
        /** Accepted on purpose. */
        ACCEPTED,
        MINOR,
        MAJOR,
        BLOCKER,
        /** A recommendation that is made at this stage. */
        OFFERED,
        /** What has no grade, and stands at every stage that its statements speak of. */
        HOLDS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True for minor, major and blocker. */
        public boolean isFinding() {
            return this == MINOR || this == MAJOR || this == BLOCKER;
        }

        /**
         * The severity of a finding at this level.
         *
         * @throws IllegalStateException if this level is no finding
         */
        public Severity severity() {
            return switch (this) {
                case MINOR -> Severity.MINOR;
                case MAJOR -> Severity.MAJOR;
                case BLOCKER -> Severity.BLOCKER;
                default -> throw new IllegalStateException(word() + " is no finding");
            };
        }
    }
}
