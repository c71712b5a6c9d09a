package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.ANALYTICS_IN_DYNAMODB;
import static dev.lintel.benchmarks.byhand.RuleByHand.ANALYTICS_NOT_IN_PARQUET;
import static dev.lintel.benchmarks.byhand.RuleByHand.BLOBS_IN_DYNAMODB;
import static dev.lintel.benchmarks.byhand.RuleByHand.LAKE_OUTSIDE_OBJECT_STORAGE;
import static dev.lintel.benchmarks.byhand.RuleByHand.LARGE_ITEMS_IN_DYNAMODB;
import static dev.lintel.benchmarks.byhand.RuleByHand.MANY_WRITERS_ON_DUCKDB;
import static dev.lintel.benchmarks.byhand.RuleByHand.OLD_DATA_ON_HOT_STORAGE;
import static dev.lintel.benchmarks.byhand.RuleByHand.SCANS_IN_DYNAMODB;
import static dev.lintel.benchmarks.byhand.RuleByHand.TRANSACTIONS_IN_A_WAREHOUSE;
import static dev.lintel.benchmarks.byhand.RuleByHand.WAREHOUSE_BEFORE_ITS_VOLUME;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Whether data lies where it fits. */
final class StorageRules {
    private static final Set<String> NO_LAKES = Set.of(
            "relational-database",
            "document-store",
            "key-value-store",
            "file-system",
            "search-engine",
            "virtual-machine");
    private static final Set<String> MADE_FOR_ANALYTICS = Set.of("warehouse", "analytics-engine", "search-engine");
    private static final Set<String> ROW_BY_ROW = Set.of("csv", "json", "jsonl");
    private static final BigDecimal WAREHOUSE_GB = BigDecimal.valueOf(100);
    private static final BigDecimal LARGE_ITEM_KB = BigDecimal.valueOf(100);
    private static final BigDecimal OLD_DATA_PERCENT = BigDecimal.valueOf(20);

    private StorageRules() {}

    static void review(Part part, Setting setting, Faults faults) {
        switch (part.product().kind()) {
            case "object-store" -> objects(part, setting, faults);
            case "key-value-store" -> table(part, setting, faults);
            case "analytics-engine" -> duckdb(part, faults);
            case "warehouse" -> warehouse(part, faults);
            default -> {
                // Fits are asked of these kinds alone, misfits of a role below.
            }
        }
        if (part.role().equals("data-lake") && NO_LAKES.contains(part.product().kind())) {
            faults.add(
                    LAKE_OUTSIDE_OBJECT_STORAGE,
                    part.id(),
                    () -> part.id() + " keeps the data lake on "
                            + part.product().name());
        }
        if (transactsInAWarehouse(part)) {
            faults.add(
                    TRANSACTIONS_IN_A_WAREHOUSE,
                    part.id(),
                    () -> part.id() + " handles transactions in "
                            + part.product().name() + ", which is built for analytics");
        }
    }

    private static boolean transactsInAWarehouse(Part part) {
        return part.role().equals("transactional-store")
                && MADE_FOR_ANALYTICS.contains(part.product().kind());
    }

    private static void objects(Part part, Setting setting, Faults faults) {
        AttributeValues values = part.values();
        String format = Said.word(values, ComponentAttributes.FILE_FORMAT);
        boolean analytical = part.role().equals("data-lake") || part.role().equals("analytical-store");
        if (analytical && ROW_BY_ROW.contains(format)) {
            faults.add(ANALYTICS_NOT_IN_PARQUET, part.id(), () -> part.id() + " keeps analytical data as " + format);
        }
        BigDecimal old = Said.number(values, ComponentAttributes.OLD_DATA_SHARE);
        if (setting.onAws()
                && part.product().is("s3")
                && Said.no(values, ComponentAttributes.LIFECYCLE_POLICY)
                && Said.atLeast(old, OLD_DATA_PERCENT)) {
            faults.add(
                    OLD_DATA_ON_HOT_STORAGE,
                    part.id(),
                    () -> Said.plain(old) + " percent of " + part.id()
                            + " is older than a year and lies on hot storage");
        }
    }

    private static void table(Part part, Setting setting, Faults faults) {
        if (!part.product().is("dynamodb") || !setting.onAws()) {
            return;
        }
        String id = part.id();
        List<String> use = Said.words(part.values(), ComponentAttributes.USE);
        if (part.role().equals("analytical-store")) {
            faults.add(ANALYTICS_IN_DYNAMODB, id, () -> id + " answers analytical questions from DynamoDB");
        } else if (use.contains("scans")) {
            faults.add(SCANS_IN_DYNAMODB, id, () -> id + " is a DynamoDB table that is scanned");
        }
        BigDecimal item = Said.number(part.values(), ComponentAttributes.ITEM_KB);
        if (Said.over(item, LARGE_ITEM_KB)) {
            faults.add(
                    LARGE_ITEMS_IN_DYNAMODB,
                    id,
                    () -> id + " stores items of up to " + Said.plain(item) + " KB in DynamoDB");
        } else if (use.contains("large-blobs")) {
            faults.add(BLOBS_IN_DYNAMODB, id, () -> id + " keeps large blobs in DynamoDB");
        }
    }

    private static void duckdb(Part part, Faults faults) {
        BigDecimal writers = Said.number(part.values(), ComponentAttributes.CONCURRENT_WRITERS);
        if (part.product().is("duckdb") && Said.over(writers, BigDecimal.ONE)) {
            faults.add(
                    MANY_WRITERS_ON_DUCKDB,
                    part.id(),
                    () -> Said.plain(writers) + " writers share the DuckDB file of " + part.id());
        }
    }

    private static void warehouse(Part part, Faults faults) {
        BigDecimal volume = Said.number(part.values(), ComponentAttributes.DATA_GB);
        if (part.product().managed() && Said.under(volume, WAREHOUSE_GB) && !transactsInAWarehouse(part)) {
            faults.add(
                    WAREHOUSE_BEFORE_ITS_VOLUME,
                    part.id(),
                    () -> part.title() + " holds " + Said.plain(volume) + " GB; below " + Said.plain(WAREHOUSE_GB)
                            + " GB DuckDB answers from Parquet without a bill for waking up");
        }
    }
}
