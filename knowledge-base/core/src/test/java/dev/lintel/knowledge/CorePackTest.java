package dev.lintel.knowledge;

import dev.lintel.Statement;
import dev.lintel.rulekit.PackContract;
import java.nio.file.Path;

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

    /** Everything but what its source leaves to its own future. */
    @Override
    protected boolean owes(Statement statement) {
        return !statement.kind().equals("future");
    }
}
