package dev.lintel.engine.internal.diff;

import dev.lintel.Conclusion;
import dev.lintel.DoorWalked.Change;
import dev.lintel.DoorWalked.Kind;
import dev.lintel.Review;
import dev.lintel.Subject;
import dev.lintel.TypeOneFlag;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.engine.internal.diff.Passage.Certainty;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Catalogue.Entry;
import dev.lintel.model.Catalogue.Precedent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The one-way doors that show in what components are made of and in what is said of them. */
final class ComponentChanges {
    private static final String TECHNOLOGY = "technology";
    private static final String STATED = "what is stated";

    private final Side before;
    private final Side after;
    private final Review reviewBefore;
    private final Review reviewAfter;
    private final Catalogue catalogue;
    private final Passages passages;

    ComponentChanges(
            Side before, Side after, Review reviewBefore, Review reviewAfter, Catalogue catalogue, Passages passages) {
        this.before = before;
        this.after = after;
        this.reviewBefore = reviewBefore;
        this.reviewAfter = reviewAfter;
        this.catalogue = catalogue;
        this.passages = passages;
    }

    void find() {
        for (ComponentDescription component : before.components()) {
            Optional<ComponentDescription> same = after.component(component.id());
            if (same.isPresent()) {
                stays(component, same.get());
            } else {
                goes(component);
            }
        }
        for (ComponentDescription component : after.components()) {
            comes(component, before.component(component.id()));
        }
    }

    private void goes(ComponentDescription from) {
        // What a template declares, its type decides: a crawler is made of the catalogue and holds nothing of it.
        if (before.resource(from.id()).isEmpty()) {
            entry(from)
                    .flatMap(entry -> keepsData(entry)
                            .map(certainty -> new Passage(
                                    Kind.REMOVED,
                                    certainty,
                                    subject(from, from),
                                    name(from),
                                    technology(Optional.of(from), Optional.empty()),
                                    "",
                                    precedent(entry),
                                    inCatalogue(entry))))
                    .ifPresent(passages::add);
        }
        if (Outreach.hasClients(from)) {
            contract(Certainty.CERTAIN, from, from, consumers(from, Optional.empty()));
        } else if (isApi(from) && isUnknown(from, ComponentAttributes.EXTERNAL_CONSUMERS) && isStated(from)) {
            contract(Certainty.POSSIBLE, from, from, technology(Optional.of(from), Optional.empty()));
        }
    }

    private void stays(ComponentDescription from, ComponentDescription to) {
        Optional<Certainty> other = otherTechnology(Optional.of(from), to);
        if (other.isPresent()) {
            Change change = technology(Optional.of(from), Optional.of(to));
            entry(from)
                    .flatMap(entry -> keepsData(entry)
                            .map(certainty -> new Passage(
                                    Kind.TECHNOLOGY,
                                    certainty.and(other.get()),
                                    subject(from, to),
                                    name(from),
                                    change,
                                    "",
                                    precedent(entry),
                                    inCatalogue(entry))))
                    .ifPresent(passages::add);
            if (Outreach.hasClients(from)) {
                contract(other.get(), from, to, change);
            }
        }
        versioning(from, to);
    }

    private void versioning(ComponentDescription from, ComponentDescription to) {
        Value<Boolean> was = from.attributes().get(ComponentAttributes.API_VERSIONING);
        Value<Boolean> is = to.attributes().get(ComponentAttributes.API_VERSIONING);
        if (!was.known().orElse(false) || is.known().orElse(false)) {
            return;
        }
        Certainty gone = is.isUnknown() ? Certainty.POSSIBLE : Certainty.CERTAIN;
        Outreach.of(Optional.of(from), Optional.of(to))
                .ifPresent(reach -> contract(
                        gone.and(reach), from, to, said(ComponentAttributes.API_VERSIONING, from, Optional.of(to))));
    }

    /** A managed store that comes in is a door where a rule says so; where none does, the precedent leaves it open. */
    private void comes(ComponentDescription to, Optional<ComponentDescription> from) {
        Optional<Certainty> other = from.isEmpty() ? Optional.of(Certainty.CERTAIN) : otherTechnology(from, to);
        List<TypeOneFlag> flags = flags(reviewAfter, flag -> isAbout(flag, to));
        boolean wasFlagged = !flags(reviewBefore, flag -> isAbout(flag, to)).isEmpty();
        for (TypeOneFlag flag : flags) {
            boolean isNew = reviewBefore.typeOneFlags().stream()
                    .noneMatch(known -> known.rule().equals(flag.rule()) && isAbout(known, to));
            if (isNew) {
                passages.add(new Passage(
                        Kind.INTRODUCED,
                        other.orElse(Certainty.POSSIBLE),
                        subject(to, to),
                        name(to),
                        technology(from, Optional.of(to)),
                        flag.why(),
                        flag.statements(),
                        "rule " + flag.rule()));
            }
        }
        Optional<Entry> store = entry(to).filter(ComponentChanges::isManagedStore);
        if (flags.isEmpty() && !wasFlagged && store.isPresent() && other.isPresent()) {
            boolean decided = reviewAfter.typeOneFlags().stream().anyMatch(flag -> isDecisionAbout(flag, to));
            passages.add(new Passage(
                    Kind.INTRODUCED,
                    decided ? other.get() : Certainty.POSSIBLE,
                    subject(to, to),
                    name(to),
                    technology(from, Optional.of(to)),
                    "",
                    precedent(store.get()),
                    inCatalogue(store.get())));
        }
    }

