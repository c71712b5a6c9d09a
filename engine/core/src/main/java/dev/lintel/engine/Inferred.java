package dev.lintel.engine;

import dev.lintel.Subject;

/**
 * Something that a rule inferred of a subject.
 *
 * @param rule pack and rule, as in {@code core/irreversible-decision}
 * @param name the name under which other rules react to it
 */
public record Inferred(String rule, Subject subject, String name) {}
