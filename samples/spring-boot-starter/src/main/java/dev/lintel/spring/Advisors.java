package dev.lintel.spring;

import dev.lintel.LintelException;
import dev.lintel.engine.Advisor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The advisor at work, which a reload exchanges for another. Who injects an {@link Advisor} has the one that the application
 * started with; who asks here, or reviews by {@link Reviewer}, has the newest. Safe for several threads.
 */
public final class Advisors {
    private final Optional<Supplier<Advisor>> loading;
    private final Clock clock;
    private volatile Loaded loaded;
    private volatile Optional<String> failure = Optional.empty();

    private Advisors(Advisor first, Optional<Supplier<Advisor>> loading, Clock clock) {
        this.loading = loading;
        this.clock = clock;
        this.loaded = new Loaded(first, clock.instant());
    }

    /**
     * An advisor, and since when it is at work.
     *
     * @param since when it was loaded
     */
    public record Loaded(Advisor advisor, Instant since) {}

    /** Those that a supplier loads, now and whenever a reload is asked for. */
    static Advisors loadedBy(Supplier<Advisor> loading) {
        return new Advisors(loading.get(), Optional.of(loading), Clock.systemUTC());
    }

    /** One of the application's own, which nothing exchanges. */
    static Advisors of(Advisor own) {
        return new Advisors(own, Optional.empty(), Clock.systemUTC());
    }

    /** The advisor at work. */
    public Advisor current() {
        return loaded.advisor();
    }

    /** The advisor at work and since when it is. */
    public Loaded loaded() {
        return loaded;
    }

    /** Why the last reload failed; empty where it did not, or none was asked for. */
    public Optional<String> failure() {
        return failure;
    }

    /**
     * Loads packs and policies anew. The new advisor is made first and takes over in one step; reviews that run go on with
     * the old one.
     *
     * @return the new advisor
     * @throws LintelException if a pack or a policy cannot be used, or the advisor is one of the application's own; the one at
     *     work stays at work
     */
    public synchronized Loaded reload() {
        try {
            Supplier<Advisor> supplier = loading.orElseThrow(() ->
                    new LintelException("the advisor is a bean of the application, which makes another one itself"));
            loaded = new Loaded(supplier.get(), clock.instant());
            failure = Optional.empty();
            return loaded;
        } catch (LintelException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
