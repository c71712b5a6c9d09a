package dev.lintel.cli;

import dev.lintel.LintelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description =
                "Begins a rule that keeps the contract as it stands: its conditions, its words, its cases and the "
                        + "statement that it rests on.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  lintel rule new acme/no-owner",
            "  lintel rule new acme/no-owner --topic data --form drl --in rules/acme"
        })
final class RuleNewCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("(?m)^name:\\s*[\"']?([\\w-]+)");

    @Parameters(paramLabel = "PACK/SLUG", description = "The id of the rule: its pack, and a name of its own.")
    private String id = "";

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            defaultValue = "general",
            description = "The folder that it is sorted under; ${DEFAULT-VALUE} unless stated.")
    private String topic = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "finding",
            description =
                    "What it concludes: finding, recommendation, type-one or inference; ${DEFAULT-VALUE} unless stated.")
    private RuleDraft.Kind kind = RuleDraft.Kind.FINDING;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "yaml",
            description = "How its conditions are written: yaml, or drl for those that join several facts; "
                    + "${DEFAULT-VALUE} unless stated.")
    private RuleDraft.Form form = RuleDraft.Form.YAML;

    @Option(
            names = "--in",
            paramLabel = "FOLDER",
            description =
                    "The folder of the pack; unless stated this one, or the one in it that is named like the pack.")
    private Optional<Path> in = Optional.empty();

    @Override
    public Integer call() throws IOException {
        String[] parts = id.split("/", -1);
        if (parts.length != 2 || !Stream.of(parts[0], parts[1], topic).allMatch(each -> each.matches(RuleDraft.NAME))) {
            throw new LintelException(
                    "'" + id + "' under '" + topic + "' is no name of a rule; pack, rule and topic have"
                            + " small letters, digits and hyphens, as in acme/no-owner");
        }
        RuleDraft draft = new RuleDraft(parts[0], topic, parts[1], kind, form);
        Path pack = pack(draft.pack());
        refuseSecond(pack, draft);
        NewFiles files = new NewFiles();
        Path folder = pack.resolve(draft.folder());
        files.add(folder.resolve(draft.conditionsFile()), draft.conditions());
        files.add(folder.resolve("rule.md"), draft.words());
        files.add(folder.resolve("cases.yaml"), draft.cases());
        Path statements = pack.resolve("statements.tsv");
        Optional<String> stated = stated(statements, draft);
        files.write();
        if (stated.isPresent()) {
            try {
                Destination.of(Optional.of(statements)).write(stated.get());
            } catch (IOException | LintelException e) {
                files.takeBack();
                throw new LintelException(
                        "nothing was written, since " + statements + " cannot be written to; look whose it is", e);
            }
        }
        Destination.of(Optional.empty())
                .write(PackNewCommand.began(files)
                        + (stated.isPresent() ? "  " + statements + "  (one line more)\n" : "")
                        + "Next: lintel pack test " + (pack.toString().isEmpty() ? "." : pack) + "\n");
        return ExitCodes.PASSED;
    }

    private Path pack(String name) throws IOException {
        List<Path> places = in.map(List::of).orElse(List.of(Path.of(""), Path.of(name)));
        for (Path place : places) {
            Path head = place.resolve("pack.yaml");
            if (Files.isRegularFile(head)) {
                Matcher said = NAME.matcher(Files.readString(head, StandardCharsets.UTF_8));
                if (said.find() && said.group(1).equals(name)) {
                    return place;
                }
            }
        }
        throw new LintelException("there is no pack '" + name + "' in "
                + String.join(
                        " nor in ",
                        places.stream()
                                .map(place -> place.toString().isEmpty() ? "this folder" : place.toString())
                                .toList())
                + "; begin it with 'lintel pack new " + name + "', or name its folder with --in");
    }

    /** The folder of a rule is its id, whatever its topic. */
    private static void refuseSecond(Path pack, RuleDraft draft) throws IOException {
        Path home = pack.resolve("rules").resolve(draft.pack());
        if (Files.isDirectory(home)) {
            try (Stream<Path> topics = Files.list(home)) {
                topics.map(topic -> topic.resolve(draft.slug()))
                        .filter(Files::exists)
                        .findFirst()
                        .ifPresent(other -> {
                            throw new LintelException("there is a rule " + draft.id() + " already, in " + other
                                    + "; choose another name");
                        });
            }
        }
    }

    /** The statements with that of the rule among them; empty where it is there already. */
    private static Optional<String> stated(Path file, RuleDraft draft) {
        String before = RuleDraft.STATEMENTS;
        try {
            before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : before;
        } catch (IOException e) {
            throw new LintelException(
                    "nothing was written, since " + file
                            + " cannot be read as a text in UTF-8; the statement of the rule would stand there",
                    e);
        }
        if (before.lines().anyMatch(line -> line.startsWith(draft.statement() + "\t"))) {
            return Optional.empty();
        }
        String ending = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        return Optional.of(before + ending + draft.statementLine());
    }
}
