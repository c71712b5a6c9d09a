package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.CACHE_BEFORE_LOAD;
import static dev.lintel.benchmarks.byhand.RuleByHand.CACHE_THAT_MISSES;
import static dev.lintel.benchmarks.byhand.RuleByHand.CALLS_IN_TURN;
import static dev.lintel.benchmarks.byhand.RuleByHand.CDN_BEFORE_LOAD;
import static dev.lintel.benchmarks.byhand.RuleByHand.COSTLY_FLOOR;
import static dev.lintel.benchmarks.byhand.RuleByHand.FLOOR_ABOVE_BUDGET;
import static dev.lintel.benchmarks.byhand.RuleByHand.HIGH_AVAILABILITY_FOR_A_DEMO;
import static dev.lintel.benchmarks.byhand.RuleByHand.NAT_GATEWAY_FOR_A_DEMO;
import static dev.lintel.benchmarks.byhand.RuleByHand.NO_LOCAL_SUBSTITUTE;
import static dev.lintel.benchmarks.byhand.RuleByHand.REPEATED_QUERIES_UNCACHED;
import static dev.lintel.benchmarks.byhand.RuleByHand.REPLICAS_BEFORE_LOAD;
import static dev.lintel.benchmarks.byhand.RuleByHand.SELF_MANAGED_SERVICE;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a component costs in money, work and speed, and whether that is due yet. */
final class CostRules {
    private static final Set<String> IN_ZONES =
            Set.of("relational-database", "document-store", "graph-store", "cache", "search-engine", "warehouse");
    private static final Set<String> REPLICATED = Set.of("relational-database", "document-store", "cache");
    private static final Set<String> SOLD_AS_A_SERVICE = Set.of(
            "relational-database",
            "document-store",
            "key-value-store",
            "warehouse",
            "search-engine",
            "cache",
            "queue",
            "stream",
            "workflow-engine",
            "object-store",
            "cluster");
    private static final BigDecimal LOAD_WORTH_A_CACHE = BigDecimal.TEN;
    private static final BigDecimal USEFUL_HIT_PERCENT = BigDecimal.valueOf(50);
    private static final BigDecimal REPEATED_PERCENT = BigDecimal.valueOf(30);
    private static final BigDecimal HIGH_FLOOR = BigDecimal.valueOf(50);
    private static final BigDecimal SHARE_OF_BUDGET = new BigDecimal("0.5");

    private CostRules() {}

    static void review(Part part, Setting setting, Faults faults) {
        if (part.product().managed()) {
            floor(part, setting, faults);
        }
        if (setting.stage() == Stage.DEMO) {
            tooMuchForADemo(part, setting, faults);
        }
        speed(part, setting, faults);
        work(part, faults);
    }

    private static void floor(Part part, Setting setting, Faults faults) {
        BigDecimal said = Said.number(part.values(), ComponentAttributes.FLOOR_COST);
        boolean high = part.product().floorCost().equals("high");
        BigDecimal floor = said == null && high ? HIGH_FLOOR : said;
        if (Said.over(floor, BigDecimal.ZERO) && isAboveItsShare(floor, setting.budget())) {
            faults.add(
                    FLOOR_ABOVE_BUDGET,
                    part.id(),
                    () -> part.title() + " costs at least " + Said.plain(floor)
                            + " USD a month while idle, out of a budget of " + Said.plain(setting.budget()) + " USD");
        } else if (high) {
            faults.add(
                    COSTLY_FLOOR, part.id(), () -> part.title() + " costs 50 USD a month or more while nobody uses it");
        }
    }

    private static boolean isAboveItsShare(@Nullable BigDecimal floor, @Nullable BigDecimal budget) {
        return budget != null && Said.over(floor, budget.multiply(SHARE_OF_BUDGET));
    }

