package dev.lintel.intake.internal.document;

import dev.lintel.Suggestion;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Assumption;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.Attribute.Form;
import dev.lintel.architecture.AttributeSet;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionAttributes;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.Words;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what is supposed to be otherwise: {@code orders.multiAz=yes}, {@code team=3}, {@code stage=production}. */
public final class SupposedFacts {
    private static final String STAGE = "stage";
    private static final String TECHNOLOGY = "technology";
    private static final String CONNECTS_TO = "connectsTo";

    /** A component or a decision that a text may mean, and what it says of it. */
    private record Target(String kind, String id, String property) {
        boolean isComponent() {
            return kind.equals("component");
        }

        AttributeSet attributes() {
            return isComponent() ? ComponentAttributes.set() : DecisionAttributes.set();
        }

        boolean isKnown() {
            return attributes().named(property).isPresent()
                    || (isComponent()
                            && (property.equals(TECHNOLOGY)
                                    || property.equals(CONNECTS_TO)
                                    || (property.startsWith(Attribute.OWN)
                                            && property.length() > Attribute.OWN.length())));
        }
    }

    private final Architecture architecture;
    private final String text;
    private final String fact;
    private final String value;

    private SupposedFacts(Architecture architecture, String text) {
        this.architecture = architecture;
        this.text = text;
        int equals = text.indexOf('=');
        this.fact = equals < 0 ? "" : text.substring(0, equals).strip();
        this.value = equals < 0 ? "" : text.substring(equals + 1).strip();
        if (fact.isEmpty() || value.isEmpty()) {
            throw fault("it takes a fact and its value, such as orders.multiAz=yes or team=3");
        }
    }

    /** The assumptions in the order of their texts, each about a fact of its own. */
    public static List<Assumption> read(Architecture architecture, List<String> texts) {
        List<Assumption> assumptions = new ArrayList<>();
        Set<String> facts = new HashSet<>();
        for (String text : texts) {
            SupposedFacts supposed = new SupposedFacts(architecture, text);
            if (!facts.add(supposed.fact)) {
                throw supposed.fault("the same is supposed twice; leave one of them out");
            }
            assumptions.add(supposed.read());
        }
        return assumptions;
    }

    private Assumption read() {
        if (fact.equals(STAGE) || fact.equals("workload." + STAGE)) {
            return new Assumption.AtStage(Stage.of(value).orElseThrow(() -> fault(LintelDocument.stageIs(value))));
        }
        Optional<Attribute<?>> ofTheWhole = WorkloadAttributes.set()
                .named(without("workload."))
                .or(() -> PracticeAttributes.set().named(without("practices.")));
        return ofTheWhole.isPresent() ? said("", ofTheWhole.get()) : of(target());
    }

    private String without(String prefix) {
        return fact.startsWith(prefix) ? fact.substring(prefix.length()) : fact;
    }

    private Assumption of(Target target) {
        String property = target.property();
        Optional<Attribute<?>> attribute = target.attributes().named(property);
        if (attribute.isPresent()) {
            return said(target.id(), attribute.get());
        }
        if (property.equals(TECHNOLOGY)) {
            return new Assumption.MadeOf(target.id(), is("unknown") ? Optional.empty() : Optional.of(value));
        }
        return property.equals(CONNECTS_TO)
                ? new Assumption.ConnectsTo(target.id(), components())
                : new Assumption.Own(target.id(), property.substring(Attribute.OWN.length()), own());
    }

    private Target target() {
        List<Target> named = Stream.concat(
                        architecture.components().stream()
                                .map(ComponentDescription::id)
                                .flatMap(id -> target("component", id)),
                        architecture.decisions().stream()
                                .map(DecisionDescription::id)
                                .flatMap(id -> target("decision", id)))
                .toList();
        if (named.isEmpty()) {
            throw unknownSubject();
        }
        List<Target> meant = named.stream().filter(Target::isKnown).toList();
        if (meant.isEmpty()) {
            Target first = named.get(0);
            throw fault("a " + first.kind() + " has no '" + first.property() + "'; "
                    + Suggestion.among(properties(first), first.property()));
        }
        if (meant.size() > 1) {
            throw fault("both " + meant.get(0).kind() + " " + meant.get(0).id() + " and "
                    + meant.get(1).kind() + " " + meant.get(1).id()
                    + " could be meant; write the kind before it, as in 'decision "
                    + fact + "=" + value + "'");
        }
        return meant.get(0);
    }

