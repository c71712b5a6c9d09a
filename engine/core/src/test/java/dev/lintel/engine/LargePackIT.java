package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargePackIT {
    @TempDir
    private Path home;

    /** Drools parts packages of many rules into several classes, which have to be found as well. */
    @Test
    void asManyRulesAsAreAllowedBecomeOnePack() {
        TestPack pack = TestPack.in(home, "acme").withStatements();
        int rules = PackOptions.standard().ruleLimit();
        for (int i = 0; i < rules; i++) {
            pack.finding("rule-" + i, "$c : Component( stateful.isYes, dataGb.isOver( " + i + " ) )", "$c");
        }
        Architecture store = Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("store")
                        .with(ComponentAttributes.STATEFUL, true)
                        .with(ComponentAttributes.DATA_GB, 1_500))
                .build();

        assertThat(Lintel.with(pack.pack()).review(store).findings()).hasSize(1_500);
    }
}
