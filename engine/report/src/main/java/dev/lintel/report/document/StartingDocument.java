package dev.lintel.report.document;

import dev.lintel.Door;
import dev.lintel.Question;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.TypeOneFlag;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Basis;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Origin;
import dev.lintel.model.Reversibility.Swing;
import dev.lintel.report.document.Layout.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A first {@code lintel.yaml}: what was read of a workload, and in their places, as comments, the questions that its review
 * left open. Taking a line out of its comment answers it. What files tell is not stated again, since it would grow old.
 * Immutable.
 */
public final class StartingDocument {
    /** So many entries are still read by somebody who asked about none of them. */
    private static final int MANY = 30;

    private static final int LONGEST_MEANING = 90;

    private static final Comparator<Optional<Severity>> GRAVEST_FIRST =
            Comparator.<Optional<Severity>, Boolean>comparing(Optional::isEmpty)
                    .thenComparing(severity -> severity.orElse(Severity.MINOR));

    private final Architecture architecture;
    private final Review review;
    private final List<String> sources;
    private final boolean stageIsKnown;
    private final Function<Origin, String> places;
    private final Catalogue catalogue;
    private final Map<String, Severity> gravity = new HashMap<>();

    private StartingDocument(
            Architecture architecture,
            Review review,
            List<String> sources,
            boolean stageIsKnown,
            Function<Origin, String> places,
            Catalogue catalogue) {
        this.architecture = architecture;
        this.review = review;
        this.sources = List.copyOf(sources);
        this.stageIsKnown = stageIsKnown;
        this.places = places;
        this.catalogue = catalogue;
        review.undecided()
                .forEach(each -> gravity.merge(
                        each.rule(), each.severity(), (one, other) -> one.isAtLeast(other) ? one : other));
    }

    /** For a document in the folder that was read, at the stage that was reviewed. */
    public static StartingDocument of(Architecture architecture, Review review) {
        return new StartingDocument(architecture, review, List.of(), true, Origin::toString, Catalogue.of(List.of()));
    }

    /** The same where the stage was only supposed: it is asked for. */
    public StartingDocument withoutStage() {
        return new StartingDocument(architecture, review, sources, false, places, catalogue);
    }

    /** The same for a document that lists what was read, by paths as seen from it. */
    public StartingDocument withSources(List<String> named) {
        return new StartingDocument(architecture, review, named, stageIsKnown, places, catalogue);
    }

    /** The same with places told in another way than {@code file:line} with the file as it was read. */
    public StartingDocument withPlaces(Function<Origin, String> told) {
        return new StartingDocument(architecture, review, sources, stageIsKnown, told, catalogue);
    }

    /** The same with technologies named as a catalogue names them, where it knows them. */
    public StartingDocument withCatalogue(Catalogue known) {
        return new StartingDocument(architecture, review, sources, stageIsKnown, places, known);
    }

    /** The whole document. */
    public String text() {
        return addedTo("").text();
    }

    /**
     * What a document becomes.
     *
     * @param components entries that came to it
     * @param questions comments to be answered that came to it
     * @param others other lines that came to it
     */
    public record Added(String text, int components, int questions, int others) {
        /** True where everything stood in the document before. */
        public boolean isNothing() {
            return components == 0 && questions == 0 && others == 0;
        }
    }

    /**
     * What a document lists as its sources; empty where it lists none.
     *
     * @throws dev.lintel.LintelException if it is no YAML of one document
     */
    public static List<String> sourcesOf(String document) {
        return Layout.of(document).listBelow("sources").map(Section::words).orElse(List.of());
    }

    /**
     * The document with these sources, where it says nothing of sources.
     *
     * @throws dev.lintel.LintelException if it is no YAML of one document
     */
    public static String listing(List<String> sources, String document) {
        GrowingDocument growing = new GrowingDocument(document);
        growing.words("sources", sources);
        return growing.added().text();
    }

