package dev.lintel.intake.internal.decision;

import dev.lintel.intake.internal.decision.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options that a section names, in its headings or in its first list.
 *
 * @param amongThem the chosen one stands among them
 */
record Considered(List<OptionName> options, boolean amongThem, Line where) {
    private static final Set<String> OPTIONS = Set.of(
            "considered options",
            "options considered",
            "options",
            "options evaluated",
            "evaluated options",
            "possible options",
            "available options");
    private static final Set<String> ALTERNATIVES = Set.of(
            "alternatives",
            "alternatives considered",
            "considered alternatives",
            "other alternatives",
            "rejected alternatives",
            "alternative options",
            "other options considered",
            "rejected options");
    private static final int MOST_WORDS = 6;

    /** Nobody weighs more options; a longer list is one of something else. */
    private static final int MOST = 50;

    Considered {
        options = List.copyOf(options);
    }

    /** True where such a section is there, whatever it holds. */
    static boolean isIn(Outline outline) {
        return outline.section(OPTIONS).isPresent();
    }

    /** What the record names; empty where a list is none of names. */
    static Optional<Considered> of(Outline outline) {
        return Stream.concat(
                        outline.all(OPTIONS).flatMap(section -> options(outline, section).stream()),
                        outline.all(ALTERNATIVES).flatMap(section -> alternatives(outline, section).stream()))
                .findFirst();
    }

    private static Optional<Considered> options(Outline outline, Section section) {
        return named(outline, section, true);
    }

    /** Under such a heading people also argue; only short names are taken for alternatives. */
    private static Optional<Considered> alternatives(Outline outline, Section section) {
        return named(outline, section, false)
                .filter(its -> its.options().stream().allMatch(option -> option.words() <= MOST_WORDS));
    }

    private static Optional<Considered> named(Outline outline, Section section, boolean amongThem) {
        List<OptionName> names =
                names(outline.below(section).stream().map(Section::heading).map(Line::marked));
        if (names.isEmpty()) {
            names = names(items(section));
            if (names.stream().anyMatch(OptionName::isAbout)) {
                return Optional.empty();
            }
        }
        List<OptionName> options =
                names.stream().filter(name -> !name.isAbout()).toList();
        return options.isEmpty() || options.size() > MOST || !options.stream().allMatch(OptionName::isNamed)
                ? Optional.empty()
                : Optional.of(new Considered(options, amongThem, section.heading()));
    }

    private static List<OptionName> names(Stream<String> texts) {
        return texts.map(OptionName::of).toList();
    }

    private static Stream<String> items(Section section) {
        return section.passages().stream()
                .filter(passage -> passage.kind() == Kind.ITEM && passage.list() == 1)
                .map(Passage::marked);
    }

    /** The full name of what was chosen, which may have been named by its number alone. */
    Optional<OptionName> resolved(OptionName chosen) {
        if (chosen.isNamed()) {
            return Optional.of(chosen);
        }
        return options.stream()
                .filter(option -> option.label().equals(chosen.label()))
                .findFirst();
    }

    /** All but the chosen one; empty where that should be among them and cannot be told. */
    Optional<List<String>> without(OptionName chosen) {
        List<OptionName> same =
                options.stream().filter(option -> option.isSameAs(chosen)).toList();
        if (amongThem && same.isEmpty()) {
            same = options.stream().filter(option -> option.isLike(chosen)).toList();
        }
        if (amongThem && same.size() != 1) {
            return Optional.empty();
        }
        List<OptionName> others = new ArrayList<>(options);
        others.removeAll(same);
        return Optional.of(names(others)).filter(names -> !names.isEmpty());
    }

    /** All of them, while nothing is chosen. */
    List<String> all() {
        return names(options);
    }

    private static List<String> names(List<OptionName> options) {
        return options.stream().map(OptionName::name).distinct().toList();
    }
}
