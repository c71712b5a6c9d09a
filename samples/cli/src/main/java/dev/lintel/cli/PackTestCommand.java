package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.Rule;
import dev.lintel.rulekit.Contract;
import dev.lintel.rulekit.Contract.RuleReport;
import dev.lintel.rulekit.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "test",
        description =
                "Checks what a pack owes: each rule does what its cases expect, at every stage, in any order of facts, "
                        + "and leaves open what an unknown leaves open.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes:",
            "  0  the pack keeps the contract",
            "  1  it owes something",
            "  2  the arguments or a pack could not be used",
            "",
            "Examples:",
            "  lintel pack test acme",
            "  lintel pack test acme --rule acme/no-owner"
        })
final class PackTestCommand implements Callable<Integer> {
    @Mixin
    private PackFolderOption pack = new PackFolderOption();

    @Option(names = "--rule", paramLabel = "RULE", description = "Checks this rule alone; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Contract contract = pack.contract();
        refuseUnknown(contract);
        Predicate<Rule> wanted = only.isEmpty() ? rule -> true : rule -> only.contains(rule.id());
        List<RuleReport> reports = contract.rules(wanted);
        List<String> others = new ArrayList<>();
        if (only.isEmpty()) {
            others.addAll(contract.others());
            contract.unproved(statement -> true)
                    .forEach(id ->
                            others.add("nothing rests on the statement " + id + ", or nothing that a case proves"));
        }
        StringBuilder text = new StringBuilder();
        text.append(contract.pack().version())
                .append("  ·  ")
                .append(counted(reports.size(), "rule"))
                .append("  ·  ");
        text.append(counted(reports.stream().mapToInt(RuleReport::cases).sum(), "case"))
                .append("\n\n");
        int width = reports.stream()
                .mapToInt(report -> report.rule().id().length())
                .max()
                .orElse(0);
        reports.forEach(report -> tell(report, width, text));
        others.forEach(problem -> text.append("  OWED    ").append(problem).append('\n'));
        long failed =
                reports.stream().filter(report -> !report.problems().isEmpty()).count();
        if (only.isEmpty() && !reports.isEmpty()) {
            stale(contract, text);
        }
        text.append('\n').append(verdict(reports, failed, others.size()));
        Destination.of(Optional.empty()).write(text.toString());
        return failed == 0 && others.isEmpty() ? ExitCodes.PASSED : ExitCodes.FAILED;
    }

    private void refuseUnknown(Contract contract) {
        List<String> known = contract.pack().rules().stream().map(Rule::id).toList();
        only.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new LintelException("the pack " + contract.pack().name() + " has no rule '" + id + "'; it has: "
                    + String.join(", ", known));
        });
    }

    private static void tell(RuleReport report, int width, StringBuilder text) {
        boolean kept = report.problems().isEmpty();
        text.append(kept ? "  ok      " : "  FAILED  ")
                .append(report.rule().id())
                .append(" ".repeat(width - report.rule().id().length() + 2))
                .append(counted(report.cases(), "case"))
                .append('\n');
        for (Problem problem : report.problems()) {
            problem.difference()
                    .ifPresentOrElse(
                            difference -> text.append("          ")
                                    .append(difference.place())
                                    .append("  ")
                                    .append(difference.what())
                                    .append("\n            expected  ")
                                    .append(difference.expected())
                                    .append("\n            came      ")
                                    .append(difference.came().isEmpty() ? "none" : String.join(", ", difference.came()))
                                    .append('\n'),
                            () -> text.append("          ")
                                    .append(problem.text())
                                    .append('\n'));
        }
    }

    private void stale(Contract contract, StringBuilder text) throws IOException {
        for (Contract.Document document : pack.documents(contract)) {
            if (!document.isUpToDate()) {
                text.append("  stale   ")
                        .append(document.file())
                        .append("  (lintel pack docs ")
                        .append(pack.folder().toString().isEmpty() ? "." : pack.folder())
                        .append(")\n");
            }
        }
    }

    private static String verdict(List<RuleReport> reports, long failed, int owed) {
        if (failed == 0 && owed == 0) {
            return reports.isEmpty()
                    ? "It has no rules yet: begin one with lintel rule new PACK/SLUG.\n"
                    : "It keeps the contract.\n";
        }
        List<String> owes = new ArrayList<>();
        if (failed > 0) {
            owes.add(failed + " of " + counted(reports.size(), "rule") + " failed.");
        }
        if (owed > 0) {
            owes.add("It owes " + counted(owed, "thing") + " beside its rules.");
        }
        return String.join(" ", owes) + "\n";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
