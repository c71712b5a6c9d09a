package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Stage;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pack that fails breaks no advisor but those that it is part of, neither those made before nor those made after. */
class PackFailuresTest {
    private static final Architecture HUB = hub();

    @TempDir
    private Path folder;

    private Advisor healthy;
    private String expected = "";

    /** A component that connects to 50 others, and holds more data than a threshold that is no number. */
    private static Architecture hub() {
        Architecture.Builder star = Architecture.of("orders", Stage.DEMO);
        ComponentDescription.Builder hub = ComponentDescription.of("hub")
                .with(ComponentAttributes.STATEFUL, true)
                .with(ComponentAttributes.DATA_GB, 5);
        for (int i = 0; i < 50; i++) {
            star.component(ComponentDescription.of("ray" + i));
            hub.connectsTo("ray" + i);
        }
        return star.component(hub).build();
    }

    /** Where a pack fails. */
    enum Failure {
        /** It is refused when it is loaded. */
        LOADING {
            @Override
            void cause(TestPack pack) {
                pack.finding("bad", "$c : Component( colour.isYes )", "$c").pack();
            }
        },
        /** It is refused when it is joined with others. */
        TOGETHER {
            @Override
            void cause(TestPack pack) {
                Pack once = pack.finding("bad", "$c : Component( stateful.isYes )", "$c")
                        .pack();
                Lintel.with(once, once);
            }
        },
        /** A rule of one pattern throws. */
        ASKING {
            @Override
            void cause(TestPack pack) {
                review(pack.finding("bad", "$c : Component( dataGb.isOver( limit( \"release\" ) ) )", "$c")
                        .pack());
            }
        },
        /** A condition throws while Drools joins facts. */
        JOINING {
            @Override
            void cause(TestPack pack) {
                review(pack.finding(
                                "bad",
                                "$c : Component() $x : Connection( from == $c, from.dataGb.isOver( $c.limit( \"release\" ) ) )",
                                "$c")
                        .pack());
            }
        },
        /** A join passes the limit of a review. */
        RUNNING_AWAY {
            @Override
            void cause(TestPack pack) {
                Pack loaded = pack.finding(
                                "bad",
                                "$c : Component() Connection( from == $c ) Connection( from == $c ) Connection( from == $c )",
                                "$c")
                        .pack();
                Lintel.with(loaded).review(HUB, ReviewOptions.standard().withFiringLimit(1_000));
            }
        },
        /** A consequence throws an error. */
        FIRING {
            @Override
            void cause(TestPack pack) {
                pack.rule(
                        "bad",
                        "$c : Component( stateful.isYes )",
                        "finding( kcontext, $c ); if ( $c != null ) throw new StackOverflowError();",
                        TestPack.WORDS);
                review(Pack.of(pack.folder(), PackOptions.standard().trustingCode()));
            }
        };

        abstract void cause(TestPack pack);

        static void review(Pack pack) {
            Lintel.with(pack).review(HUB);
        }
    }

    @BeforeEach
    void anAdvisor() {
        healthy = advisor("before");
        expected = said(healthy);
    }

    private Advisor advisor(String name) {
        return Lintel.with(TestPack.in(folder, name)
                .withStatements()
                .finding("stateful", "$c : Component( stateful.isYes )", "$c")
                .finding("connects", "$c : Component() exists Connection( from == $c )", "$c")
                .pack());
    }

    private static String said(Advisor advisor) {
        return advisor.review(HUB).findings().toString();
    }

    private TestPack failing(String name) {
        return TestPack.in(folder, name)
                .withStatements()
                .file("thresholds.yaml", "- { name: release, value: 3.11.2, unit: version, meaning: m, ours: o }\n");
    }

    @ParameterizedTest
    @EnumSource
    void othersGoOnAsBefore(Failure failure) {
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> failure.cause(failing("failing")))
                .withMessageContaining("failing");

        assertThat(said(healthy)).isEqualTo(expected);
        assertThat(said(advisor("after"))).isEqualTo(expected.replace("before/", "after/"));
    }

    @ParameterizedTest
    @EnumSource
    void othersGoOnInOtherThreads(Failure failure) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> fails = threads.submit(() -> {
                for (int i = 0; i < 2; i++) {
                    TestPack pack = failing("failing" + i);
                    assertThatExceptionOfType(LintelException.class).isThrownBy(() -> failure.cause(pack));
                }
            });
            Callable<Void> reviews = () -> {
                do {
                    assertThat(said(healthy)).isEqualTo(expected);
                } while (!fails.isDone());
                return null;
            };
            threads.submit(reviews).get();
            fails.get();
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theThreadKeepsItsClassLoader(Failure failure) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(own);

            assertThatExceptionOfType(LintelException.class).isThrownBy(() -> failure.cause(failing("failing")));

            assertThat(thread.getContextClassLoader()).isSameAs(own);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void anAdvisorOutlivesAReviewOfItsOwnThatFailed() {
        Advisor advisor = Lintel.with(failing("failing")
                .finding(
                        "bad",
                        "$c : Component( stateful.isYes )"
                                + " Connection( from == $c, from.dataGb.isOver( $c.limit( \"release\" ) ) )",
                        "$c")
                .pack());
        Architecture unharmed = Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("a").with(ComponentAttributes.STATEFUL, false))
                .build();

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(HUB))
                .withMessageStartingWith("rule failing/bad failed: ");
        assertThat(advisor.review(unharmed).findings()).isEmpty();
    }
}
