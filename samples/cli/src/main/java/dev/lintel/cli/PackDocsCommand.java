package dev.lintel.cli;

import dev.lintel.rulekit.Contract;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "docs",
        description =
                "Writes the documents of a pack into its folder: its rules (RULES.md), what carries its statements "
                        + "(COVERAGE.md), and its technologies (CATALOGUE.md), where it has such.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes:",
            "  0  they are up to date, or were written",
            "  1  with --check: one is not",
            "  2  the arguments or a pack could not be used",
            "",
            "Examples:",
            "  lintel pack docs acme",
            "  lintel pack docs acme --check"
        })
final class PackDocsCommand implements Callable<Integer> {
    @Mixin
    private PackFolderOption pack = new PackFolderOption();

    @Option(names = "--check", description = "Writes nothing, and fails where a document is not up to date.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        boolean stale = false;
        StringBuilder text = new StringBuilder();
        for (Contract.Document document : pack.documents(pack.contract())) {
            boolean upToDate = document.isUpToDate();
            stale |= !upToDate;
            if (!upToDate && !check) {
                Destination.of(Optional.of(document.file())).write(document.text());
            }
            text.append(upToDate ? "  up to date  " : check ? "  stale       " : "  written     ")
                    .append(document.file())
                    .append('\n');
        }
        Destination.of(Optional.empty()).write(text.toString());
        return check && stale ? ExitCodes.FAILED : ExitCodes.PASSED;
    }
}
