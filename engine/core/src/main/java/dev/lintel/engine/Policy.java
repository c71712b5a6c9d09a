package dev.lintel.engine;

import dev.lintel.Rule.Level;
import dev.lintel.Ruling;
import dev.lintel.ThresholdRuling;
import dev.lintel.ToolRuling;
import dev.lintel.engine.internal.Rulings;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody decides about the rules of packs: other grades, rules that are off or mandatory, lines drawn elsewhere; and
 * what that means which other tools report.
 * Immutable; may be shared between threads and advisors.
 *
 * <p>A pack may hold one, as {@code policy.yaml}. What stands above what: the rules as their packs wrote them, then the
 * policies of the packs in the order of the packs, then those that {@link Advisor#under} is given, in their order. What is
 * mandatory may be made graver by a later policy, and never weaker.
 */
public final class Policy {
    private final Rulings rulings;

    private Policy(Rulings rulings) {
        this.rulings = rulings;
    }

    /**
     * A policy of a file.
     *
     * @throws PolicyException if it cannot be read or decides what cannot be meant; it lists everything, with the line
     */
    public static Policy read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new PolicyException(List.of("policy " + file + " cannot be read: there is no such file"));
        } catch (CharacterCodingException e) {
            throw new PolicyException(List.of("policy " + file + " cannot be read: it is no text in UTF-8"));
        } catch (IOException e) {
            throw new PolicyException(List.of("policy " + file + " cannot be read: " + e.getMessage()));
        }
    }

    /**
     * A policy of a text in YAML.
     *
     * @param name what it is called in explanations and errors
     * @throws PolicyException if it decides what cannot be meant; it lists everything, with the line
     */
    public static Policy of(String yaml, String name) {
        List<String> problems = new ArrayList<>();
        Rulings read = Rulings.read(yaml, name, problems);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Policy(read);
    }

    /** A policy that decides nothing yet. */
    public static Policy named(String name) {
        return new Policy(new Rulings(name, List.of(), List.of(), List.of()));
    }

    /** The same, with another grade of a rule at a stage. */
    public Policy grading(String rule, Stage stage, Level level, String reason) {
        return with(new Ruling(rule, name(), Map.of(stage, level), false, false, reason, Optional.empty()));
    }

    /**
     * The same without a rule.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public Policy without(String rule, String reason) {
        return with(new Ruling(rule, name(), Map.of(), true, false, reason, Optional.empty()));
    }

    /** The same, with a rule that nobody may waive or weaken. */
    public Policy demanding(String rule, String reason) {
        return with(new Ruling(rule, name(), Map.of(), false, true, reason, Optional.empty()));
    }

    /**
     * The same, with a line that is drawn elsewhere.
     *
     * @param value a decimal number, a dotted version, or words with commas
     */
    public Policy drawing(String threshold, String value, String reason) {
        List<ThresholdRuling> thresholds = new ArrayList<>(rulings.thresholds());
        thresholds.add(new ThresholdRuling(threshold, value, name(), reason, Optional.empty()));
        return new Policy(new Rulings(name(), rulings.rules(), thresholds, rulings.tools()));
    }

    /** The same, with a decision about what another tool reports, which need not be there. */
    public Policy deciding(ToolRuling ruling) {
        List<ToolRuling> tools = new ArrayList<>(rulings.tools());
        tools.add(ruling);
        return new Policy(new Rulings(name(), rulings.rules(), rulings.thresholds(), tools));
    }

    private Policy with(Ruling ruling) {
        List<Ruling> rules = new ArrayList<>(rulings.rules());
        rules.add(ruling);
        return new Policy(new Rulings(name(), rules, rulings.thresholds(), rulings.tools()));
    }

    /** What it is called in explanations and errors. */
    public String name() {
        return rulings.policy();
    }

    /** In the order in which it says them; what comes later stands over what comes before. */
    public List<Ruling> rulings() {
        return rulings.rules();
    }

    public List<ThresholdRuling> thresholds() {
        return rulings.thresholds();
    }

    /** What it decides about what other tools report. */
    public List<ToolRuling> toolRulings() {
        return rulings.tools();
    }

    Rulings internal() {
        return rulings;
    }
}
