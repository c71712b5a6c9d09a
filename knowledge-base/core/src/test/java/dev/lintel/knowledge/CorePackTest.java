package dev.lintel.knowledge;

import dev.lintel.Statement;
import dev.lintel.rulekit.PackContract;
import java.nio.file.Path;
import java.util.Set;

class CorePackTest extends PackContract {
    @Override
    protected Path folder() {
        return Path.of("src", "main", "pack");
    }

    @Override
    protected Path rulesDocument() {
        return Path.of(System.getProperty("lintel.root"), "docs", "rules.md");
    }

    @Override
    protected Path coverageDocument() {
        return Path.of(System.getProperty("lintel.root"), "docs", "coverage.md");
    }

    @Override
    protected Path catalogueDocument() {
        return Path.of(System.getProperty("lintel.root"), "docs", "catalogue.md");
    }

    /** Advice, the checklist and the plan follow. */
    @Override
    protected boolean owes(Statement statement) {
        return Set.of("rule", "profile", "scope", "door", "score", "plan", "checklist")
                .contains(statement.kind());
    }
}
