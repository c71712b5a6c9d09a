package dev.lintel.cli;

import picocli.CommandLine.Command;

@Command(
        name = "lintel",
        description = "Reviews a cloud architecture the way a senior architect would, the same way every time.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReviewCommand.class,
            DecideCommand.class,
            DiffCommand.class,
            RulesCommand.class,
            ExplainCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  lintel review lintel.yaml",
            "  lintel review template.yaml --stage production --format json --output review.json",
            "  lintel decide lintel.yaml",
            "  lintel diff deployed.yaml template.yaml --stage production",
            "  lintel explain core/single-az-database"
        })
final class LintelCommand {}
