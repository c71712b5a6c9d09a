package dev.lintel.benchmarks.byhand;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.model.Catalogue;
import java.util.Set;

/** Which way a decision swings. */
enum DoorByHand {
    ONE_WAY,
    TWO_WAY,
    UNDETERMINED;

    private static final Set<String> ONE_WAY_WORDS = Set.of("weeks", "breaking", "proprietary", "team", "tight");
    private static final int ENOUGH = 3;

    private static final Set<String> DATABASES = Set.of(
            "relational-database",
            "document-store",
            "graph-store",
            "time-series-store",
            "warehouse",
            "search-engine",
            "analytics-engine");

    /**
     * Precedents come before the factors, and what is stated comes before precedents: a move of weeks, a broken contract,
     * or three one-way factors together.
     *
     * @param subject what it is about; its catalogue entry answers for factors that nobody states
     */
    static DoorByHand of(AttributeValues decision, String category, Product subject) {
        int known = 0;
        int oneWay = 0;
        int statedOneWay = 0;
        boolean alone = false;
        boolean statedAlone = false;
        for (Attribute<String> factor : DecisionAttributes.factors()) {
            String stated = Said.word(decision, factor);
            String swing = stated.isEmpty() ? usual(subject, factor) : swing(stated);
            boolean weighsAlone =
                    factor == DecisionAttributes.DATA_MIGRATION || factor == DecisionAttributes.API_CONTRACT;
            if (swing.equals("one-way")) {
                oneWay++;
                alone |= weighsAlone;
                statedOneWay += stated.isEmpty() ? 0 : 1;
                statedAlone |= weighsAlone && !stated.isEmpty();
            }
            known += swing.equals("unknown") ? 0 : 1;
        }
        DoorByHand precedent = precedent(category, subject);
        if (statedAlone || statedOneWay >= ENOUGH) {
            return ONE_WAY;
        }
        if (precedent != UNDETERMINED) {
            return precedent;
        }
        if (alone || oneWay >= ENOUGH) {
            return ONE_WAY;
        }
        return oneWay == 0 && known >= ENOUGH ? TWO_WAY : UNDETERMINED;
    }

    private static String swing(String stated) {
        return ONE_WAY_WORDS.contains(stated) ? "one-way" : "two-way";
    }

    private static String usual(Product subject, Attribute<String> factor) {
        Catalogue.Trait trait = subject.swings().get(factor.name());
        return trait == null ? "unknown" : trait.is();
    }

    private static DoorByHand precedent(String category, Product subject) {
        if (!subject.door().isEmpty()) {
            return subject.door().equals("type-1") ? ONE_WAY : TWO_WAY;
        }
        return switch (category) {
            case "data-model", "api-contract", "database-choice", "table-key", "object-layout" -> ONE_WAY;
            case "orchestration", "library-version", "deployment" -> TWO_WAY;
            default -> UNDETERMINED;
        };
    }

    /** Whether a decision of that category can be about a technology; where it has no category, about any. */
    static boolean couldBeAbout(String category, Product product) {
        return switch (category) {
            case "" -> true;
            case "api-contract" ->
                product.kind().equals("api-gateway") || product.kind().equals("api-framework");
            case "database-choice" -> DATABASES.contains(product.kind());
            case "table-key" -> product.is("dynamodb");
            case "object-layout" -> product.is("s3");
            case "orchestration" -> product.kind().equals("workflow-engine");
            case "compute" ->
                product.kind().equals("function")
                        || product.kind().equals("container")
                        || product.kind().equals("batch-compute");
            default -> false;
        };
    }
}
