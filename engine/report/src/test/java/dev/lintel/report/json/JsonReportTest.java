package dev.lintel.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.Review;
import dev.lintel.report.Baselines;
import dev.lintel.report.Golden;
import dev.lintel.report.Reviews;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    @Test
    void writesEveryPartInAFixedOrder() {
        Golden.assertMatches("json/full.json", JsonReport.write(Reviews.full()));
    }

    @Test
    void writesEmptyArraysAndLeavesOutAbsentOptionals() {
        Golden.assertMatches("json/nothing.json", JsonReport.write(Reviews.nothing()));
    }

    @Test
    void saysBesideABaselineWhatBecameOfIt() {
        String document = JsonReport.write(Baselines.compared());
        String review = JsonReport.write(Reviews.full());

        assertThat(document).startsWith(review.substring(0, review.lastIndexOf("\n}")) + ",\n  \"baseline\": {");
        Golden.assertMatches(
                "json/beside-a-baseline.json", "{" + document.substring(document.indexOf("\n  \"baseline\"")));
    }

    @Test
    void keepsToItsSchema() throws IOException {
        assertThat(faults(JsonReport.write(Reviews.full()))).isEmpty();
        assertThat(faults(JsonReport.write(Reviews.nothing()))).isEmpty();
        assertThat(faults(JsonReport.write(Reviews.hostile()))).isEmpty();
        assertThat(faults(JsonReport.write(Baselines.compared()))).isEmpty();
        assertThat(faults(JsonReport.write(Baselines.unchanged()))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotInTheContract() throws IOException {
        String document = JsonReport.write(Reviews.nothing());

        assertThat(faults(document.replace("\"stage\": \"demo\"", "\"stage\": \"beta\"")))
                .isNotEmpty();
        assertThat(faults(document.replace("\"verdict\"", "\"outcome\""))).isNotEmpty();
        assertThat(faults(document.replace("\"plan\": []", "\"plan\": null"))).isNotEmpty();
        assertThat(faults(JsonReport.write(Baselines.compared()).replace("\"pack-absent\"", "\"gone\"")))
                .isNotEmpty();
    }

    @Test
    void isTheSameInEveryLocaleAndTimeZone() {
        Review review = Reviews.full();
        String here = JsonReport.write(review);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(JsonReport.write(review)).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(JsonReport.write(review)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<Error> faults(String document) throws IOException {
        try (InputStream source = JsonReport.class.getResourceAsStream("review.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(source, InputFormat.JSON);
            return schema.validate(document, InputFormat.JSON);
        }
    }
}