    /**
     * Whether it is made of something else: empty where it is not. What a template declares under the same type before
     * and after is changed in place, whatever the catalogue calls it.
     */
    private Optional<Certainty> otherTechnology(Optional<ComponentDescription> from, ComponentDescription to) {
        if (before.resource(to.id())
                .filter(was -> after.resource(to.id())
                        .filter(is -> is.type().equals(was.type()))
                        .isPresent())
                .isPresent()) {
            return Optional.empty();
        }
        Optional<Entry> was = from.flatMap(this::entry);
        Optional<Entry> is = entry(to);
        if (was.isPresent() && is.isPresent()) {
            return was.get().id().equals(is.get().id()) ? Optional.empty() : Optional.of(Certainty.CERTAIN);
        }
        return was.isPresent() || is.isPresent() ? Optional.of(Certainty.POSSIBLE) : Optional.empty();
    }

    /** Whether data is lost with it; empty where it keeps none, or where leaving it is a two-way door. */
    private static Optional<Certainty> keepsData(Entry entry) {
        if (entry.precedent().filter(precedent -> !precedent.isOneWay()).isPresent()) {
            return Optional.empty();
        }
        return switch (trait(entry, "holdsState")) {
            case "yes" -> Optional.of(Certainty.CERTAIN);
            case "no" -> Optional.empty();
            default -> Optional.of(Certainty.POSSIBLE);
        };
    }

    private static boolean isManagedStore(Entry entry) {
        return trait(entry, "managed").equals("yes")
                && trait(entry, "holdsState").equals("yes")
                && entry.precedent().filter(Precedent::isOneWay).isPresent();
    }

    private static String trait(Entry entry, String name) {
        Catalogue.Trait trait = entry.traits().get(name);
        return trait == null ? "unknown" : trait.is();
    }

    private static List<String> precedent(Entry entry) {
        return entry.precedent().map(Precedent::by).orElse(List.of());
    }

    private static String inCatalogue(Entry entry) {
        return "catalogue entry " + entry.id();
    }

    private static List<TypeOneFlag> flags(Review review, Predicate<TypeOneFlag> which) {
        return review.typeOneFlags().stream().filter(which).toList();
    }

    private static boolean isAbout(Conclusion conclusion, ComponentDescription component) {
        return conclusion.subject().kind().equals("component")
                && conclusion.subject().id().equals(component.id());
    }

    private boolean isDecisionAbout(TypeOneFlag flag, ComponentDescription component) {
        return flag.subject().kind().equals("decision")
                && after.decision(flag.subject().id())
                        .map(DecisionDescription::about)
                        .filter(about -> about.contains(component.id()))
                        .isPresent();
    }

    private void contract(Certainty certainty, ComponentDescription from, ComponentDescription to, Change change) {
        passages.add(
                new Passage(Kind.CONTRACT, certainty, subject(from, to), name(from), change, "", List.of(), STATED));
    }

    private static Change consumers(ComponentDescription from, Optional<ComponentDescription> to) {
        return said(ComponentAttributes.EXTERNAL_CONSUMERS, from, to);
    }

    private static Change said(Attribute<?> attribute, ComponentDescription from, Optional<ComponentDescription> to) {
        Value<?> was = from.attributes().get(attribute);
        Optional<Value<?>> is = to.map(each -> each.attributes().get(attribute));
        return new Change(
                from.id(),
                attribute.name(),
                was.inWords(),
                is.flatMap(Value::inWords),
                was.origin().or(from::origin),
                is.flatMap(Value::origin).or(() -> to.flatMap(ComponentDescription::origin)));
    }

    private Change technology(Optional<ComponentDescription> from, Optional<ComponentDescription> to) {
        return new Change(
                from.or(() -> to).map(ComponentDescription::id).orElse(""),
                TECHNOLOGY,
                from.flatMap(this::technology),
                to.flatMap(this::technology),
                from.flatMap(ComponentDescription::origin),
                to.flatMap(ComponentDescription::origin));
    }

    private Optional<Entry> entry(ComponentDescription component) {
        return component.technology().flatMap(catalogue::named);
    }

    private Optional<String> technology(ComponentDescription component) {
        return entry(component).map(Entry::name).or(component::technology);
    }

    private String name(ComponentDescription component) {
        return component.id()
                + technology(component).map(name -> " (" + name + ")").orElse("");
    }

    private static Subject subject(ComponentDescription from, ComponentDescription to) {
        return new Subject("component", to.id(), to.origin().or(from::origin));
    }

    private static boolean isApi(ComponentDescription component) {
        return component
                .attributes()
                .get(ComponentAttributes.ROLE)
                .known()
                .filter("api"::equals)
                .isPresent();
    }

    private boolean isStated(ComponentDescription component) {
        return before.resource(component.id()).isEmpty();
    }

    private static boolean isUnknown(ComponentDescription component, Attribute<?> attribute) {
        return component.attributes().get(attribute).isUnknown();
    }
}
