package dev.lintel.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "lintel",
        description = "Reviews a cloud architecture the way a senior architect would, the same way every time.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  lintel init",
            "  lintel review .",
            "  lintel review template.yaml --stage production --format json --output review.json",
            "  lintel decide lintel.yaml",
            "  lintel diff deployed.yaml template.yaml --stage production",
            "  lintel explain core/single-az-database"
        })
final class LintelCommand {
    /** In the order of its help. */
    private static final List<Class<?>> COMMANDS = List.of(
            ReviewCommand.class,
            InitCommand.class,
            DecideCommand.class,
            DiffCommand.class,
            BaselineCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            LensCommand.class,
            PackCommand.class,
            RuleCommand.class);

    /** With the one command that the arguments call, for looking at each of them takes a while; with all where they call none. */
    static CommandLine calledBy(String... arguments) {
        CommandLine line = new CommandLine(new LintelCommand());
        List<Class<?>> called = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
                .toList();
        (called.isEmpty() ? COMMANDS : called).forEach(line::addSubcommand);
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
