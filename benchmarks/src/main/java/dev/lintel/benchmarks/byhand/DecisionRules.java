package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.API_CONTRACT_WITHOUT_VERSIONS;
import static dev.lintel.benchmarks.byhand.RuleByHand.DECLARED_FIXED_AND_TWO_WAY;
import static dev.lintel.benchmarks.byhand.RuleByHand.DECLARED_FREE_AND_ONE_WAY;
import static dev.lintel.benchmarks.byhand.RuleByHand.MANAGED_DATABASE_UNWEIGHED;
import static dev.lintel.benchmarks.byhand.RuleByHand.MODEL_WITHOUT_EVOLUTION;
import static dev.lintel.benchmarks.byhand.RuleByHand.ONE_WAY_WITHOUT_EXPERIMENT;
import static dev.lintel.benchmarks.byhand.RuleByHand.ONE_WAY_WITHOUT_REVIEW;
import static dev.lintel.benchmarks.byhand.RuleByHand.OVER_DELIBERATED;
import static dev.lintel.benchmarks.byhand.RuleByHand.REWRITE_AT_SCALE;
import static dev.lintel.benchmarks.byhand.RuleByHand.RUSHED_ONE_WAY_DOOR;
import static dev.lintel.benchmarks.byhand.RuleByHand.STABLE_API_BROKEN;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OptionDescription;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was decided, and with how much thought. */
final class DecisionRules {
    private static final BigDecimal RUSHED_DAYS = BigDecimal.ONE;
    private static final BigDecimal OVER_DELIBERATED_DAYS = BigDecimal.TEN;

    private final Products products;
    private final Map<String, Part> parts;

    DecisionRules(Products products, Map<String, Part> parts) {
        this.products = products;
        this.parts = parts;
    }

    void review(DecisionDescription decision, Stage stage, Faults faults) {
        AttributeValues values = decision.attributes();
        String id = decision.id();
        String category = Said.word(values, DecisionAttributes.CATEGORY);
        Product chosen = products.named(Said.word(values, DecisionAttributes.CHOSEN));
        List<Part> about = about(decision);
        contract(id, values, category, stage, faults);
        switch (category) {
            case "data-model" -> {
                if (Said.none(values, DecisionAttributes.EVOLUTION_STRATEGY)) {
                    faults.add(MODEL_WITHOUT_EVOLUTION, id, () -> id + " says nothing of how the model will change");
                }
            }
            case "database-choice" -> {
                if (isManaged(chosen, about) && weighsNoneOfItsOwn(decision)) {
                    faults.add(
                            MANAGED_DATABASE_UNWEIGHED,
                            id,
                            () -> id + " took a database that a vendor runs, without weighing one that the team would"
                                    + " run itself");
                }
            }
            case "rewrite" ->
                faults.add(REWRITE_AT_SCALE, id, () -> id + " rewrites a working part while it has to grow");
            default -> {
                // Of other categories only the door is asked.
            }
        }
        switch (DoorByHand.of(values, category, subject(category, chosen, about))) {
            case ONE_WAY -> oneWay(id, values, faults);
            case TWO_WAY -> twoWay(id, values, faults);
            case UNDETERMINED -> {
                // Nothing is known that could be held against it.
            }
        }
    }

    private List<Part> about(DecisionDescription decision) {
        List<Part> about = new ArrayList<>(decision.about().size());
        for (String id : decision.about()) {
            Part part = parts.get(id);
            if (part != null) {
                about.add(part);
            }
        }
        return about;
    }

    /** What was chosen, or else the first part that such a decision can be about. */
    private static Product subject(String category, Product chosen, List<Part> about) {
        if (chosen.isKnown()) {
            return chosen;
        }
        for (Part part : about) {
            if (DoorByHand.couldBeAbout(category, part.product())) {
                return part.product();
            }
        }
        return Product.UNKNOWN;
    }

    private static void contract(String id, AttributeValues values, String category, Stage stage, Faults faults) {
        if (!Said.none(values, DecisionAttributes.VERSIONING_STRATEGY)) {
            return;
        }
        BigDecimal consumers = Said.number(values, DecisionAttributes.EXTERNAL_CONSUMERS);
        boolean breaks = Said.yes(values, DecisionAttributes.BREAKING) && Said.over(consumers, BigDecimal.ZERO);
        if (breaks && stage == Stage.SCALE) {
            faults.add(
                    STABLE_API_BROKEN,
                    id,
                    () -> id + " breaks " + Said.plain(consumers)
                            + " consumers outside the team, and there is no second version for them");
        } else if (category.equals("api-contract")) {
            faults.add(
                    API_CONTRACT_WITHOUT_VERSIONS,
                    id,
                    () -> id + " fixes an API contract and says nothing of versions");
        }
    }

    private static boolean isManaged(Product chosen, List<Part> about) {
        return chosen.isKnown()
                ? chosen.managed()
                : about.stream().anyMatch(part -> part.product().managed());
    }

    /** What else was considered is known, and the team would run none of it. */
    private boolean weighsNoneOfItsOwn(DecisionDescription decision) {
        AttributeValues values = decision.attributes();
        List<OptionDescription> options = decision.options();
        if (options.isEmpty() && values.get(DecisionAttributes.ALTERNATIVES).isUnknown()) {
            return false;
        }
        for (String alternative : Said.words(values, DecisionAttributes.ALTERNATIVES)) {
            if (!isRunByOthers(products.named(alternative))) {
                return false;
            }
        }
        for (OptionDescription option : options) {
            if (!isRunByOthers(products.named(option.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRunByOthers(Product product) {
        return product.isKnown() && !product.selfHosted();
    }

    private static void oneWay(String id, AttributeValues values, Faults faults) {
        BigDecimal days = Said.number(values, DecisionAttributes.ANALYSIS_DAYS);
        if (Said.word(values, DecisionAttributes.MUTABILITY).equals("free-to-tune")) {
            faults.add(
                    DECLARED_FREE_AND_ONE_WAY,
                    id,
                    () -> id + " says that it may change freely, and it is a one-way door");
        }
        if (Said.no(values, DecisionAttributes.POC)) {
            faults.add(ONE_WAY_WITHOUT_EXPERIMENT, id, () -> id + " is a one-way door that nobody tried out");
        }
        if (Said.no(values, DecisionAttributes.SENIOR_REVIEW)) {
            faults.add(ONE_WAY_WITHOUT_REVIEW, id, () -> id + " is a one-way door that no senior reviewed");
        }
        if (Said.under(days, RUSHED_DAYS)) {
            faults.add(
                    RUSHED_ONE_WAY_DOOR,
                    id,
                    () -> id + " is a one-way door and was decided after " + Said.plain(days) + " days");
        }
    }

    private static void twoWay(String id, AttributeValues values, Faults faults) {
        BigDecimal days = Said.number(values, DecisionAttributes.ANALYSIS_DAYS);
        if (Said.word(values, DecisionAttributes.MUTABILITY).equals("must-never-change")) {
            faults.add(
                    DECLARED_FIXED_AND_TWO_WAY,
                    id,
                    () -> id + " says that it must never change, though it can be undone");
        }
        if (Said.atLeast(days, OVER_DELIBERATED_DAYS)) {
            faults.add(
                    OVER_DELIBERATED,
                    id,
                    () -> id + " can be undone and was studied for " + Said.plain(days) + " days");
        }
    }
}
