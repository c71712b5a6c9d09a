package dev.lintel.cli;

import dev.lintel.engine.Advisor;
import dev.lintel.engine.Pack;
import dev.lintel.model.Stage;
import dev.lintel.report.json.LensJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "lens",
        description =
                "Writes the checklist as a custom lens of the AWS Well-Architected Tool, for those who answer it there.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  lintel lens --output lens.json",
            "  lintel lens --stage scale --pack rules/acme --name \"What acme asks at scale\""
        })
final class LensCommand implements Callable<Integer> {
    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "production",
            description =
                    "The stage whose items are asked, with the risk that it makes of them; ${DEFAULT-VALUE} unless stated.")
    private Stage stage = Stage.PRODUCTION;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the tool lists it as, in at most 128 characters; Lintel and the stage unless stated.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", description = "Writes into this file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private Packs packs = new Packs();

    @Override
    public Integer call() throws IOException {
        Advisor advisor = packs.advisor();
        Destination.of(output)
                .write(LensJson.write(
                        name.orElse("Lintel: " + stage),
                        stage,
                        advisor.checkpoints(),
                        advisor.packs().stream().map(Pack::version).toList()));
        return ExitCodes.PASSED;
    }
}
