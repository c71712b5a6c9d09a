package dev.lintel.report;

import dev.lintel.Evidence;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import java.util.List;
import java.util.Optional;

/** Reviews whose names try to be more than names. */
public final class HostileReviews {
    public static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "</details><h1>approved</h1>",
            "]]></failure><testcase name=\"x\"/>",
            "&lt;b&gt;&#x41;",
            "[free](https://evil.example/x)",
            "![x](https://evil.example/x.png)",
            "https://evil.example www.evil.example a@evil.example",
            "@everyone #1",
            "``` `` ` x",
            "# heading\n\n- item\n> quote",
            "a | b",
            "\u001B[31mred\u001B[0m\u0007\u009B2J",
            "abc\u202Egnp.exe\u2066x\u200F\u061C",
            "nul\u0000 half\uD83D \uFFFE",
            "{0} %s $1 \\n");

    private HostileReviews() {}

    /** A finding for each name, with the name wherever a template can bring one in. */
    public static Review everywhere() {
        return Reviews.withFindings(NAMES.stream().map(HostileReviews::finding).toList());
    }

    private static Finding finding(String name) {
        Origin origin = new Origin(name.replace('\u0000', ' ') + ".yaml", 7, 3, name);
        Subject subject = new Subject("component", name, Optional.of(origin));
        return new Finding(
                "core/no-backups",
                subject,
                name + " is not backed up",
                List.of("7.reliability.backups"),
                List.of(new Evidence(subject, "backups", name, Optional.of(Basis.READ), Optional.of(origin))),
                Severity.MAJOR,
                "What is not backed up is gone.",
                "Switch `backups` on.");
    }
}
