package dev.lintel.architecture;

import dev.lintel.architecture.Attribute.Element;
import java.math.BigDecimal;
import java.util.List;

/** What can be said of a decision. What each one means says its {@link Attribute#meaning()}. */
public final class DecisionAttributes {
    private static final AttributeSet SET = new AttributeSet(Element.DECISION);

    public static final Attribute<String> CATEGORY = SET.word(
            "category",
            "what kind of decision it is: data-model, api-contract, database-choice, table-key, object-layout, orchestration, library, library-version, deployment, compute, language, rewrite, ...");
    public static final Attribute<String> CHOSEN = SET.word("chosen", "what was chosen; none while it is open");
    public static final Attribute<List<String>> ALTERNATIVES = SET.words("alternatives", "what else was considered");
    public static final Attribute<String> DATA_MIGRATION =
            SET.oneOf("dataMigration", List.of("weeks", "days"), "how long moving the data would take");
    public static final Attribute<String> API_CONTRACT =
            SET.oneOf("apiContract", List.of("breaking", "internal"), "whether undoing it breaks clients");
    public static final Attribute<String> LOCK_IN =
            SET.oneOf("lockIn", List.of("proprietary", "open"), "whether formats and APIs are one vendor's own");
    public static final Attribute<String> LEARNING =
            SET.oneOf("learning", List.of("team", "individual"), "who has to learn anew");
    public static final Attribute<String> COUPLING =
            SET.oneOf("coupling", List.of("tight", "portable"), "how it is tied to primitives of a cloud");
    public static final Attribute<BigDecimal> ANALYSIS_DAYS =
            SET.number("analysisDays", "working days", "how long it was analysed");
    public static final Attribute<Boolean> SENIOR_REVIEW = SET.yesNo("seniorReview", "a senior reviewed it");
    public static final Attribute<Boolean> POC = SET.yesNo("poc", "a proof of concept was made");
    public static final Attribute<String> MIGRATION_PATH = SET.text("migrationPath", "the way out");
    public static final Attribute<String> STATUS = SET.word("status", "proposed, accepted, superseded, ...");
    public static final Attribute<String> EVOLUTION_STRATEGY =
            SET.text("evolutionStrategy", "how it will change over time");
    public static final Attribute<String> VERSIONING_STRATEGY =
            SET.text("versioningStrategy", "how its versions live side by side");
    public static final Attribute<BigDecimal> EXTERNAL_CONSUMERS =
            SET.number("externalConsumers", "consumers", "those outside the team that depend on it");
    public static final Attribute<Boolean> BREAKING = SET.yesNo("breaking", "it breaks those that depend on it");
    public static final Attribute<String> EFFORT = SET.word("effort", "what it takes, such as days or weeks");
    public static final Attribute<String> REASON = SET.text("reason", "why it was chosen");

    public static final Attribute<String> MUTABILITY = SET.oneOf(
            "mutability",
            List.of("must-never-change", "change-with-constraints", "review-required", "free-to-tune"),
            "how far those who made it declare that it may change");
    public static final Attribute<List<String>> CONSTRAINTS =
            SET.texts("constraints", "what has to stay true of it, one sentence each");

    private static final List<Attribute<String>> FACTORS =
            List.of(DATA_MIGRATION, API_CONTRACT, LOCK_IN, LEARNING, COUPLING);

    private DecisionAttributes() {}

    /** Those by which it is judged which way a decision swings, in the order of the matrix (1.4.matrix). */
    public static List<Attribute<String>> factors() {
        return FACTORS;
    }

    /** All of them. */
    public static AttributeSet set() {
        return SET;
    }
}
