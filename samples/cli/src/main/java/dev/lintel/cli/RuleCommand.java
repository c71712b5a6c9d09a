package dev.lintel.cli;

import picocli.CommandLine.Command;

@Command(
        name = "rule",
        description = "Begins a rule of a pack of your own.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = RuleNewCommand.class,
        footer = {
            "",
            "Examples:",
            "  lintel rule new acme/no-owner",
            "  lintel rule new acme/no-owner --form drl --topic data"
        })
final class RuleCommand {}
