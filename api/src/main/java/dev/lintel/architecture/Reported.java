package dev.lintel.architecture;

import dev.lintel.Subject;

/**
 * What another tool reported, and whose fault it is.
 *
 * @param subject the component, or the workload where none is known to be meant; its origin is where the tool saw it, in the
 *     name that the file has in the architecture
 * @param placed how that is known, or why it is not, in a few words
 * @param mark what tells it from others of the same rule about the same subject: the tool's own mark; without one, of the
 *     workload the file as seen from its folder, since much of different kinds is of the workload; else nothing
 */
public record Reported(ToolResult result, Subject subject, String placed, String mark) {
    /** The name of the tool, as policies have it. */
    public String tool() {
        return result.rule().substring(0, result.rule().indexOf('/'));
    }
}
