package dev.lintel.benchmarks.byhand;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.Inventory;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What rules about components ask of the workload.
 *
 * @param onAws rules that speak of AWS apply
 * @param inPython rules that speak of Python apply
 * @param mayCost money is known to be no constraint
 * @param waits its code is known to wait for one call after the other
 * @param cachesNothing it is known to cache nothing
 * @param complete all its components are listed
 */
record Setting(
        String name,
        Stage stage,
        boolean onAws,
        boolean inPython,
        String region,
        @Nullable BigDecimal load,
        @Nullable BigDecimal budget,
        boolean mayCost,
        boolean waits,
        boolean cachesNothing,
        boolean complete) {

    static Setting of(Architecture architecture) {
        AttributeValues workload = architecture.workload();
        AttributeValues practices = architecture.practices();
        return new Setting(
                architecture.name(),
                architecture.stage(),
                isOnAws(workload),
                isInPython(workload),
                Said.word(workload, WorkloadAttributes.REGION),
                Said.number(workload, WorkloadAttributes.LOAD),
                Said.number(workload, WorkloadAttributes.BUDGET),
                Said.no(workload, WorkloadAttributes.COST_CONSTRAINED),
                Said.no(practices, PracticeAttributes.ASYNC_IO),
                Said.no(practices, PracticeAttributes.CACHING),
                architecture.complete().contains(Inventory.COMPONENTS));
    }

    /** Unless another cloud is known. */
    static boolean isOnAws(AttributeValues workload) {
        String provider = Said.word(workload, WorkloadAttributes.PROVIDER);
        return provider.isEmpty() || provider.equals("aws");
    }

    /** Unless the team is bound to another language. */
    private static boolean isInPython(AttributeValues workload) {
        String language = Said.word(workload, WorkloadAttributes.TEAM_LANGUAGE);
        boolean bound = Said.yes(workload, WorkloadAttributes.LANGUAGE_IS_CONSTRAINT);
        return !bound || language.isEmpty() || language.equals("python");
    }
}
