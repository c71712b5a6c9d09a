package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that another tool reported, before it is known whose fault it is.
 *
 * @param rule tool and rule, as in {@code checkov/CKV_AWS_18}
 * @param level how grave the tool takes it to be
 * @param isOpen true where the tool could not decide, or asks a person to
 * @param message what the tool says of it, as plain text, be it of several lines
 * @param origin where the tool saw it; its file as the tool named it
 * @param logicalNames the names of resources that the tool said it of, the fullest first
 * @param securitySeverity from 0 to 10, where the tool says it
 * @param mark what the tool itself knows it again by; empty where it does not say
 * @param suppression who said that it may stand; empty where nobody did, or that was not agreed to
 */
public record ToolResult(
        String rule,
        Level level,
        boolean isOpen,
        String message,
        Optional<Origin> origin,
        List<String> logicalNames,
        Optional<BigDecimal> securitySeverity,
        String mark,
        Optional<Suppression> suppression) {
    public ToolResult {
        logicalNames = List.copyOf(logicalNames);
    }

    /** How grave a tool takes something to be, gravest first. What it means at a stage, a policy says. */
    public enum Level {
        ERROR,
        WARNING,
        NOTE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody's word to the other tool that this may stand.
     *
     * @param by where that was said, in words
     * @param reason why; a remark that none is given where that is so
     */
    public record Suppression(String by, String reason) {}
}
