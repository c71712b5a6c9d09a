package dev.lintel.cli;

import dev.lintel.Explanation;
import dev.lintel.engine.Advisor;
import dev.lintel.report.text.RuleText;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description =
                "Explains one rule in full. What rules make of one part of a workload tells 'lintel review --explain'.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Examples:", "  lintel explain core/single-az-database"})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "The id of a rule, as 'lintel rules' and every review name it.")
    private String id = "";

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        Advisor advisor = packs.advisor();
        Explanation explanation = advisor.explain(id).orElseThrow(() -> NearNames.unknownRule(id, advisor));
        Destination.of(Optional.empty()).write(RuleText.explain(explanation));
        return ExitCodes.PASSED;
    }
}
