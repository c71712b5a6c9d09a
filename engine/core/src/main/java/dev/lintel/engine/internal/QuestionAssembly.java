package dev.lintel.engine.internal;

import dev.lintel.Evidence;
import dev.lintel.Question;
import dev.lintel.Subject;
import dev.lintel.Undecided;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Component;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person could answer: what is not understood, what every review wants to know, and the unknowns that undecided
 * rules wait for. There are never more than {@value #MOST} of the last kind, the gravest: more nobody answers in one
 * sitting, and the next review asks for the rest.
 */
final class QuestionAssembly {
    static final int MOST = 50;

    private static final String COMPLETE = "complete: ";

    /** Asked of every workload, since every architect would (DESIGN 3). */
    private static final List<Attribute<?>> ALWAYS = List.of(
            WorkloadAttributes.BUDGET,
            WorkloadAttributes.LOAD,
            WorkloadAttributes.LATENCY_NEED,
            WorkloadAttributes.DATA_VOLUME_GB,
            WorkloadAttributes.COMPLIANCE);

    /** A fact of somebody. */
    private record Key(String kind, String id, String fact) {}

    /**
     * Something that is asked, and the rules that wait for it.
     *
     * @param words how it is put; empty where its attribute says
     */
    private record Asked(Subject subject, String fact, Optional<Question> words, Set<String> settles) {
        Asked(Subject subject, String fact) {
            this(subject, fact, Optional.empty(), new LinkedHashSet<>());
        }

        Asked(Question words) {
            this(words.subject(), words.fact(), Optional.of(words), new LinkedHashSet<>());
        }
    }

    private final Architecture architecture;
    private final Workload workload;
    private final DoorAssembly doors;
    private final Map<Key, Asked> asked = new LinkedHashMap<>();

    QuestionAssembly(Architecture architecture, Workload workload, DoorAssembly doors) {
        this.architecture = architecture;
        this.workload = workload;
        this.doors = doors;
    }

    /**
     * Subject by subject: what is not understood first, then the workload, then whoever the gravest open point is about.
     *
     * @param undecided gravest first
     */
    List<Question> of(List<Undecided> undecided) {
        technologies().forEach(this::put);
        List<Question> questions = new ArrayList<>(
                architecture.openPoints().stream().map(this::question).toList());
        doors.questions(workload).forEach(this::put);
        Subject whole = EvidenceReader.subject(workload);
        for (Attribute<?> attribute : ALWAYS) {
            if (workload.said(attribute).isUnknown()) {
                ask(whole, attribute.name());
            }
        }
        int most = asked.size() + MOST;
        for (Undecided open : undecided) {
            for (String unknown : open.unknowns()) {
                settle(unknown, open, most);
            }
        }
        Map<Subject, List<Question>> bySubject = new LinkedHashMap<>();
        for (Asked each : asked.values()) {
            bySubject.computeIfAbsent(each.subject, key -> new ArrayList<>()).add(question(each));
        }
        bySubject.values().forEach(questions::addAll);
        return questions;
    }

    private void put(Question words) {
        Subject subject = words.subject();
        asked.put(new Key(subject.kind(), subject.id(), words.fact()), new Asked(words));
    }

    private Asked ask(Subject subject, String fact) {
        return asked.computeIfAbsent(new Key(subject.kind(), subject.id(), fact), key -> new Asked(subject, fact));
    }

    /** The unknown is named as the rule that waits for it names it. */
    private void settle(String unknown, Undecided open, int most) {
        Subject subject = open.subject();
        String fact = unknown;
        if (unknown.startsWith(COMPLETE)) {
            subject = EvidenceReader.subject(workload);
        } else {
            Optional<Evidence> read = open.evidence().stream()
                    .filter(evidence -> isNamed(evidence, unknown))
                    .findFirst();
            int dot = unknown.lastIndexOf('.');
            if (read.isPresent()) {
                subject = whole(read.get().subject());
                fact = read.get().fact();
            } else if (dot > 0) {
                // A trait that the catalogue leaves open: a narrower name of the technology tells it.
                subject = component(unknown.substring(0, dot)).orElse(subject);
                fact = unknown.substring(dot + 1);
            }
        }
        Key key = new Key(subject.kind(), subject.id(), fact);
        if (asked.containsKey(key) || asked.size() < most) {
            ask(subject, fact).settles.add(open.rule());
        }
    }

    private static boolean isNamed(Evidence evidence, String unknown) {
        Subject subject = evidence.subject();
        return subject.kind().equals("workload")
                ? evidence.fact().equals(unknown)
                : unknown.length()
                                == subject.id().length() + 1 + evidence.fact().length()
                        && unknown.startsWith(subject.id())
                        && unknown.endsWith(evidence.fact());
    }

    /** There is one workload, wherever a fact of it was read. */
    private Subject whole(Subject subject) {
        return subject.kind().equals("workload") ? EvidenceReader.subject(workload) : subject;
    }

    private Optional<Subject> component(String id) {
        return workload.components().stream()
                .filter(component -> component.id().equals(id))
                .findFirst()
                .map(EvidenceReader::subject);
    }

    private Question question(Asked each) {
        List<String> settles = List.copyOf(each.settles);
        if (each.words.isPresent()) {
            Question words = each.words.get();
            return new Question(words.subject(), words.fact(), words.text(), words.reason(), settles);
        }
        if (each.fact.startsWith(COMPLETE)) {
            String list = each.fact.substring(COMPLETE.length());
            return new Question(
                    each.subject,
                    "complete",
                    "Are all " + list + " listed? Then say complete: [" + list + "]",
                    Optional.empty(),
                    settles);
        }
        Optional<Attribute<?>> attribute = attribute(each.subject.kind(), each.fact);
        return new Question(
                each.subject,
                each.fact,
                attribute.map(QuestionAssembly::text).orElse("Which " + each.fact + " is meant?"),
                attribute.flatMap(its -> reason(each.subject, its)),
                settles);
    }

    private static Optional<Attribute<?>> attribute(String kind, String name) {
        return switch (kind) {
            case "component" -> ComponentAttributes.set().named(name);
            case "decision" -> DecisionAttributes.set().named(name);
            default ->
                WorkloadAttributes.set()
                        .named(name)
                        .or(() -> PracticeAttributes.set().named(name));
        };
    }

    private static String text(Attribute<?> attribute) {
        String meaning = attribute.meaning();
        String sentence = Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
        return switch (attribute.form()) {
            case YES_NO -> "Is it so that " + meaning + "?";
            case NUMBER -> "How many " + attribute.unit() + ": " + meaning + "?";
            case WORD ->
                attribute.words().isEmpty()
                        ? sentence + "?"
                        : sentence + ": " + String.join(", ", attribute.words()) + "?";
            case WORDS, TEXTS, VERSION, TEXT -> sentence + "?";
        };
    }

    /** Why it is unknown, where somebody tried to say it. */
    private Optional<String> reason(Subject subject, Attribute<?> attribute) {
        Value<?> value = switch (subject.kind()) {
            case "component" ->
                workload.components().stream()
                        .filter(component -> component.id().equals(subject.id()))
                        .findFirst()
                        .<Value<?>>map(component -> component.said(attribute))
                        .orElseGet(Value::unknown);
            case "decision" ->
                workload.decisions().stream()
                        .filter(decision -> decision.id().equals(subject.id()))
                        .findFirst()
                        .<Value<?>>map(decision -> decision.said(attribute))
                        .orElseGet(Value::unknown);
            default -> workload.said(attribute);
        };
        return value instanceof Value.Unknown<?> unknown ? unknown.reason() : Optional.empty();
    }

    private List<Question> technologies() {
        List<Question> questions = new ArrayList<>();
        List<Component> components = workload.components();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
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
        return questions;
    }

    private Question question(OpenPoint point) {
        Subject about = about(point);
        return new Question(
                about,
                "",
                about.id() + ": " + point.problem() + "; what is meant?",
                Optional.of(point.problem()),
                List.of());
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
