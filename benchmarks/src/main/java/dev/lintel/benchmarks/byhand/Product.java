package dev.lintel.benchmarks.byhand;

import dev.lintel.model.Catalogue;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of a technology, taken from the catalogue once. What the catalogue leaves open is neither true nor
 * false.
 *
 * @param entry null for what the catalogue does not know
 * @param door the precedent that the skill names, {@code type-1} or {@code type-2}, or empty
 * @param swings how each factor of a door usually swings, by its name
 * @param onlyLanguage the one general-purpose language that code for it can be written in, or empty
 */
record Product(
        Catalogue.@Nullable Entry entry,
        String id,
        String name,
        String kind,
        String provider,
        boolean managed,
        boolean selfHosted,
        boolean sized,
        boolean holdsState,
        String floorCost,
        String localSubstitute,
        String maturity,
        String door,
        Map<String, Catalogue.Trait> swings,
        String onlyLanguage) {
    /** What the catalogue does not know. */
    static final Product UNKNOWN =
            new Product(null, "", "unknown", "", "", false, false, false, false, "", "", "", "", Map.of(), "");

    private static final Set<String> OWN_NETWORK = Set.of("aws", "azure", "gcp", "any");

    private static final Set<String> RUN_CODE = Set.of(
            "function",
            "container",
            "batch-compute",
            "virtual-machine",
            "cluster",
            "api-framework",
            "data-processing",
            "workflow-engine",
            "transformation",
            "infrastructure-code",
            "ml-platform",
            "llm-framework",
            "app-framework");

    static Product of(Catalogue.Entry entry) {
        String managed = trait(entry, "managed");
        return new Product(
                entry,
                entry.id(),
                entry.name(),
                entry.kind(),
                entry.provider(),
                managed.equals("yes"),
                managed.equals("no"),
                trait(entry, "serverless").equals("no"),
                trait(entry, "holdsState").equals("yes"),
                trait(entry, "floorCost"),
                trait(entry, "localSubstitute"),
                trait(entry, "maturity"),
                entry.precedent().map(Catalogue.Precedent::door).orElse(""),
                entry.doors(),
                onlyLanguage(entry));
    }

    private static String trait(Catalogue.Entry entry, String name) {
        Catalogue.Trait trait = entry.traits().get(name);
        return trait == null ? "unknown" : trait.is();
    }

    private static String onlyLanguage(Catalogue.Entry entry) {
        String languages = trait(entry, "languages");
        boolean open = languages.equals("unknown") || languages.equals("any") || languages.contains(",");
        return !open && RUN_CODE.contains(entry.kind()) && Languages.isGeneralPurpose(languages) ? languages : "";
    }

    boolean isKnown() {
        return !id.isEmpty();
    }

    /** It stands in a network of the team's own, and is no service that is reached over the internet. */
    boolean isInOwnNetwork() {
        return OWN_NETWORK.contains(provider);
    }

    boolean is(String technology) {
        return id.equals(technology);
    }
}
