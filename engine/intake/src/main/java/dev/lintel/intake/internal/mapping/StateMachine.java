package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Value;
import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.expression.Expressions;
import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The definition of a state machine, where it stands in the template itself. */
public final class StateMachine {
    private static final List<String> DEFINITION = List.of("Definition");
    private static final List<String> DEFINITION_STRING = List.of("DefinitionString");

    private StateMachine() {}

    /** How many states of that type there are, those inside Map and Parallel states included. */
    static Optional<Value<Object>> count(Resource resource, String type) {
        if (resource.find(DEFINITION) instanceof Found.Present inline && inline.node() instanceof Node.Mapping states) {
            return Optional.of(Value.read(number(states, type), inline.origin()));
        }
        if (resource.properties() instanceof Node.Mapping properties) {
            Node.Entry text = properties.entries().get("DefinitionString");
            if (text != null) {
                Origin origin = resource.find(DEFINITION_STRING) instanceof Found.Undecided undecided
                        ? undecided.origin()
                        : resource.origin();
                return Optional.of(resource.read(text.value(), StateMachine::definition)
                        .<Value<Object>>map(states -> Value.read(number(states, type), origin))
                        .orElseGet(() -> Value.unknown("the definition cannot be read", origin)));
            }
        }
        return Optional.of(Value.unknown("the definition stands in another file", resource.origin()));
    }

    private static Optional<Node> definition(Node text, Expressions expressions) {
        Optional<Call> call = Call.in(text);
        return call.isPresent() && call.get().function().equals("Fn::ToJsonString")
                ? Optional.of(call.get().argument())
                : expressions.inlineText(text).flatMap(StateMachine::parsed);
    }

    private static Optional<Node> parsed(String definition) {
        try {
            return Optional.of(Source.of(definition, "definition").root());
        } catch (InputException unreadable) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(Node definition, String type) {
        return BigDecimal.valueOf(countIn(definition, type));
    }

    /** How many states of that type a definition has, those inside Map and Parallel states included. */
    public static int countIn(Node node, String type) {
        int count = 0;
        if (node instanceof Node.Mapping mapping) {
            Optional<Node> states = mapping.get("States");
            if (states.isPresent() && states.get() instanceof Node.Mapping named) {
                for (Node.Entry state : named.entries().values()) {
                    if (state.value() instanceof Node.Mapping fields) {
                        boolean matches = fields.get("Type")
                                .filter(name -> name instanceof Node.Scalar scalar
                                        && scalar.text().equals(type))
                                .isPresent();
                        count += matches ? 1 : 0;
                        count += branches(fields, type);
                    }
                }
            }
        }
        return count;
    }

    private static int branches(Node.Mapping state, String type) {
        int count = 0;
        for (String nested : List.of("Iterator", "ItemProcessor")) {
            count += state.get(nested).map(node -> countIn(node, type)).orElse(0);
        }
        if (state.get("Branches").orElse(state) instanceof Node.Sequence branches) {
            for (Node branch : branches.items()) {
                count += countIn(branch, type);
            }
        }
        return count;
    }
}
