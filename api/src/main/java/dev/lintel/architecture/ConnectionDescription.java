package dev.lintel.architecture;

import dev.lintel.model.Origin;
import java.util.Optional;

/** A component calls, sends to, reads from or triggers another: data or control passes from the one to the other. */
public record ConnectionDescription(String from, String to, Optional<Origin> origin) {}
