package dev.lintel.architecture;

import dev.lintel.Subject;

/**
 * What another tool reported, and whose fault it is.
 *
 * @param subject the component, or the workload where none is known to be meant; its origin is where the tool saw it, in the
 *     name that the file has in the architecture
 * @param placed how that is known, or why it is not, in a few words
 */
public record Reported(ToolResult result, Subject subject, String placed) {
    private static final String WORKLOAD = "workload";

    /**
     * What tells it from others of the same rule about the same subject: the tool's own mark; without one, of the workload
     * the file, since much of different kinds is of the workload; else nothing.
     */
    public String mark() {
        if (!result.mark().isEmpty() || !subject.kind().equals(WORKLOAD)) {
            return result.mark();
        }
        return subject.origin().map(origin -> origin.file()).orElse("");
    }

    /** The name of the tool, as policies have it. */
    public String tool() {
        return result.rule().substring(0, result.rule().indexOf('/'));
    }
}
