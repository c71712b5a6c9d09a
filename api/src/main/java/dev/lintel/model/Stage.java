package dev.lintel.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a project has come. Later stages demand more; the order of the constants is the order of life. */
public enum Stage {
    /** Proves a concept: speed to demo, local development, iteration velocity (1.1.demo.optimize). */
    DEMO,
    /** Builds the first product: developer experience, testing, modularity (1.1.development.optimize). */
    DEVELOPMENT,
    /** Handles growth: performance and cost efficiency at volume (1.1.scale.optimize). */
    SCALE,
    /** Carries the enterprise: reliability, security, compliance (1.1.production.optimize). */
    PRODUCTION;

    /** The word for this stage in documents: {@code demo}, {@code development}, {@code scale}, {@code production}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stages after this one, nearest first; empty for production. */
    public List<Stage> later() {
        return Stream.of(values()).filter(stage -> stage.compareTo(this) > 0).toList();
    }

    /** The stage after this one; empty for production. */
    public Optional<Stage> next() {
        return later().stream().findFirst();
    }

    /** The stage of that word, in any case; empty when no stage has it. */
    public static Optional<Stage> of(String word) {
        return Stream.of(values())
                .filter(stage -> stage.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public String toString() {
        return word();
    }
}
