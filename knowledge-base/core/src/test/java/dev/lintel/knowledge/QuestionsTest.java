package dev.lintel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.Rule;
import dev.lintel.Undecided;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Assumption;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a review asks is what keeps it open, and answers settle it. */
class QuestionsTest {
    private static final Path HOME = Path.of("src/test/resources/dev/lintel/knowledge/reviews");
    private static final Advisor ADVISOR = Lintel.with(CoreKnowledge.pack());
    private static final int MOST = 50;

    static Stream<Path> workloads() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.map(folder -> folder.resolve("lintel.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void whatIsUndecidedIsAsked(Path workload) {
        Review review = ADVISOR.review(Intake.read(workload).build());
        Set<String> asked =
                review.questions().stream().map(QuestionsTest::place).collect(Collectors.toCollection(TreeSet::new));

        long settling = review.questions().stream()
                .filter(question -> !question.settles().isEmpty())
                .count();
        if (settling < MOST) {
            assertThat(review.undecided()).allSatisfy(open -> assertThat(asked).containsAll(open.unknowns()));
        }
        assertThat(settling).isLessThanOrEqualTo(MOST + 5);
        Set<String> open = Stream.concat(review.undecided().stream().map(Undecided::rule), offered(review.stage()))
                .collect(Collectors.toSet());
        assertThat(review.questions())
                .allSatisfy(question -> assertThat(open).containsAll(question.settles()))
                .allSatisfy(question -> assertThat(question.text()).contains("?"));
    }

    /** What keeps a recommendation back is asked as well, though no finding waits for it. */
    private static Stream<String> offered(Stage stage) {
        return ADVISOR.rules().stream()
                .filter(rule -> rule.at(stage).is() == Rule.Level.OFFERED)
                .map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void whatIsAnsweredIsNotAskedAgain(Path workload) {
        Architecture architecture = Intake.read(workload).build();
        List<Question> questions = ADVISOR.review(architecture).questions();
        List<String> answers = questions.stream()
                .flatMap(question -> answer(question).stream())
                .toList();
        List<Assumption> assumptions = Intake.assumptions(architecture, answers);

        Set<String> left = ADVISOR.whatIf(architecture, assumptions).after().questions().stream()
                .map(QuestionsTest::place)
                .collect(Collectors.toSet());

        List<String> answered = questions.stream()
                .filter(question -> answer(question).isPresent())
                .map(QuestionsTest::place)
                .toList();
        assertThat(answered).noneMatch(left::contains);
    }

    @Test
    void whatEveryArchitectWouldAskIsAlwaysAsked() {
        List<Question> questions =
                ADVISOR.review(Architecture.of("shop", Stage.DEMO).build()).questions();

        assertThat(questions)
                .extracting(Question::fact)
                .startsWith("budget", "load", "latencyNeed", "dataVolumeGb", "compliance");
    }

    /** As the rules that wait for it name it. */
    private static String place(Question question) {
        if (question.fact().equals("complete")) {
            String text = question.text();
            return "complete: " + text.substring(text.indexOf('[') + 1, text.indexOf(']'));
        }
        return (question.subject().kind().equals("workload")
                        ? ""
                        : question.subject().id() + ".")
                + question.fact();
    }

    private static Optional<String> answer(Question question) {
        String kind = question.subject().kind();
        Optional<Attribute<?>> attribute = switch (kind) {
            case "component" -> ComponentAttributes.set().named(question.fact());
            case "decision" -> DecisionAttributes.set().named(question.fact());
            default ->
                WorkloadAttributes.set()
                        .named(question.fact())
                        .or(() -> PracticeAttributes.set().named(question.fact()));
        };
        String prefix = kind.equals("workload") ? "" : kind + " ";
        return attribute.map(its -> prefix + place(question) + "=" + value(its));
    }

    private static String value(Attribute<?> attribute) {
        List<String> words = new ArrayList<>(attribute.words());
        words.add("something");
        return switch (attribute.form()) {
            case YES_NO -> "yes";
            case NUMBER -> "1";
            case WORD, WORDS, TEXT, TEXTS -> words.get(0);
            case VERSION -> "3.12";
        };
    }
}