    private static void tooMuchForADemo(Part part, Setting setting, Faults faults) {
        AttributeValues values = part.values();
        String kind = part.product().kind();
        if (setting.onAws() && part.product().is("nat-gateway")) {
            faults.add(
                    NAT_GATEWAY_FOR_A_DEMO,
                    part.id(),
                    () -> part.id() + " is a NAT gateway, which costs about 32 USD a month before its first byte");
        }
        if (part.product().sized() && IN_ZONES.contains(kind) && Said.yes(values, ComponentAttributes.MULTI_AZ)) {
            faults.add(
                    HIGH_AVAILABILITY_FOR_A_DEMO,
                    part.id(),
                    () -> part.title() + " keeps a second zone ready for a demo");
        }
        if (!Said.under(setting.load(), LOAD_WORTH_A_CACHE)) {
            return;
        }
        String load = Said.plain(setting.load());
        if (kind.equals("cache") && part.role().equals("cache")) {
            faults.add(CACHE_BEFORE_LOAD, part.id(), () -> part.title() + " caches for a load of " + load + " req/s");
        }
        if (kind.equals("cdn")) {
            faults.add(
                    CDN_BEFORE_LOAD,
                    part.id(),
                    () -> part.title() + " stands in front of a load of " + load + " req/s");
        }
        BigDecimal replicas = Said.number(values, ComponentAttributes.READ_REPLICAS);
        if (REPLICATED.contains(kind) && Said.over(replicas, BigDecimal.ZERO)) {
            faults.add(
                    REPLICAS_BEFORE_LOAD,
                    part.id(),
                    () -> part.id() + " has read replicas (" + Said.plain(replicas) + ") for a load of " + load
                            + " req/s");
        }
    }

    private static void speed(Part part, Setting setting, Faults faults) {
        AttributeValues values = part.values();
        if (part.role().equals("cache") && part.product().kind().equals("cache")) {
            BigDecimal hits = Said.number(values, ComponentAttributes.CACHE_HIT_RATE);
            if (Said.under(hits, USEFUL_HIT_PERCENT)) {
                faults.add(
                        CACHE_THAT_MISSES,
                        part.id(),
                        () -> part.id() + " answers only " + Said.plain(hits) + " percent of what it is asked");
            }
        }
        if (setting.cachesNothing() && part.role().equals("serving")) {
            BigDecimal repeated = Said.number(values, ComponentAttributes.REPEATED_QUERIES);
            if (Said.atLeast(repeated, REPEATED_PERCENT)) {
                faults.add(
                        REPEATED_QUERIES_UNCACHED,
                        part.id(),
                        () -> Said.plain(repeated) + " percent of the queries of " + part.id()
                                + " repeat, and nothing caches them");
            }
        }
        boolean waits = setting.waits()
                && (part.role().equals("serving") || part.role().equals("agent"))
                && part.language().equals("python");
        if (waits && setting.inPython()) {
            faults.add(CALLS_IN_TURN, part.id(), () -> part.id() + " waits for one call after the other");
        }
    }

    private static void work(Part part, Faults faults) {
        AttributeValues values = part.values();
        boolean operated = isOperatedByTheTeam(part);
        boolean alone = part.product().is("prefect") && Said.none(values, ComponentAttributes.OPERATOR);
        if (operated && isSoldAsAService(part.product()) && !alone) {
            faults.add(SELF_MANAGED_SERVICE, part.id(), () -> part.title() + " is operated by the team itself");
        }
        if (hasNoSubstitute(part)) {
            faults.add(NO_LOCAL_SUBSTITUTE, part.id(), () -> "Nothing stands in for " + part.title() + " on a laptop");
        }
    }

    private static boolean isOperatedByTheTeam(Part part) {
        Value<Boolean> said = part.values().get(ComponentAttributes.SELF_MANAGED);
        return said.isUnknown()
                ? part.product().selfHosted()
                : Said.yes(part.values(), ComponentAttributes.SELF_MANAGED);
    }

    private static boolean isSoldAsAService(Product product) {
        return SOLD_AS_A_SERVICE.contains(product.kind()) || product.is("clickhouse") || product.is("trino");
    }

    private static boolean hasNoSubstitute(Part part) {
        Value<String> said = part.values().get(ComponentAttributes.LOCAL_SUBSTITUTE);
        return said.isUnknown() ? part.product().localSubstitute().equals("none") : said instanceof Value.None<String>;
    }
}
