package dev.lintel.intake.fuzz;

import dev.lintel.architecture.Architecture;
import dev.lintel.intake.internal.decision.DecisionRecords;

/** Decision records: pieces of Markdown and of front matter in any order, and now and then a letter of its own. */
public final class RecordTarget {
    private static final String FILE = "docs/adr/0001-record.md";

    private static final String[] PIECES = {
        "---\n",
        "status: accepted\n",
        "status: ",
        "category: compute\n",
        "reviewers: [Ada]\n",
        "components: [a]\n",
        "lockIn: open\n",
        "# 1. Use Redis",
        "# ",
        "## Status\n\n",
        "## Decision Outcome\n\n",
        "## Considered Options\n\n",
        "## Alternatives\n\n",
        "### ",
        "## Decision\n\n",
        "## Rollback\n\n",
        "## Spike\n\n",
        "* ",
        "1. ",
        "> ",
        "| ",
        "\n",
        "\n\n",
        "\r\n",
        "  ",
        "Accepted",
        "Proposed",
        "Superseded by ",
        "Not ",
        "[x] ",
        "[ ] ",
        "~~",
        "**",
        "`",
        "\"",
        "'",
        "\u201c",
        "\u201d",
        "[",
        "](#a)",
        "<br>",
        "<!-- ",
        " -->",
        "&amp;",
        "Chosen option: ",
        "Option 1",
        ": ",
        " - ",
        ", ",
        ". ",
        " because ",
        " instead of ",
        " over ",
        "Replace ",
        "Migrate from ",
        " to ",
        "Use ",
        "Kafka",
        "Redis",
        "None",
        "{title}",
        "\u202e",
        "\ufeff",
        "\u0000",
        "\\",
        "postgres://shop:" + Outcome.SECRET + "@db/orders",
        "password=" + Outcome.SECRET
    };

    private RecordTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = written(bytes);
        Outcome.of(FILE, () -> {
                    Architecture.Builder architecture = Architecture.builder();
                    DecisionRecords.read(text, FILE).ifPresent(architecture::decision);
                    return architecture;
                })
                .keepingTheSecret();
    }

    /** The record that these bytes stand for. */
    static String written(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            int choice = each & 0xFF;
            text.append(choice < PIECES.length ? PIECES[choice] : Character.toString((char) choice));
        }
        return text.toString();
    }
}
