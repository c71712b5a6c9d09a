package dev.lintel.model;

import dev.lintel.model.Catalogue.Entry;
import dev.lintel.model.Catalogue.Precedent;
import dev.lintel.model.Catalogue.Rating;
import dev.lintel.model.Catalogue.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a component is made of, with what the catalogue knows of it. A technology that the catalogue does not know
 * satisfies no predicate in either view: it raises one question, what it is, and no other.
 */
public final class Technology {
    static final Technology UNKNOWN = new Technology(null, View.CERTAIN);

    private static final Set<String> RUNS_CODE = Set.of(
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

    /** Those who sell networks, and what one runs in them oneself. */
    private static final Set<String> OWN_NETWORK = Set.of("aws", "azure", "gcp", "any");

    static final String ANY_LANGUAGE = "any";

    /** USD a month. */
    private static final long LOW_FLOOR = 50;

    /** USD a month; the smallest form of nothing in a catalogue idles at more. */
    private static final long HIGH_FLOOR = 1000;

    private final @Nullable Entry entry;
    private final Name id;
    private final Name kind;
    private final Name provider;
    private final Answer managed;
    private final Answer serverless;
    private final Answer holdsState;
    private final Answer localStack;
    private final Answer portable;
    private final Name floorCost;
    private final Text localSubstitute;
    private final Name maturity;
    private final Name precedent;
    private final List<String> languages;
    private final boolean runsCode;
    private final Amount floorCostRange;
    private final Answer encryptsAtRest;
    private final Answer encryptsInTransit;

    Technology(@Nullable Entry entry, View view) {
        this.entry = entry;
        this.id = entry == null ? Name.unknown(view) : Name.of(entry.id());
        this.kind = entry == null ? Name.unknown(view) : Name.of(entry.kind());
        this.provider = entry == null ? Name.unknown(view) : Name.of(entry.provider());
        this.managed = answer("managed", view);
        this.serverless = answer("serverless", view);
        this.holdsState = answer("holdsState", view);
        this.localStack = answer("localStack", view);
        this.portable = answer("portable", view);
        this.floorCost = name("floorCost", view);
        this.localSubstitute = text("localSubstitute", view);
        this.maturity = name("maturity", view);
        this.precedent = entry == null
                ? Name.unknown(view)
                : entry.precedent().map(p -> Name.of(p.door())).orElse(Name.none());
        this.languages = languages(said("languages"));
        this.runsCode = entry != null
                && RUNS_CODE.contains(entry.kind())
                && languages.stream().anyMatch(Languages::isGeneralPurpose);
        this.floorCostRange = range(said("floorCost"), view);
        this.encryptsAtRest = answer("encryptedAtRest", view);
        this.encryptsInTransit = answer("encryptedInTransit", view);
    }

    private static List<String> languages(String said) {
        return said.equals("unknown") ? List.of(ANY_LANGUAGE) : List.of(said.split(","));
    }

    private static Amount range(String floorCost, View view) {
        return switch (floorCost) {
            case "none" -> Amount.of(0);
            case "low" -> Amount.between(0, LOW_FLOOR, view);
            case "high" -> Amount.between(LOW_FLOOR, HIGH_FLOOR, view);
            default -> Amount.unknown(view);
        };
    }

    private Answer answer(String trait, View view) {
        return switch (said(trait)) {
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            default -> Answer.unknown(view);
        };
    }

    private Name name(String trait, View view) {
        String said = said(trait);
        return said.equals("unknown") ? Name.unknown(view) : said.equals("none") ? Name.none() : Name.of(said);
    }

    private Text text(String trait, View view) {
        String said = said(trait);
        return said.equals("unknown") ? Text.unknown(view) : said.equals("none") ? Text.of("") : Text.of(said);
    }

    private String said(String trait) {
        Trait known = entry == null ? null : entry.traits().get(trait);
        return known == null ? "unknown" : known.is();
    }

    Entry entry() {
        if (entry == null) {
            throw new IllegalStateException("the catalogue does not know this technology");
        }
        return entry;
    }

    /** True where the catalogue knows it. */
    public boolean isKnown() {
        return entry != null;
    }

    /** Its id in the catalogue, such as {@code dynamodb}. */
    public Name id() {
        return id;
    }

    /** True for the technology of that id. */
    public boolean is(String technologyId) {
        return id.is(technologyId);
    }

    public boolean isAnyOf(String... technologyIds) {
        return id.isAnyOf(technologyIds);
    }

    /** What it is: {@code function}, {@code relational-database}, {@code queue}, ... */
    public Name kind() {
        return kind;
    }

    /** The cloud that sells it, or {@code any}. */
    public Name provider() {
        return provider;
    }

    /** What its team writes runs in it, so that it has a language. */
    boolean runsCode() {
        return runsCode;
    }

    /** What can be written for it, as the catalogue says; {@code any} where it does not know. */
    List<String> languages() {
        return languages;
    }

    /** A vendor runs it. */
    public Answer managed() {
        return managed;
    }

    /** Billed by use, with nothing to size, and next to nothing while idle. */
    public Answer serverless() {
        return serverless;
    }

    /** It keeps data that would have to be migrated. */
    public Answer holdsState() {
        return holdsState;
    }

    /** LocalStack's free edition stands in for it. */
    public Answer localStack() {
        return localStack;
    }

    /** It stands in a network of the team's own, and is no service that is reached over the internet. */
    public boolean isInOwnNetwork() {
        return entry != null && OWN_NETWORK.contains(entry.provider());
    }

    /** It always encrypts what it keeps; unknown where that is a setting. */
    Answer encryptsAtRest() {
        return encryptsAtRest;
    }

    /** It is reached through TLS alone; unknown where that is a setting. */
    Answer encryptsInTransit() {
        return encryptsInTransit;
    }

    /** The same code or protocol runs elsewhere. */
    public Answer portable() {
        return portable;
    }

    /** What it costs while idle: {@code none}, {@code low} (under 50 USD a month) or {@code high}. */
    public Name floorCost() {
        return floorCost;
    }

    /** The bounds of its class of floor cost, in USD a month. */
    Amount floorCostRange() {
        return floorCostRange;
    }

    /** What it is rated on a criterion where nobody rates it. */
    public Optional<Rating> rating(String criterion) {
        return entry == null
                ? Optional.empty()
                : Optional.ofNullable(entry.ratings().get(criterion));
    }

    /** What stands in for it on a laptop; none where nothing does. */
    public Text localSubstitute() {
        return localSubstitute;
    }

    /** {@code experimental}, {@code preview}, {@code stable} or {@code deprecated}. */
    public Name maturity() {
        return maturity;
    }

    /** The door that the skill names for it, {@code type-1} or {@code type-2}; none where it names none. */
    public Name precedent() {
        return precedent;
    }

    /** The same with the statements that say so. */
    Optional<Precedent> doorPrecedent() {
        return entry == null ? Optional.empty() : entry.precedent();
    }

    /** How that factor of a door usually swings. */
    Optional<Trait> doorFactor(String factor) {
        return entry == null
                ? Optional.empty()
                : Optional.ofNullable(entry.doors().get(factor));
    }

    /** The statements that {@link #precedent()} rests on. */
    public List<String> precedentStatements() {
        return entry == null
                ? List.of()
                : entry.precedent().map(Catalogue.Precedent::by).orElse(List.of());
    }

    /** Its name for people, or {@code unknown}. */
    @Override
    public String toString() {
        return entry == null ? "unknown" : entry.name();
    }
}
