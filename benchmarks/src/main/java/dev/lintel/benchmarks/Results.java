package dev.lintel.benchmarks;

import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.benchmarks.byhand.ManyByHand;
import dev.lintel.benchmarks.byhand.TenByHand;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Everything that was measured, written down with its budget beside it. */
record Results(
        ReviewCosts reviews,
        ColdStart.Result coldStart,
        Throughput.Result throughput,
        List<RealInputs.Result> inputs,
        LargeRepository.Result repository,
        CompanyPack.Result companyPack,
        PackCosts.Result packs) {
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# What was measured\n\n");
        text.append(
                "Written by `java -jar benchmarks/target/benchmarks.jar`, but for the last part, whose figures were put in"
                        + " by hand. Ratios were measured side by side in one run; absolute figures only orient. Each figure is a"
                        + " median, with the quartiles behind it.\n\n");
        text.append("Machine: ").append(machine()).append(". ");
        text.append("JVM: ").append(System.getProperty("java.vm.name")).append(' ');
        text.append(System.getProperty("java.version")).append(". Drools 10.2.0.\n");
        againstTheLoop(text);
        whatIsConcluded(text);
        againstTheBudgets(text);
        packs(text);
        return text.toString();
    }

    private void againstTheLoop(StringBuilder text) {
        int ten = TenByHand.RULES.size();
        int many = ManyByHand.RULES.size();
        text.append("\n## Evaluation against a loop in plain Java\n\n");
        text.append(line(
                "CPU time of the thread in microseconds, for one architecture at each of the four stages, in turns within"
                        + " one JVM. By hand is a loop over the architecture that gives findings and their messages, in"
                        + " one view and without evidence: of %d rules, and of %d, which are all that can be a finding."
                        + " The rules bind both views, evaluate both and say what holds and what may"
                        + " (`Advisor.evaluate`). A third of what could be said of the architecture is left unsaid.\n\n",
                ten, many));
        againstTheLoop(text, "tenRules", "manyRules");
        text.append("\nThe same for a whole review: beside that it grades, and gives messages, evidence, what is"
                + " undecided, questions and doors, most of which the loop does not give.\n\n");
        againstTheLoop(text, "tenReviewed", "manyReviewed");
        text.append(line(
                "\nA whole review with all %d rules of the core pack, its checklist, its plan and what it recommends:\n\n",
                advisor().rules().size()));
        text.append("| components | review with everything |\n|---|---|\n");
        for (int size : reviews.sizes()) {
            text.append(line("| %d | %s |\n", size, reviews.micros("allRules", size)));
        }
    }

    private void againstTheLoop(StringBuilder text, String tenRules, String manyRules) {
        int ten = TenByHand.RULES.size();
        int many = ManyByHand.RULES.size();
        text.append(line(
                "| components | %d by hand | %d rules | ratio | %d by hand | %d rules | ratio |\n",
                ten, ten, many, many));
        text.append("|---|---|---|---|---|---|---|\n");
        for (int size : reviews.sizes()) {
            text.append(line(
                    "| %d | %s | %s | **%s** | %s | %s | **%s** |\n",
                    size,
                    reviews.micros("tenByHand", size),
                    reviews.micros(tenRules, size),
                    reviews.ratio(tenRules, "tenByHand", size),
                    reviews.micros("manyByHand", size),
                    reviews.micros(manyRules, size),
                    reviews.ratio(manyRules, "manyByHand", size)));
        }
    }

    /** What the loop does not say is part of what the rules cost. */
    private static void whatIsConcluded(StringBuilder text) {
        Advisor advisor = advisor();
        ManyByHand byHand = new ManyByHand(advisor.catalogue());
        text.append("\nWhat the architecture of 100 components gives:\n\n");
        text.append("| stage | findings by hand | findings by all rules | undecided | upcoming and accepted |"
                + " recommendations and doors |\n|---|---|---|---|---|---|\n");
        for (Architecture architecture : Workloads.atEachStage(100, ReviewBenchmark.SEED)) {
            Review review = advisor.review(architecture);
            text.append(line(
                    "| %s | %d | %d | %d | %d | %d |\n",
                    architecture.stage().name().toLowerCase(Locale.ROOT),
                    byHand.review(architecture).size(),
                    review.findings().size(),
                    review.undecided().size(),
                    review.upcoming().size() + review.acceptedTradeOffs().size(),
                    review.recommendations().size()
                            + review.doors().size()
                            + review.typeOneFlags().size()));
        }
    }

    private void againstTheBudgets(StringBuilder text) {
        text.append("\n## Against the budgets\n\n| measure | measured | budget |\n|---|---|---|\n");
        row(
                text,
                "evaluation of ten rules against the loop, worst size",
                worst("tenRules", "tenByHand"),
                "at most 6 times");
        row(
                text,
                ManyByHand.RULES.size() + " rules evaluated against the loop, worst size",
                worst("manyRules", "manyByHand"),
                "at most 6 times");
        double perComponent = (reviews.micros("allRules", 10000).median() / 10000)
                / (reviews.micros("allRules", 100).median() / 100);
        row(
                text,
                "cost per component, 10,000 against 100, all rules",
                line("%.2f times", perComponent),
                "at most 1.5 times");
        row(
                text,
                "one review of 20 components, all rules, one thread",
                throughput.millis().text("%.3f") + " ms of CPU",
                "under 0.2 ms");
        row(
                text,
                "two threads on one advisor against one",
                throughput.gain().text("%.2f") + " times, on "
                        + throughput.processors().text("%.2f") + " processors that the machine gave them",
                "at least 1.8 times");
        row(
                text,
                "whole process, template to review, against a JVM that prints one line",
                line(
                        "%s times; %s ms against %s ms",
                        coldStart.ratio(),
                        coldStart.reviewMillis().text("%.0f"),
                        coldStart.bareMillis().text("%.0f")),
                "at most 25 times");
        row(
                text,
                "the same through the launcher, once it has its archive",
                line(
                        "%s times; %s ms",
                        coldStart.launchedRatio(), coldStart.launchedMillis().text("%.0f")),
                "at most 10 times");
        coldStart
                .peakMegabytes()
                .ifPresent(
                        peak -> row(text, "peak memory of the plain process", line("%.0f MB", peak), "at most 150 MB"));
        row(
                text,
                "real templates read and reviewed, warm, on all processors",
                templates().together().text("%,.0f") + " resources/s; on one thread "
                        + templates().whole().text("%,.0f"),
                "at least 20,000 resources/s");
        row(
                text,
                line("a repository of %,d files (%.0f MB) read, warm", repository.files(), repository.megabytes()),
                repository.millis().text("%,.0f") + " ms",
                "under 3 s");
        row(
                text,
                "a pack of 15 rules from its files, warm",
                companyPack.advisorMillis() + " ms; " + companyPack.reviewMillis() + " ms with its first review",
                "0.5 s");
        row(text, "the same from its cache", companyPack.cachedMillis() + " ms", "under 50 ms");
        text.append("""

                ## Reading

                Real templates, assemblies and plans (those that ship with the tests of the intake, and the wider corpus where it is at hand), read from their files \
                and reviewed at production with all rules, warm, on one thread, in resources for each second of its CPU \
                time; last, as many threads as there are processors, in resources for each second that passes:

                | inputs | resources | parse | map | review | read and review | on all processors |
                |---|---|---|---|---|---|---|
                """);
        inputs.forEach(each -> text.append(line(
                "| %d %s | %d | %s | %s | %s | %s | %s |\n",
                each.inputs(),
                each.kind(),
                each.resources(),
                each.parse().text("%,.0f"),
                each.map().text("%,.0f"),
                each.review().text("%,.0f"),
                each.whole().text("%,.0f"),
                each.together().text("%,.0f"))));
    }

    private void packs(StringBuilder text) {
        text.append(line(
                "\n## Packs\n\nFrom the start of loading a pack of %d rules to an advisor that knows it beside the"
                        + " core pack, warm, in turns: %s ms where it is compiled anew, %s ms from its cache, %s ms where a build"
                        + " put it into a jar, whose classes nobody has loaded yet.\n\n",
                PackCosts.RULES, packs.compiledMillis(), packs.cachedMillis(), packs.builtMillis()));
        text.append(line(
                "CPU time in milliseconds of one review of 100 components with the core pack and packs of %d rules"
                        + " each, in turns with one pack of all these rules:\n\n",
                PackCosts.RULES_OF_EACH));
        text.append("| packs beside core | core alone | with the packs | with one pack of the same rules | ratio |\n"
                + "|---|---|---|---|---|\n");
        packs.reviews()
                .forEach((count, reviews) -> text.append(line(
                        "| %d | %s | %s | %s | **%s** |\n",
                        count,
                        reviews.coreMillis().text("%.3f"),
                        reviews.packsMillis().text("%.3f"),
                        reviews.oneMillis().text("%.3f"),
                        reviews.ratio().text("%.2f"))));
    }

    /** Those of the wider corpus where it is at hand: few small files say more of opening files than of reading them. */
    private RealInputs.Result templates() {
        return inputs.stream()
                .filter(each -> each.kind().contains(RealInputs.TEMPLATES))
                .max(Comparator.comparingInt(RealInputs.Result::resources))
                .orElseThrow();
    }

    private String worst(String contestant, String yardstick) {
        double worst = reviews.sizes().stream()
                .mapToDouble(size -> reviews.ratio(contestant, yardstick, size).median())
                .max()
                .orElseThrow();
        return line("%.1f times", worst);
    }

    private static Advisor advisor() {
        return Lintel.with(CoreKnowledge.pack());
    }

    private static void row(StringBuilder text, String measure, String measured, String budget) {
        text.append("| ")
                .append(measure)
                .append(" | ")
                .append(measured)
                .append(" | ")
                .append(budget)
                .append(" |\n");
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String machine() {
        String processor = "unknown processor";
        try {
            processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(processor);
        } catch (IOException e) {
            // Not every system tells; the figures stand without it.
        }
        return processor + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name");
    }
}
