package dev.lintel.samples.clinic;

import dev.lintel.engine.Pack;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.rulekit.PackContract;
import java.nio.file.Path;
import java.util.List;

class ClinicPackTest extends PackContract {
    @Override
    protected Path folder() {
        return Path.of("src/main/resources/packs/clinic");
    }

    @Override
    protected List<Pack> standsOn() {
        return List.of(CoreKnowledge.pack());
    }

    @Override
    protected Path rulesDocument() {
        return Path.of("RULES.md");
    }

    @Override
    protected Path coverageDocument() {
        return Path.of("COVERAGE.md");
    }
}
