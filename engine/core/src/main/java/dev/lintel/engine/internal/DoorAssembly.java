package dev.lintel.engine.internal;

import dev.lintel.Door;
import dev.lintel.Door.Factor;
import dev.lintel.Door.Origination;
import dev.lintel.Door.Stated;
import dev.lintel.Question;
import dev.lintel.Statement;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.model.Component;
import dev.lintel.model.Decision;
import dev.lintel.model.Doors;
import dev.lintel.model.Fact;
import dev.lintel.model.Option;
import dev.lintel.model.Reversibility;
import dev.lintel.model.Reversibility.Swing;
import dev.lintel.model.Stage;
import dev.lintel.model.Text;
import dev.lintel.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The doors of a workload: one for each stated decision, and one for each that a component implies. */
final class DoorAssembly {
    private final Doors doors;
    private final Map<String, Statement> statements;
    private final Stage stage;

    DoorAssembly(Doors doors, Map<String, Statement> statements, Stage stage) {
        this.doors = doors;
        this.statements = statements;
        this.stage = stage;
    }

    /** One-way doors first, then by subject and category. */
    List<Door> of(Workload workload) {
        List<Door> all = new ArrayList<>();
        for (Decision decision : workload.decisions()) {
            all.add(door(
                    decision,
                    decision.category().value(),
                    decision.reversibility(),
                    Origination.STATED,
                    lacks(decision),
                    text(decision.migrationPath()),
                    Optional.of(stated(decision))));
        }
        for (Component component : workload.components()) {
            component
                    .impliedDecisions(doors)
                    .forEach((category, reversibility) -> all.add(door(
                            component,
                            Optional.of(category),
                            reversibility,
                            Origination.IMPLIED,
                            List.of(),
                            Optional.empty(),
                            Optional.empty())));
        }
        all.sort(Comparator.comparing(Door::swing)
                .thenComparing(Door::subject)
                .thenComparing(door -> door.category().orElse("")));
        return all;
    }

    /** What would tell of which kind a stated door is, of those that nothing known tells; in the order of decisions. */
    List<Question> questions(Workload workload) {
        // Without factors the packs know nothing of doors, and no answer would help.
        return doors.factors().isEmpty()
                ? List.of()
                : workload.decisions().stream()
                        .filter(decision -> decision.reversibility().swing() == Swing.UNDETERMINED)
                        .map(this::question)
                        .toList();
    }

    private Question question(Decision decision) {
        boolean categorised = decision.category().isSome();
        List<String> factors = doors.factors().stream().map(Doors.Factor::name).toList();
        String enough = doors.enough() + " of these: " + String.join(", ", factors);
        return new Question(
                decision.subject(),
                categorised ? factors.get(0) : DecisionAttributes.CATEGORY.name(),
                categorised
                        ? "What would it take to undo " + decision.id() + "? Its door shows by " + enough
                        : "What kind of decision is " + decision.id() + "? Its door shows by its category, or by "
                                + enough,
                Optional.of("what is known of it tells no one-way door from a two-way door"),
                List.of());
    }

    private Door door(
            Fact subject,
            Optional<String> category,
            Reversibility reversibility,
            Origination origination,
            List<String> lacks,
            Optional<String> wayOut,
            Optional<Stated> stated) {
        return new Door(
                subject.subject(),
                category,
                reversibility.swing(),
                origination,
                factors(reversibility),
                reversibility.precedent(),
                reversibility.overridesPrecedent(),
                statements(reversibility),
                reversibility.swing() == Swing.ONE_WAY ? lacks : List.of(),
                wayOut,
                stated);
    }

    private static List<Factor> factors(Reversibility reversibility) {
        List<Factor> factors = new ArrayList<>(reversibility.factors().size());
        for (Reversibility.Judged each : reversibility.factors()) {
            factors.add(new Factor(each.factor().name(), each.swing(), each.basis(), each.why()));
        }
        return factors;
    }

    /** Those that speak of the stage. */
    private List<String> statements(Reversibility reversibility) {
        List<String> speaking = new ArrayList<>(4);
        for (String statement : reversibility.statements()) {
            if (speaksNow(statement)) {
                speaking.add(statement);
            }
        }
        return speaking;
    }

    private static Stated stated(Decision decision) {
        return new Stated(
                decision.status().value(),
                decision.chosen().value().map(chosen -> asAnOption(chosen, decision)),
                text(decision.reason()),
                decision.about().stream().map(Component::id).toList(),
                decision.alternatives().values().stream()
                        .map(alternative -> asAnOption(alternative, decision))
                        .toList(),
                decision.constraints().values());
    }

    /** In the spelling of the option that it is, where it is one. */
    static String asAnOption(String name, Decision decision) {
        return decision.options().stream()
                .map(Option::name)
                .filter(option -> Attribute.canonical(option).equals(name))
                .findFirst()
                .orElse(name);
    }

    private boolean speaksNow(String id) {
        Statement statement = statements.get(id);
        return statement != null && statement.speaksOf(stage);
    }

    private static Optional<String> text(Text text) {
        return text.isSome() ? Optional.of(text.toString()) : Optional.empty();
    }

    /** What of the deliberation that a one-way door owes is known to lack (1.4.type1.analysis). */
    static List<String> lacks(Decision decision) {
        List<String> lacks = new ArrayList<>();
        if (decision.analysisDays().isUnder(1)) {
            lacks.add("analysis of days to weeks");
        }
        if (decision.seniorReview().isNo()) {
            lacks.add("senior review");
        }
        if (decision.poc().isNo()) {
            lacks.add("proof of concept");
        }
        return lacks;
    }
}
