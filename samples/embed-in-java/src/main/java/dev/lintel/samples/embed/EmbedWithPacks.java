package dev.lintel.samples.embed;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reviews with the knowledge that comes with Lintel and with packs of files, which are compiled as it runs. */
public final class EmbedWithPacks {
    private EmbedWithPacks() {}

    /** Prints one finding a line; each argument is the folder of a pack. */
    public static void main(String... folders) {
        Pack[] packs = Stream.of(folders).map(Path::of).map(Pack::of).toArray(Pack[]::new);
        Architecture architecture = Architecture.of("orders", Stage.DEVELOPMENT)
                .decision(DecisionDescription.of("order-model")
                        .with(DecisionAttributes.CATEGORY, "data-model")
                        .with(DecisionAttributes.SENIOR_REVIEW, false)
                        .with(DecisionAttributes.MIGRATION_PATH, Value.none()))
                .build();
        Lintel.with(CoreKnowledge.pack(), packs)
                .review(architecture)
                .findings()
                .forEach(finding -> System.out.println(finding.rule() + ": " + finding.message()));
    }
}
