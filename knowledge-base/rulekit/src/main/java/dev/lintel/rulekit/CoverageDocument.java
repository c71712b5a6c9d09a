package dev.lintel.rulekit;

import dev.lintel.Rule;
import dev.lintel.StageProfile;
import dev.lintel.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which statement is carried by what, and which case proves it, as one Markdown document. */
final class CoverageDocument {
    private static final String NOT_YET = "not yet";

    /** Something that rests on a statement, and the case that shows it at work. */
    private record Proof(String carrier, String provedBy) {}

    private final List<Statement> statements;
    private final Map<String, List<Proof>> proofs = new TreeMap<>();

    CoverageDocument(List<Statement> statements) {
        this.statements = statements;
    }

    void carry(Rule rule, List<RuleCase> cases) {
        String provedBy = cases.stream()
                .filter(RuleCase::fires)
                .findFirst()
                .map(RuleCase::name)
                .orElse("");
        rule.statements().forEach(id -> carry(id, rule.id(), provedBy));
    }

    void carry(StageProfile profile, List<String> cases) {
        carry(profile.statement(), "the profile of " + profile.stage(), String.join("; ", cases));
    }

    /** Doors and scorecards rest on it, in those cases. */
    void carryByDecisions(String statement, List<String> cases) {
        carry(statement, "decisions", String.join("; ", cases));
    }

    /** An item of the checklist stands for it, in those cases. */
    void carryByChecklist(String statement, List<String> cases) {
        carry(statement, "the checklist", String.join("; ", cases));
    }

    /** A step of the plan stands for it, in those cases. */
    void carryByPlan(String statement, List<String> cases) {
        carry(statement, "the plan", String.join("; ", cases));
    }

    private void carry(String statement, String carrier, String provedBy) {
        proofs.computeIfAbsent(statement, each -> new ArrayList<>()).add(new Proof(carrier, provedBy));
    }

    /** True where something rests on it, and everything that does shows it by a case. */
    boolean proves(Statement statement) {
        List<Proof> its = proofs.getOrDefault(statement.id(), List.of());
        return !its.isEmpty()
                && its.stream().noneMatch(proof -> proof.provedBy().isEmpty());
    }

    String write() {
        StringBuilder text = new StringBuilder();
        text.append("# What carries each statement\n\n");
        text.append(
                        "Written by the build, and checked by it. Everything in the second column rests on the statement, and"
                                + " its case shows it at work at every stage of its grades. What says \"")
                .append(NOT_YET)
                .append("\" rests on nothing so far.\n\n");
        text.append("| kind | statements | carried and proved |\n|---|---|---|\n");
        Map<String, List<Statement>> byKind = new LinkedHashMap<>();
        statements.forEach(each ->
                byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
        byKind.forEach((kind, all) -> text.append("| ")
                .append(kind)
                .append(" | ")
                .append(all.size())
                .append(" | ")
                .append(all.stream().filter(this::proves).count())
                .append(" |\n"));
        text.append("\n| statement | kind | carried by | proved by |\n|---|---|---|---|\n");
        statements.forEach(each -> row(text, each));
        return text.toString();
    }

    private void row(StringBuilder text, Statement statement) {
        List<Proof> its = proofs.getOrDefault(statement.id(), List.of());
        text.append("| ")
                .append(statement.id())
                .append(" | ")
                .append(statement.kind())
                .append(" | ");
        text.append(
                its.isEmpty()
                        ? NOT_YET
                        : String.join("<br>", its.stream().map(Proof::carrier).toList()));
        text.append(" | ");
        text.append(String.join("<br>", its.stream().map(Proof::provedBy).toList()));
        text.append(" |\n");
    }
}
