package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.repository.Vocabulary.Said;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.Optional;

/** What a repository says of how its workload is built. That something is missing is said only where nothing else speaks. */
record Practices(Reading reading) {
    void read(Said said, Origin origin) {
        if (said.value().isPresent()) {
            reading.say(said.practice(), Value.read(said.value().get(), origin));
        } else {
            unclear(said.practice(), "what this is for, only a person can tell", origin);
        }
    }

    void yes(Attribute<Boolean> practice, Origin origin) {
        reading.say(practice, Value.read(true, origin));
    }

    /** Nothing of the kind was found. */
    void no(Attribute<Boolean> practice, Origin origin) {
        if (!reading.speaksOf(practice)) {
            reading.say(practice, Value.read(false, origin));
        }
    }

    /** Nothing of the kind was found. */
    void none(Attribute<?> practice, Origin origin) {
        if (!reading.speaksOf(practice)) {
            reading.say(practice, new Value.None<>(Basis.READ, Optional.of(origin)));
        }
    }

    /** It cannot be told, for a reason that is worth a look. */
    void unclear(Attribute<?> practice, String reason, Origin origin) {
        if (!reading.speaksOf(practice)) {
            reading.say(practice, Value.unknown(reason, origin));
        }
    }
}
