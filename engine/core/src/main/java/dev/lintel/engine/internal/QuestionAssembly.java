package dev.lintel.engine.internal;

import dev.lintel.Evidence;
import dev.lintel.Question;
import dev.lintel.Subject;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Component;
import dev.lintel.model.Fact;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a person could answer: what is not understood, what every review wants to know, and the unknowns that undecided
 * rules wait for, findings before recommendations. There are never more than {@value #MOST} of the last kind, the gravest: more nobody answers in one
 * sitting, and the next review asks for the rest.
 */
final class QuestionAssembly {
    static final int MOST = 50;

    /** Asked of every workload, since every architect would (DESIGN 3). */
    private static final List<Attribute<?>> ALWAYS = List.of(
            WorkloadAttributes.BUDGET,
            WorkloadAttributes.LOAD,
            WorkloadAttributes.LATENCY_NEED,
            WorkloadAttributes.DATA_VOLUME_GB,
            WorkloadAttributes.COMPLIANCE);

    /** There are some hundred attributes, and the same ones are asked about all the time. */
    private static final Map<Attribute<?>, String> TEXTS = new ConcurrentHashMap<>();

    /** A fact of somebody. */
    private record Key(String kind, String id, String fact) {}

    /**
     * Something that is asked, and the rules that wait for it.
     *
     * @param words how it is put; empty where its attribute says
     */
    private record Asked(Subject subject, String fact, Optional<Question> words, List<String> settles) {
        Asked(Subject subject, String fact) {
            this(subject, fact, Optional.empty(), new ArrayList<>(2));
        }

        Asked(Question words) {
            this(words.subject(), words.fact(), Optional.of(words), new ArrayList<>(2));
        }

        /** A review tells rule after rule, so that one that is there already is the last. */
        void settledBy(String rule) {
            if (settles.isEmpty() || !settles.get(settles.size() - 1).equals(rule)) {
                settles.add(rule);
            }
        }
    }

    private final Architecture architecture;
    private final Workload workload;
    private final DoorAssembly doors;
    private final OwnFacts own;
    private final Map<Key, Asked> asked = new LinkedHashMap<>();
    /** The same by the names that rules have for unknowns, of which there may be very many. */
    private final Map<String, Asked> byUnknown = new HashMap<>();

    QuestionAssembly(Architecture architecture, Workload workload, DoorAssembly doors, OwnFacts own) {
        this.own = own;
        this.architecture = architecture;
        this.workload = workload;
        this.doors = doors;
    }

    /**
     * Subject by subject: what is not understood first, then the workload, then whoever the gravest open point is about.
     *
     * @param waiting rules that an answer would settle, the gravest first
     */
    List<Question> of(List<OpenQuestion> waiting) {
        technologies().forEach(this::put);
        List<Question> questions = new ArrayList<>(Stream.of(architecture.openPoints(), own.openPoints(architecture))
                .flatMap(List::stream)
                .map(this::question)
                .toList());
        doors.questions(workload).forEach(this::put);
        Subject whole = workload.subject();
        for (Attribute<?> attribute : ALWAYS) {
            if (workload.said(attribute).isUnknown()) {
                ask(whole, attribute.name());
            }
        }
        int most = asked.size() + MOST;
        for (OpenQuestion open : waiting) {
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
    private void settle(String unknown, OpenQuestion open, int most) {
        Asked known = byUnknown.get(unknown);
        if (known == null && asked.size() < most) {
            known = ask(unknown, open);
            byUnknown.put(unknown, known);
        }
        if (known != null) {
            known.settledBy(open.rule());
        }
    }

    private Asked ask(String unknown, OpenQuestion open) {
        if (unknown.startsWith(EvidenceReader.COMPLETE)) {
            return ask(workload.subject(), unknown);
        }
        for (Evidence evidence : open.evidence()) {
            if (isNamed(evidence, unknown)) {
                return ask(whole(evidence.subject()), evidence.fact());
            }
        }
        // A trait that the catalogue leaves open: a narrower name of the technology tells it.
        int dot = unknown.lastIndexOf('.');
        Subject subject = dot < 0
                ? open.subject()
                : named(workload.components(), unknown.substring(0, dot))
                        .map(Fact::subject)
                        .orElse(open.subject());
        return ask(subject, unknown.substring(dot + 1));
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
        return subject.kind().equals("workload") ? workload.subject() : subject;
    }

    /** The fact of that id among facts that stand in the order of their ids. */
    private static <F extends Fact> Optional<F> named(List<F> facts, String id) {
        int from = 0;
        int to = facts.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = facts.get(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(facts.get(middle));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return Optional.empty();
    }

    private Question question(Asked each) {
        List<String> settles = each.settles;
        if (each.words.isPresent()) {
            Question words = each.words.get();
            return new Question(words.subject(), words.fact(), words.text(), words.reason(), settles);
        }
        if (each.fact.startsWith(EvidenceReader.COMPLETE)) {
            String list = each.fact.substring(EvidenceReader.COMPLETE.length());
            return new Question(
                    each.subject,
                    "complete",
                    "Are all " + list + " listed? Then say complete: [" + list + "]",
                    Optional.empty(),
                    settles);
        }
        Optional<Attribute<?>> attribute =
                Read.attribute(each.subject.kind(), each.fact).or(() -> own.named(each.fact));
        return new Question(
                each.subject,
                each.fact,
                attribute.map(QuestionAssembly::textOf).orElse("Which " + each.fact + " is meant?"),
                attribute.flatMap(its -> reason(each.subject, its)),
                settles);
    }

    /** A pack may be dropped, and nothing of it is kept. */
    private static String textOf(Attribute<?> attribute) {
        return attribute.isOwn() ? text(attribute) : TEXTS.computeIfAbsent(attribute, QuestionAssembly::text);
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
        Optional<? extends Fact> fact = switch (subject.kind()) {
            case "component" -> named(workload.components(), subject.id());
            case "decision" -> named(workload.decisions(), subject.id());
            default -> Optional.of(workload);
        };
        Value<?> value = fact.<Value<?>>map(its -> its.said(attribute)).orElseGet(Value::unknown);
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
                        component.subject(),
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
