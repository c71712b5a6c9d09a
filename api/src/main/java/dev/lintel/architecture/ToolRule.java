package dev.lintel.architecture;

import java.util.Optional;

/**
 * A rule of another tool, as that tool describes it: plain text of strangers, bounded in length.
 *
 * @param id tool and rule, as in {@code checkov/CKV_AWS_18}; made by {@link ToolReport#ruleId}
 * @param title one line; its id where the tool gives none
 * @param description what it is about; empty where the tool says nothing more than the title
 * @param help what to do; empty where the tool does not say
 * @param helpUri where more is told, by http or https alone
 */
public record ToolRule(String id, String title, String description, String help, Optional<String> helpUri) {}
