package dev.lintel.cli;

import dev.lintel.report.text.RuleText;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rules",
        description = "Lists all rules with what they say at each stage.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Examples:", "  lintel rules", "  lintel rules --pack rules/acme"})
final class RulesCommand implements Callable<Integer> {
    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        Destination.of(Optional.empty()).write(RuleText.list(packs.advisor().rules()));
        return ExitCodes.PASSED;
    }
}
