package dev.lintel.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbedInJavaTest {
    @Test
    void printsOneFindingALine() throws Exception {
        assertThat(Program.on(System.getProperty("java.class.path"), EmbedInJava.class)
                        .output())
                .contains("major: ", "warehouse")
                .endsWith("\n");
    }
}
