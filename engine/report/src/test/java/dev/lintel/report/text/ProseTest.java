package dev.lintel.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void wrapsByWordsAndKeepsLongOnesWhole() {
        assertThat(Prose.wrap("one two\n three arn:aws:s3:::bucket four", 9))
                .containsExactly("one two", "three", "arn:aws:s3:::bucket", "four");
    }

    @Test
    void joinsPiecesWithoutBreakingThem() {
        assertThat(Prose.join(List.of("1.1.demo accept", "2.2", "3.3"), ", ", 17))
                .containsExactly("1.1.demo accept,", "2.2, 3.3");
        assertThat(Prose.join(List.of(), ", ", 17)).containsExactly("");
    }

    @Test
    void keepsParagraphsAndListsOfMarkdown() {
        assertThat(Prose.markdown("""

                        ## Title
                        First paragraph goes
                        on.


                        Second:
                        * item that is long
                          and goes on

                          second paragraph of it
                          1. nested item
                        After.
                        """, 20))
                .containsExactly(
                        "Title",
                        "First paragraph goes",
                        "on.",
                        "",
                        "Second:",
                        "- item that is long",
                        "  and goes on",
                        "",
                        "  second paragraph",
                        "  of it",
                        "  1. nested item",
                        "     After.");
    }

    @Test
    void keepsCodeAndTablesAsTheyAre() {
        assertThat(Prose.markdown(
                        "Run:\r\n```sh\r\nlintel review   .  --stage demo\r\n\r\n- no item\r\n```\r\n| a | b |", 12))
                .containsExactly("Run:", "    lintel review   .  --stage demo", "", "    - no item", "| a | b |");
    }
}
