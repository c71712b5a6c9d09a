package dev.lintel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final AtomicLong millis = new AtomicLong();
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final ProgressBar bar =
            new ProgressBar(new PrintStream(drawn, true, UTF_8), () -> millis.get() * 1_000_000);

    private String drawn() {
        return drawn.toString(UTF_8);
    }

    @Test
    void whatEndsSoonIsNotTold() {
        for (int file = 1; file <= 1000; file++) {
            millis.set(file * 699 / 1000);
            bar.lookedAt(file, 1000);
        }

        assertThat(drawn()).isEmpty();
    }

    @Test
    void whatTakesLongIsToldNowAndThenAndIsGoneAtTheEnd() {
        millis.set(700);
        bar.lookedAt(500, 2000);
        millis.set(799);
        bar.lookedAt(501, 2000);
        assertThat(drawn()).isEqualTo("\r\u001B[2Kreading [#######                       ] 500 of 2,000 files");

        millis.set(800);
        bar.lookedAt(1999, 2000);
        bar.lookedAt(2000, 2000);
        assertThat(drawn()).contains("1,999 of 2,000 files").endsWith("files\r\u001B[2K");
    }

    @Test
    void whatIsRefusedLeavesNoBar() {
        millis.set(700);
        bar.lookedAt(1, 2);
        bar.close();
        bar.close();

        assertThat(drawn()).endsWith("files\r\u001B[2K").doesNotEndWith("\u001B[2K\r\u001B[2K");
    }
}
