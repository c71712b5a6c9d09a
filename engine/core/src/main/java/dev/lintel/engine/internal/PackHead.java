package dev.lintel.engine.internal;

import dev.lintel.architecture.Attribute;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who a pack is.
 *
 * @param title what it is called among people; its name where it says nothing
 * @param owner who answers for it; empty where it does not say
 * @param needsLintel the earliest version of Lintel that it works with
 * @param needsPacks the packs that it works with, with the earliest version of each
 * @param own the facts about components that it declares
 */
record PackHead(
        String name,
        String version,
        String title,
        String owner,
        Optional<String> needsLintel,
        Map<String, String> needsPacks,
        List<Attribute<?>> own) {
    PackHead {
        own = List.copyOf(own);
        needsPacks = Collections.unmodifiableMap(new TreeMap<>(needsPacks));
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
