package dev.lintel.engine;

import dev.lintel.LintelException;
import java.util.List;

/**
 * A pack cannot be used: a rule does not compile, its words are incomplete, two packs disagree. It lists everything
 * that was found wrong, one sentence each; mend the files it names and load the pack again.
 */
public class PackException extends LintelException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public PackException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public PackException(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /** One sentence each, with rule and file. */
    public List<String> problems() {
        return problems;
    }
}
