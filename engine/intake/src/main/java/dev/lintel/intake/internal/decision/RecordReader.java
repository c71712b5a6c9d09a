package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.decision.Choice.Decided;
import dev.lintel.intake.internal.decision.Standing.Kind;
import dev.lintel.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One record while it is read. */
final class RecordReader {
    private static final Set<String> STATUS = Set.of("status", "decision status", "current status");

    private final String file;
    private final String id;
    private final FrontMatter matter;
    private final Outline outline;
    private final Head head;

    RecordReader(String text, String file, String id) {
        this.file = file;
        this.id = id;
        this.matter = FrontMatter.of(text.startsWith("\ufeff") ? text.substring(1) : text, file);
        this.outline = Outline.of(matter.rest());
        this.head = Head.of(outline.head());
    }

    Optional<DecisionDescription.Builder> read() {
        Optional<Line> title = title();
        List<Standing> places = places();
        boolean gone = places.stream().anyMatch(place -> place.kind() == Kind.GONE);
        if (title.isEmpty() || gone || !isRecord(title.get(), places) || holdsSeveral()) {
            return Optional.empty();
        }
        return Optional.of(decision(title.get(), places));
    }

    /** Other documents have a status too, but no number and no such sections. */
    private boolean isRecord(Line title, List<Standing> places) {
        boolean numbered = Title.isNumbered(title.plain()) || RecordPath.isNumbered(file);
        return outline.section(Choice.SECTIONS).isPresent()
                || Considered.isIn(outline)
                || (numbered && places.stream().anyMatch(place -> place.kind() != Kind.OTHER));
    }

    /** A record's own title, not what a template has in its place. */
    private Optional<Line> title() {
        return outline.title()
                .map(Section::heading)
                .or(() -> matter.values(Set.of("title")).stream().findFirst())
                .filter(line -> !Sentences.isPlaceholder(Title.of(line.plain())))
                .filter(line -> !Title.of(line.plain()).equalsIgnoreCase("title"));
    }

    private boolean holdsSeveral() {
        long statuses = outline.sections().stream()
                .filter(section -> !Head.of(section.passages()).values(STATUS).isEmpty())
                .count();
        return statuses > 1
                || Outline.PARTS.stream()
                        .anyMatch(name -> outline.all(Set.of(name)).count() > 1);
    }

    /** What each place at which a status may stand comes to. */
    private List<Standing> places() {
        List<Line> section = outline.section(STATUS).stream()
                .flatMap(each -> each.passages().stream())
                .flatMap(passage -> passage.lines().stream())
                .toList();
        return Stream.of(matter.values(STATUS), section, head.values(STATUS))
                .flatMap(lines -> Standing.in(lines).stream())
                .toList();
    }

    private boolean isSilentOnStatus() {
        return !matter.mentions(STATUS)
                && outline.section(STATUS).isEmpty()
                && head.values(STATUS).isEmpty();
    }

    private DecisionDescription.Builder decision(Line title, List<Standing> places) {
        DecisionDescription.Builder decision = DecisionDescription.of(id).origin(origin(title));
        Facts facts = new Facts(decision);
        StatedFrontMatter.read(matter, id, facts, decision);
        Optional<Standing> standing = Standing.of(places);
        standing.ifPresent(its -> facts.say(DecisionAttributes.STATUS, Value.stated(its.word(), origin(its.where()))));
        boolean inForce = standing.filter(its -> its.kind() == Kind.IN_FORCE).isPresent();
        // A record that says nothing of its status is taken at its word: it is called a decision.
        new Choice(facts, this::origin, outline)
                .read(title, standing, inForce || isSilentOnStatus() ? Decided.SURE : Decided.NOT_SURE);
        Circumstances circumstances = new Circumstances(facts, this::origin, outline, matter, head);
        circumstances.read();
        if (inForce) {
            circumstances.readReviewers();
        }
        return decision;
    }

    private Origin origin(Line line) {
        return line.origin(file, id);
    }
}
