package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Secrets;
import dev.lintel.intake.internal.source.Source;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One template as it is deployed: how its resources are named among those of other templates, what its parameters are
 * given, and what it gives to others.
 */
public final class Stack {
    /** A text is masked faster than it is looked up. */
    private static final int SHORT = 100;

    /** How much text expressions may come to in all. */
    private static final int MOST_TEXT = 32_000_000;

    private final Source source;
    private final Node.Mapping template;
    private final Map<String, Argument> arguments;
    private final UnaryOperator<String> naming;
    private final Exports exports;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Stack> nested = new HashMap<>();
    private final Parameters parameters;
    private final Conditions conditions;
    private final Expressions expressions;
    private final Expressions withoutDefaults;
    private final IdentityHashMap<Node, Boolean> literals = new IdentityHashMap<>();
    private final IdentityHashMap<Node, String> masked = new IdentityHashMap<>();
    private int putTogether;

    /** What a parameter is given: an expression of the stack that deploys this one, or a literal. */
    public record Argument(Node value, Optional<Stack> giver) {}

    /** @param naming from a logical id to the id among all templates */
    public Stack(
            Source source,
            Node.Mapping template,
            Map<String, Argument> arguments,
            UnaryOperator<String> naming,
            Exports exports) {
        this.source = source;
        this.template = template;
        this.arguments = Map.copyOf(arguments);
        this.naming = naming;
        this.exports = exports;
        this.parameters = new Parameters(this);
        this.conditions = new Conditions(this);
        this.expressions = new Expressions(this, true);
        this.withoutDefaults = new Expressions(this, false);
        exports.add(this);
    }

    public Source source() {
        return source;
    }

    public Node.Mapping template() {
        return template;
    }

    /** What its values come to. A parameter stands for its default unless the template allows it other values. */
    public Expressions expressions() {
        return expressions;
    }

    /** The same, with a default left as what a deployment may change. */
    Expressions withoutDefaults() {
        return withoutDefaults;
    }

    public Conditions conditions() {
        return conditions;
    }

    Parameters parameters() {
        return parameters;
    }

    Exports exports() {
        return exports;
    }

    Map<String, Argument> arguments() {
        return arguments;
    }

    /** Names a resource of this template among those of all. */
    public String take(String logicalId) {
        return ids.computeIfAbsent(logicalId, naming);
    }

    /** The id of a resource among those of all templates; of one that this template has not, an id that is nobody's. */
    public String idOf(String logicalId) {
        return ids.getOrDefault(logicalId, "");
    }

    /** Takes in the stack that one of its resources deploys. */
    public void nest(String logicalId, Stack stack) {
        nested.put(logicalId, stack);
    }

    Optional<Stack> nested(String logicalId) {
        return Optional.ofNullable(nested.get(logicalId));
    }

    /** The value of one of its outputs. */
    Optional<Node> output(String name) {
        return template.mapping("Outputs")
                .flatMap(outputs -> outputs.mapping(name))
                .flatMap(output -> output.get("Value"));
    }

    boolean declares(String logicalId) {
        return ids.containsKey(logicalId);
    }

    /** A literal in which what looks like a secret is masked; looked at once, however many aliases name it. */
    String masked(Node.Scalar scalar) {
        return scalar.text().length() < SHORT
                ? Secrets.maskedText(scalar.text())
                : masked.computeIfAbsent(scalar, each -> Secrets.maskedText(scalar.text()));
    }

    /** True for what calls no function; CloudFormation takes none in Mappings, and one that finds itself never ends. */
    boolean isLiteral(Node node) {
        if (Call.in(node).isPresent()) {
            return false;
        }
        if (node instanceof Node.Scalar) {
            return true;
        }
        Boolean before = literals.get(node);
        if (before != null) {
            return before;
        }
        boolean literal = node instanceof Node.Sequence sequence
                ? sequence.items().stream().allMatch(this::isLiteral)
                : ((Node.Mapping) node).entries().values().stream().allMatch(entry -> isLiteral(entry.value()));
        literals.put(node, literal);
        return literal;
    }

    /** Counts a text that is put together; false where there were too many of them. */
    boolean affords(int length) {
        putTogether += length;
        return putTogether <= MOST_TEXT;
    }
}