    /**
     * Adds what a document lacks, and leaves every byte of it as it stands. What it states or asks already, in a comment or
     * not, is not added again; what cannot be added in its place, since that is written in one line, is added as comments
     * at the end.
     *
     * @param existing a document, or nothing
     * @throws dev.lintel.LintelException if it is no YAML of one document
     */
    public Added addedTo(String existing) {
        GrowingDocument document = new GrowingDocument(existing);
        if (existing.isBlank()) {
            document.header(List.of(
                    "# What the files of " + Scalars.comment(architecture.name())
                            + " cannot tell. What they do tell is read from them; what is stated here",
                    "# stands over it. Take a line out of its comment to answer it; none and unknown may stand wherever a",
                    "# value may. Review it with: lintel review " + (sources.isEmpty() ? "." : "lintel.yaml")));
        }
        document.section("workload", workload());
        document.section("practices", practices());
        document.entries("components", components());
        document.entries("decisions", decisions());
        document.words("sources", sources);
        document.topLevel(Line.told(
                "complete",
                "[components, practices, decisions]",
                "what is listed completely; only there silence means absence"));
        return document.added();
    }

    private List<Line> workload() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.stating("name", Scalars.word(architecture.name()), ""));
        lines.add(
                stageIsKnown
                        ? Line.stating("stage", architecture.stage().word(), "")
                        : Line.asking("stage", "has to be said: demo, development, scale or production"));
        told(architecture.workload(), lines);
        asked("workload", architecture.name(), WorkloadAttributes.set(), lines);
        return lines;
    }

    private List<Line> practices() {
        List<Line> lines = new ArrayList<>();
        told(architecture.practices(), lines);
        asked("workload", architecture.name(), PracticeAttributes.set(), lines);
        return lines;
    }

    /** What was read, for people to see and to correct. */
    private void told(AttributeValues values, List<Line> lines) {
        for (Attribute<?> attribute : values.mentioned()) {
            Value<?> value = values.get(attribute);
            if (value.restsOn().filter(Basis.READ::equals).isPresent()) {
                lines.add(Line.told(attribute.name(), written(value), "read" + at(value.origin())));
            }
        }
    }

    private static String written(Value<?> value) {
        Object known = value.known().<Object>map(each -> each).orElse("");
        if (known instanceof List<?> words) {
            return Scalars.words(words.stream().map(Object::toString).toList());
        }
        boolean isWord = known instanceof String word && !word.isEmpty();
        return isWord ? Scalars.word(known.toString()) : value.inWords().orElse("unknown");
    }

    private String at(Optional<Origin> origin) {
        return origin.map(place -> ": " + places.apply(place)).orElse("");
    }

    /** The gravest first. */
    private void asked(String kind, String id, AttributeSet set, List<Line> lines) {
        review.questions().stream()
                .filter(question -> question.subject().kind().equals(kind)
                        && question.subject().id().equals(id))
                .sorted(Comparator.comparing(this::gravest, GRAVEST_FIRST))
                .forEach(question ->
                        set.named(question.fact()).ifPresent(attribute -> lines.add(asking(attribute, question))));
    }

    /** The severity of the gravest finding that waits for the answer; empty where none does. */
    private Optional<Severity> gravest(Question question) {
        return question.settles().stream()
                .flatMap(rule -> Optional.ofNullable(gravity.get(rule)).stream())
                .min(Comparator.naturalOrder());
    }

    private static Line asking(Attribute<?> attribute, Question question) {
        String settles = question.settles().isEmpty()
                ? ""
                : "; settles "
                        + (question.settles().size() == 1
                                ? question.settles().get(0)
                                : question.settles().size() + " rules");
        return Line.asking(attribute.name(), attribute.expected() + ": " + shortened(attribute.meaning()) + settles);
    }

    /** Without the end of a long list of examples. */
    private static String shortened(String meaning) {
        int end = meaning.length() <= LONGEST_MEANING ? -1 : meaning.lastIndexOf(", ", LONGEST_MEANING);
        return end < 0 ? meaning : meaning.substring(0, end) + ", ...";
    }

    private List<Entry> components() {
        List<Entry> entries = new ArrayList<>();
        for (ComponentDescription component : architecture.components()) {
            List<Line> lines = new ArrayList<>();
            if (asksForTechnology(component.id())) {
                lines.add(Line.asking("technology", "a word: what it is made of"));
            }
            asked("component", component.id(), ComponentAttributes.set(), lines);
            own(component.id()).ifPresent(lines::add);
            boolean few = architecture.components().size() <= MANY;
            if (few || !lines.isEmpty()) {
                String what = component
                                .technology()
                                .map(name -> catalogue
                                        .named(name)
                                        .map(Catalogue.Entry::name)
                                        .orElse(name))
                                .orElse("not known")
                        + component
                                .origin()
                                .map(place -> ", " + places.apply(place))
                                .orElse("");
                entries.add(new Entry(component.id(), Line.stating("id", Scalars.word(component.id()), what), lines));
            }
        }
        return entries;
    }

    /** The facts that packs declare stand in one line, each with a value that may stay. */
    private Optional<Line> own(String component) {
        List<Question> asked = review.questions().stream()
                .filter(question -> question.subject().kind().equals("component")
                        && question.subject().id().equals(component)
                        && question.fact().startsWith(Attribute.OWN))
                .toList();
        String facts = asked.stream()
                .map(question -> question.fact().substring(Attribute.OWN.length()) + ": unknown")
                .collect(Collectors.joining(", ", "{ ", " }"));
        String texts = asked.stream().map(Question::text).collect(Collectors.joining(" "));
        return asked.isEmpty() ? Optional.empty() : Optional.of(Line.told("own", facts, texts));
    }

    private boolean asksForTechnology(String id) {
        return review.questions().stream()
                .anyMatch(question -> question.fact().equals("technology")
                        && question.subject().kind().equals("component")
                        && question.subject().id().equals(id));
    }

    private List<Entry> decisions() {
        List<Entry> entries = new ArrayList<>();
        for (DecisionDescription decision : architecture.decisions()) {
            List<Line> lines = new ArrayList<>();
            asked("decision", decision.id(), DecisionAttributes.set(), lines);
            if (!lines.isEmpty()) {
                String where = decision.origin().map(places).orElse("");
                entries.add(new Entry(decision.id(), Line.stating("id", Scalars.word(decision.id()), where), lines));
            }
        }
        review.doors().stream()
                .filter(door -> door.origination() == Door.Origination.IMPLIED && door.swing() == Swing.ONE_WAY)
                .limit(MANY)
                .forEach(door -> door.category().ifPresent(category -> entries.add(door(door, category))));
        return entries;
    }

    /** A decision that nobody stated and a component implies: all of it waits to be taken out of its comment. */
    private Entry door(Door door, String category) {
        String component = door.subject().id();
        String id = component + "-" + category;
        List<Line> lines = new ArrayList<>();
        lines.add(commented(Line.stating("about", Scalars.words(List.of(component)), "")));
        lines.add(commented(Line.stating("category", Scalars.word(category), "")));
        for (Attribute<?> owed : List.of(
                DecisionAttributes.ALTERNATIVES,
                DecisionAttributes.SENIOR_REVIEW,
                DecisionAttributes.ANALYSIS_DAYS,
                DecisionAttributes.POC,
                DecisionAttributes.MIGRATION_PATH)) {
            lines.add(commented(new Line(owed.name(), owed.name() + ":", owed.expected() + ": " + owed.meaning())));
        }
        return new Entry(id, new Line("id", "# - id: " + Scalars.word(id), why(door, category)), lines);
    }

    /** In the words of the rule that flags it, where one rule does. */
    private String why(Door door, String category) {
        List<String> messages = review.typeOneFlags().stream()
                .filter(flag -> flag.subject().compareTo(door.subject()) == 0)
                .map(TypeOneFlag::message)
                .toList();
        return messages.size() == 1
                ? messages.get(0)
                : "a one-way door: the " + category.replace('-', ' ') + " of "
                        + door.subject().id();
    }

    private static Line commented(Line line) {
        return new Line(line.key(), "#   " + line.text(), line.comment());
    }
}
