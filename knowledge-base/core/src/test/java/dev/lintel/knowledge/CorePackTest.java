package dev.lintel.knowledge;

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
}
