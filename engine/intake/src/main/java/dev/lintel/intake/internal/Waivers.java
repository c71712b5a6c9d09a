package dev.lintel.intake.internal;

import dev.lintel.Suggestion;
import dev.lintel.Waiver;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads waivers, as documents and templates write them. A waiver that could be meant otherwise is refused. */
public final class Waivers {
    private static final String UNTIL = "until";

    private final Source source;

    public Waivers(Source source) {
        this.source = source;
    }

    /** Those of a document, each with the subject that it names. */
    public List<Waiver> stated(Node list) {
        return read(list, List.of("rule", "subject", "reason", "owner"), Optional.empty());
    }

    /** Those that a template writes down at one of its resources. */
    public List<Waiver> of(String subject, Node list) {
        return read(list, List.of("rule", "reason", "owner"), Optional.of(subject));
    }

    private List<Waiver> read(Node list, List<String> required, Optional<String> subject) {
        if (!(list instanceof Node.Sequence sequence)) {
            throw source.fault(list, "waivers are a list of entries that each start with '-', not " + list.kindName());
        }
        List<Waiver> waivers = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Node.Mapping mapping)) {
                throw source.fault(
                        item,
                        "a waiver takes " + String.join(", ", required) + " and " + UNTIL + ", not " + item.kindName());
            }
            waivers.add(waiver(mapping, required, subject));
        }
        return waivers;
    }

    private Waiver waiver(Node.Mapping mapping, List<String> required, Optional<String> subject) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Entry entry : mapping.entries().values()) {
            if (!required.contains(entry.key()) && !entry.key().equals(UNTIL)) {
                List<String> known = new ArrayList<>(required);
                known.add(UNTIL);
                throw source.fault(
                        entry,
                        "unknown property '" + entry.key() + "' of a waiver; " + Suggestion.among(known, entry.key()));
            }
            if (!(entry.value() instanceof Node.Scalar scalar)
                    || !scalar.tag().isEmpty()
                    || scalar.kind() == Node.Kind.NULL
                    || scalar.text().isBlank()) {
                throw source.fault(
                        entry.value(),
                        entry.key() + " of a waiver takes text, not "
                                + entry.value().kindName());
            }
            said.put(entry.key(), scalar.text().strip());
        }
        for (String key : required) {
            if (!said.containsKey(key)) {
                throw source.fault(
                        mapping,
                        "a waiver lacks its " + key + "; " + String.join(", ", required)
                                + " have to be said, and until where it ends");
            }
        }
        return new Waiver(
                said.getOrDefault("rule", ""),
                subject.orElseGet(() -> said.getOrDefault("subject", "")),
                said.getOrDefault("reason", ""),
                said.getOrDefault("owner", ""),
                Optional.ofNullable(said.get(UNTIL)).map(day -> day(day, mapping)),
                Optional.of(source.origin(mapping, "")));
    }

    private LocalDate day(String day, Node.Mapping mapping) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw source.fault(
                    mapping.get(UNTIL).orElse(mapping), "until takes a day such as 2027-03-31, not '" + day + "'");
        }
    }
}
