package dev.lintel.engine;

import dev.lintel.LintelException;
import java.util.List;

/**
 * A policy cannot be used: it cannot be read, names a rule that there is not, or weakens what is mandatory. It lists
 * everything that was found wrong, one sentence each with the line; mend the policy and read it again.
 */
public final class PolicyException extends LintelException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public PolicyException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each, with policy and line. */
    public List<String> problems() {
        return problems;
    }
}