    private Stream<Target> target(String kind, String id) {
        String start = id + ".";
        return Stream.of(start, kind + " " + start)
                .filter(fact::startsWith)
                .limit(1)
                .map(prefix -> new Target(kind, id, fact.substring(prefix.length())));
    }

    private static List<String> properties(Target target) {
        List<String> known = new ArrayList<>();
        if (target.isComponent()) {
            known.addAll(List.of(TECHNOLOGY, CONNECTS_TO, Attribute.OWN + "NAME"));
        }
        known.addAll(names(target.attributes()));
        return known;
    }

    private InputException unknownSubject() {
        int dot = fact.lastIndexOf('.');
        String id = dot < 0 ? "workload" : fact.substring(0, dot);
        String name = fact.substring(dot + 1);
        if (id.equals("workload")) {
            List<String> known = new ArrayList<>(List.of(STAGE));
            known.addAll(names(WorkloadAttributes.set()));
            if (dot < 0) {
                known.addAll(names(PracticeAttributes.set()));
            }
            return fault("a workload has no '" + name + "'; " + Suggestion.among(known, name));
        }
        if (id.equals("practices")) {
            return fault(
                    "practices have no '" + name + "'; " + Suggestion.among(names(PracticeAttributes.set()), name));
        }
        List<String> known = new ArrayList<>(List.of("workload", "practices"));
        architecture.components().forEach(component -> known.add(component.id()));
        architecture.decisions().forEach(decision -> known.add(decision.id()));
        return fault("nothing is called '" + id + "'; " + Suggestion.among(known, id));
    }

    private static List<String> names(AttributeSet set) {
        return set.all().stream().map(Attribute::name).toList();
    }

    private Assumption said(String id, Attribute<?> attribute) {
        try {
            return new Assumption.Said<>(id, attribute, value(attribute));
        } catch (IllegalArgumentException misfit) {
            throw fault(String.valueOf(misfit.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // a value is read in the form of its attribute, which is checked where it is said
    private <T> Value<T> value(Attribute<?> attribute) {
        if (is("unknown")) {
            return Value.unknown();
        }
        if (is("none")) {
            return Value.none();
        }
        return Value.stated((T) scalar(attribute.form())
                .orElseThrow(() -> fault(attribute.name() + " takes " + attribute.expected()
                        + ", none or unknown, not '" + value + "'")));
    }

    private Optional<?> scalar(Form form) {
        return switch (form) {
            case YES_NO -> Words.yesNo(value);
            case NUMBER -> Words.number(value);
            case WORDS -> Optional.of(words());
            case TEXTS -> Optional.of(List.of(value));
            case WORD, VERSION, TEXT -> Optional.of(value);
        };
    }

    private Value<?> own() {
        if (is("unknown")) {
            return Value.unknown();
        }
        if (is("none")) {
            return Value.none();
        }
        Optional<Boolean> yesNo = Words.yesNo(value);
        Optional<BigDecimal> number = Words.number(value);
        return yesNo.isPresent()
                ? Value.stated(yesNo.get())
                : number.isPresent() ? Value.stated(number.get()) : Value.stated(value);
    }

    private List<String> components() {
        List<String> ids =
                architecture.components().stream().map(ComponentDescription::id).toList();
        List<String> others = is("none") ? List.of() : words();
        for (String other : others) {
            if (!ids.contains(other)) {
                throw fault("there is no component '" + other + "'; " + Suggestion.among(ids, other));
            }
        }
        return others;
    }

    private boolean is(String word) {
        return value.equalsIgnoreCase(word);
    }

    private List<String> words() {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private InputException fault(String problem) {
        return InputException.of("what-if '" + text + "'", problem);
    }
}
