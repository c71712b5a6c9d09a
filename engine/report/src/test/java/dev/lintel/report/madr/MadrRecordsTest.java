package dev.lintel.report.madr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.report.Golden;
import dev.lintel.report.Reviews;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MadrRecordsTest {
    @Test
    void writesEveryStatedDecisionAndNoneThatIsImplied() {
        Map<String, String> records = MadrRecords.write(Reviews.full());

        assertThat(records).containsOnlyKeys("orders-store.md");
        Golden.assertMatches("madr/orders-store.md", records.getOrDefault("orders-store.md", ""));
    }

    @Test
    void writesNothingWhereNothingIsDecided() {
        assertThat(MadrRecords.write(Reviews.nothing())).isEmpty();
    }
}
