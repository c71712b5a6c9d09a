package dev.lintel.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbedInJavaTest {
    @Test
    void aCompanyHasRulesOfItsOwn() throws Exception {
        assertThat(Program.on(System.getProperty("java.class.path"), EmbedCompanyPack.class)
                        .output())
                .contains(
                        "blocker: Amazon Aurora (provisioned) (records) holds data about patients unencrypted\n",
                        "waived: records keeps data about patients in eu-west-1\n");
    }

    @Test
    void printsOneFindingALine() throws Exception {
        assertThat(Program.on(System.getProperty("java.class.path"), EmbedInJava.class)
                        .output())
                .contains("major: ", "warehouse")
                .endsWith("\n");
    }
}
