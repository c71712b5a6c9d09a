package dev.lintel.intake.internal;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Attribute.Element;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.Value;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An architecture while its files are read. What is said of the workload and of its practices comes from several files
 * and is settled here; components and decisions settle themselves when the architecture is built.
 */
public final class Reading {
    private final Architecture.Builder builder = Architecture.builder();
    private final Map<Attribute<?>, Value<?>> said = new LinkedHashMap<>();
    private final Set<String> withStatedTechnology = new HashSet<>();
    private final List<Mentioned> mentioned = new ArrayList<>();

    /**
     * A component that something told of.
     *
     * @param technology in one spelling; empty where it is not told
     * @param file where it stands
     */
    public record Mentioned(String id, String technology, Map<String, Object> properties, String file) {}

    public Architecture.Builder builder() {
        return builder;
    }

    /**
     * Says something of the workload or of its practices. Stated beats read, known beats unknown, and of two files that
     * are read the first one is believed. A contradiction between stated and read is asked about.
     */
    public void say(Attribute<?> attribute, Value<?> value) {
        Value<?> before = said.get(attribute);
        if (before == null || before.isUnknown()) {
            said.put(attribute, value);
            return;
        }
        int order = basis(value).compareTo(basis(before));
        if (value.isUnknown() || order == 0 || before.agreesWith(value)) {
            return;
        }
        Value<?> winner = order < 0 ? value : before;
        said.put(attribute, winner);
        String subject = attribute.element() == Element.PRACTICES ? "practices" : "workload";
        builder.openPoint(new OpenPoint(
                subject,
                attribute.name() + " is said to be " + words(before) + " and to be " + words(value),
                winner.origin()));
    }

    /** True once anything was said of it, be it that it is unknown for a reason. */
    public boolean speaksOf(Attribute<?> attribute) {
        return said.containsKey(attribute);
    }

    /** A person said what that component is made of. */
    public void stateTechnology(String component) {
        withStatedTechnology.add(component);
    }

    /**
     * True where a person said what that component is made of. What a file says then stands back: only the catalogue
     * could tell whether two names mean the same.
     */
    public boolean statesTechnology(String component) {
        return withStatedTechnology.contains(component);
    }

    /** Remembers a component that was told of, for those who complete it or take its place. */
    public void mention(String id, String technology, Map<String, Object> properties, Origin origin) {
        mentioned.add(new Mentioned(id, spelled(technology), properties, origin.file()));
    }

    /** The components that were told of so far, in the order in which they were. */
    public List<Mentioned> mentioned() {
        return Collections.unmodifiableList(mentioned);
    }

    /** A technology in the spelling of those that were mentioned: without the name of the vendor. */
    public static String spelled(String technology) {
        String canonical = Attribute.canonical(technology);
        return canonical.startsWith("amazon-")
                ? canonical.substring("amazon-".length())
                : canonical.startsWith("aws-") ? canonical.substring("aws-".length()) : canonical;
    }

    public Architecture.Builder finish() {
        said.forEach(this::hand);
        return builder;
    }

    @SuppressWarnings("unchecked") // a value is read in the form of its attribute
    private <T> void hand(Attribute<T> attribute, Value<?> value) {
        builder.with(attribute, (Value<T>) value);
    }

    private static Basis basis(Value<?> value) {
        return value.restsOn().orElse(Basis.CATALOGUE);
    }

    private static String words(Value<?> value) {
        return value.inWords().orElse("unknown")
                + value.origin().map(origin -> " (" + origin + ")").orElse("");
    }
}
