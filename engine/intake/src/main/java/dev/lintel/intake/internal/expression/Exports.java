package dev.lintel.intake.internal.expression;

import dev.lintel.intake.internal.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of one reading give to each other by name. */
public final class Exports {
    /** No deployment nests deeper, but one that goes round in a circle. */
    private static final int DEEPEST = 40;

    /** So many steps no deployment takes; outputs that name outputs twice each would. */
    private static final int MOST = 1_000_000;

    private final List<Stack> stacks = new ArrayList<>();
    private final Map<String, Output> named = new HashMap<>();
    private int looked;
    private int depth;
    private int steps;

    /** The value of an output, in the stack that has it. */
    record Output(Node value, Stack stack) {}

    void add(Stack stack) {
        stacks.add(stack);
    }

    /** True where one more step to another stack is taken; stacks that wait for each other stay open. */
    boolean enter() {
        if (depth >= DEEPEST || ++steps > MOST) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /** The output that is exported under that literal name; of two the first. */
    Optional<Output> named(String name) {
        while (looked < stacks.size()) {
            look(stacks.get(looked++));
        }
        return Optional.ofNullable(named.get(name));
    }

    private void look(Stack stack) {
        stack.template()
                .mapping("Outputs")
                .ifPresent(outputs -> outputs.entries().values().forEach(entry -> {
                    if (entry.value() instanceof Node.Mapping output
                            && output.get("Value").isPresent()) {
                        output.mapping("Export")
                                .flatMap(export -> export.get("Name"))
                                .flatMap(stack.expressions()::literal)
                                .ifPresent(name -> named.putIfAbsent(
                                        name, new Output(output.get("Value").get(), stack)));
                    }
                }));
    }
}
