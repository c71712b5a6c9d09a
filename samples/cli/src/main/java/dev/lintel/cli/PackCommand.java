package dev.lintel.cli;

import picocli.CommandLine.Command;

@Command(
        name = "pack",
        description = "Begins, tests and documents a pack of your own rules.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {PackNewCommand.class, PackTestCommand.class, PackDocsCommand.class},
        footer = {
            "",
            "Examples:",
            "  lintel pack new acme",
            "  lintel rule new acme/no-owner",
            "  lintel pack test acme",
            "  lintel pack docs acme"
        })
final class PackCommand {}
