package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.API_WITHOUT_VERSIONS;
import static dev.lintel.benchmarks.byhand.RuleByHand.DATABASE_OUTSIDE_PRIVATE_SUBNETS;
import static dev.lintel.benchmarks.byhand.RuleByHand.MACHINE_OPEN_TO_THE_WORLD;
import static dev.lintel.benchmarks.byhand.RuleByHand.PUBLIC_BUCKET;
import static dev.lintel.benchmarks.byhand.RuleByHand.SECRET_NEVER_ROTATED;
import static dev.lintel.benchmarks.byhand.RuleByHand.STORE_OPEN_TO_THE_WORLD;
import static dev.lintel.benchmarks.byhand.RuleByHand.UNDOCUMENTED_DEPENDENCY;
import static dev.lintel.benchmarks.byhand.RuleByHand.UNENCRYPTED_IN_TRANSIT;
import static dev.lintel.benchmarks.byhand.RuleByHand.UNPROVEN_TECHNOLOGY;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import java.math.BigDecimal;
import java.util.Set;

/** Who can reach a component, and what others can rely on. */
final class SafetyRules {
    private static final Set<String> MADE_TO_BE_PUBLIC =
            Set.of("website", "static-site", "serving", "frontend", "public-data");

    private SafetyRules() {}

    static void review(Part part, Faults faults) {
        switch (part.product().kind()) {
            case "relational-database",
                    "document-store",
                    "graph-store",
                    "time-series-store",
                    "warehouse",
                    "search-engine",
                    "cache" -> {
                unencryptedOnItsWay(part, faults);
                database(part, faults);
                openStore(part, faults);
            }
            case "file-system" -> openStore(part, faults);
            case "stream", "load-balancer" -> unencryptedOnItsWay(part, faults);
            case "api-gateway" -> {
                unencryptedOnItsWay(part, faults);
                api(part, faults);
            }
            case "api-framework" -> api(part, faults);
            case "object-store" -> bucket(part, faults);
            case "virtual-machine" -> openMachine(part, faults);
            case "secrets" -> secret(part, faults);
            default -> {
                // Nothing is said of other kinds.
            }
        }
        dependable(part, faults);
    }

    private static void unencryptedOnItsWay(Part part, Faults faults) {
        if (Said.no(part.values(), ComponentAttributes.ENCRYPTED_IN_TRANSIT)) {
            faults.add(UNENCRYPTED_IN_TRANSIT, part.id(), () -> part.id() + " is reached without TLS");
        }
    }

    private static void database(Part part, Faults faults) {
        AttributeValues values = part.values();
        if (part.product().isInOwnNetwork()
                && Said.no(values, ComponentAttributes.PRIVATE_SUBNETS)
                && !Said.yes(values, ComponentAttributes.PUBLIC_ACCESS)) {
            faults.add(
                    DATABASE_OUTSIDE_PRIVATE_SUBNETS,
                    part.id(),
                    () -> part.title() + " does not run in private subnets");
        }
    }

    private static void openStore(Part part, Faults faults) {
        if (part.product().isInOwnNetwork()) {
            open(STORE_OPEN_TO_THE_WORLD, part, faults);
        }
    }

    private static void openMachine(Part part, Faults faults) {
        open(MACHINE_OPEN_TO_THE_WORLD, part, faults);
    }

    private static void open(RuleByHand rule, Part part, Faults faults) {
        BigDecimal rules = Said.number(part.values(), ComponentAttributes.OPEN_SECURITY_GROUP_RULES);
        if (Said.over(rules, BigDecimal.ZERO)) {
            faults.add(
                    rule,
                    part.id(),
                    () -> "Security groups of " + part.id() + " admit the whole internet, by " + Said.plain(rules)
                            + " of their rules");
        }
    }

    private static void api(Part part, Faults faults) {
        BigDecimal consumers = Said.number(part.values(), ComponentAttributes.EXTERNAL_CONSUMERS);
        if (Said.no(part.values(), ComponentAttributes.API_VERSIONING) && Said.over(consumers, BigDecimal.ZERO)) {
            faults.add(
                    API_WITHOUT_VERSIONS,
                    part.id(),
                    () -> part.id() + " serves " + Said.plain(consumers)
                            + " consumers outside the team and has no versions");
        }
    }

    private static void bucket(Part part, Faults faults) {
        if (Said.yes(part.values(), ComponentAttributes.PUBLIC_ACCESS)
                && !part.role().isEmpty()
                && !MADE_TO_BE_PUBLIC.contains(part.role())) {
            faults.add(PUBLIC_BUCKET, part.id(), () -> "Anyone on the internet can read " + part.id());
        }
    }

    private static void secret(Part part, Faults faults) {
        if (Said.no(part.values(), ComponentAttributes.ROTATION)) {
            faults.add(SECRET_NEVER_ROTATED, part.id(), () -> part.id() + " is never rotated");
        }
    }

    private static void dependable(Part part, Faults faults) {
        AttributeValues values = part.values();
        if (Said.no(values, ComponentAttributes.DOCUMENTED) && Said.none(values, ComponentAttributes.OWNER)) {
            faults.add(
                    UNDOCUMENTED_DEPENDENCY,
                    part.id(),
                    () -> "Nobody owns " + part.id() + ", and nothing is written about it");
        }
        String said = Said.word(values, ComponentAttributes.MATURITY);
        String maturity = said.isEmpty() ? part.product().maturity() : said;
        if (maturity.equals("experimental") || maturity.equals("preview")) {
            faults.add(UNPROVEN_TECHNOLOGY, part.id(), () -> part.id() + " rests on " + maturity + " technology");
        }
    }
}
