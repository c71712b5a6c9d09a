package dev.lintel.cli;

import dev.lintel.LintelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Begins a pack: a folder with what every pack has.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Examples:", "  lintel pack new acme", "  lintel pack new acme --in rules"})
final class PackNewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The name of the pack: small letters, digits and hyphens.")
    private String name = "";

    @Option(
            names = "--in",
            paramLabel = "FOLDER",
            description = "Where the folder of the pack comes to lie; here unless stated.")
    private Path in = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!name.matches(RuleDraft.NAME)) {
            throw new LintelException(
                    "'" + name + "' is no name of a pack; it has small letters, digits and hyphens, and"
                            + " begins with a letter");
        }
        Path pack = in.resolve(name);
        NewFiles files = new NewFiles();
        files.add(pack.resolve("pack.yaml"), """
                name: %s
                version: "0.1"
                title: Rules of %s
                owner: somebody          # who answers for these rules
                needs:
                  packs: { core: "0.1" } # the packs whose statements, technologies and thresholds they use
                """.formatted(name, name));
        files.add(pack.resolve("statements.tsv"), RuleDraft.STATEMENTS);
        files.add(pack.resolve("README.md"), """
                # Rules of %s

                Begin a rule with `lintel rule new %s/SLUG`, test all of them with `lintel pack test .`, and write their list
                with `lintel pack docs .`. Review with them by `--pack`, and this folder.
                """.formatted(name, name));
        files.write();
        Destination.of(Optional.empty())
                .write(began(files) + "Next: lintel rule new " + name + "/SLUG"
                        + (in.toString().isEmpty() ? "" : " --in " + pack) + "\n");
        return ExitCodes.PASSED;
    }

    static String began(NewFiles files) {
        StringBuilder text = new StringBuilder();
        files.files().forEach(file -> text.append("  ").append(file).append('\n'));
        return text.toString();
    }
}
