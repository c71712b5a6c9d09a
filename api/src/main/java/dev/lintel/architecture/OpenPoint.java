package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.util.Optional;

/**
 * Something in a description that does not hold together and was kept as unknown: a link to nowhere, a missing id, a
 * number that cannot be meant, a contradiction. A review asks about it.
 *
 * @param subject what it is about, as in {@code component orders}
 * @param problem what does not hold together, as a sentence without its full stop
 */
public record OpenPoint(String subject, String problem, Optional<Origin> origin) {}
