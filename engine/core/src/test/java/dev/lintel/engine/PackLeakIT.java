package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Stage;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host may load packs again and again, and let go of them: nothing of what it dropped stays. */
class PackLeakIT {
    private static final Architecture STORE = Architecture.of("orders", Stage.DEMO)
            .with(WorkloadAttributes.TEAM, 1)
            .component(ComponentDescription.of("store").with(ComponentAttributes.STATEFUL, true))
            .build();
    /** What Java and Drools make for themselves while they warm up; fifty packs that stayed would be seven times as much. */
    private static final int SLACK_CLASSES = 100;

    private static final long SLACK_BYTES = 4 << 20;

    @TempDir
    private Path home;

    private TestPack pack;

    /** Rules of one pattern, a join and an inference, so that every way to run rules is taken. */
    @BeforeEach
    void aPack() {
        pack = TestPack.in(home, "acme")
                .withStatements()
                .finding("one-pattern", "$c : Component( stateful.isYes )", "$c")
                .finding(
                        "joined",
                        "$c : Component( stateful.isYes )\n    exists Workload( this == $c.workload, team.isOne )",
                        "$c")
                .rule(
                        "inferring",
                        "$c : Component( stateful.isYes )",
                        "inference( kcontext, $c, \"stateful\" );",
                        "---\ntitle: State\nscope: any\nby: [t.any]\n---\n## Why\nSo.\n\n## What follows\nMuch.\n")
                .finding(
                        "reacting",
                        "$i : Inference( name == \"stateful\" ) $c : Component( this == $i.subject )",
                        "$c");
    }

    @Test
    void ofAThousandLoadsFromTheCache() {
        Path cache = home.resolve("cache");

        leavesNothing(100, 1_000, () -> Pack.of(pack.folder(), cache));
    }

    @Test
    void ofFiftyLoadsThatCompile() {
        leavesNothing(20, 50, () -> Pack.of(pack.folder()));
    }

    private static void leavesNothing(int before, int times, Supplier<Pack> pack) {
        use(before, pack);
        Use first = Use.now();
        use(times, pack);

        Use last = Use.atMost(first);

        assertThat(last.classes()).as("classes").isLessThanOrEqualTo(first.classes() + SLACK_CLASSES);
        assertThat(last.metaspace()).as("metaspace").isLessThan(first.metaspace() + SLACK_BYTES);
        assertThat(last.heap()).as("heap").isLessThan(first.heap() + SLACK_BYTES);
    }

    private static void use(int times, Supplier<Pack> pack) {
        for (int i = 0; i < times; i++) {
            assertThat(Lintel.with(pack.get()).review(STORE).findings()).hasSize(3);
        }
    }

    /** What is in use when all is collected that can be. */
    private record Use(long classes, long metaspace, long heap) {
        private static final int TRIES = 20;

        static Use now() {
            System.gc();
            System.gc();
            return new Use(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .mapToLong(PackLeakIT::used)
                            .sum(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }

        private boolean isMoreThan(Use limit) {
            return classes > limit.classes + SLACK_CLASSES
                    || metaspace > limit.metaspace + SLACK_BYTES
                    || heap > limit.heap + SLACK_BYTES;
        }

        /** As soon as it is no more than that; a collector may need more than one run. */
        static Use atMost(Use limit) {
            Use use = now();
            for (int i = 0; i < TRIES && use.isMoreThan(limit); i++) {
                use = now();
            }
            return use;
        }
    }

    private static long used(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed();
    }
}
