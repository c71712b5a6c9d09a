package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.ResourceDescription;
import dev.lintel.architecture.ResourceDescription.Replacement;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.expression.Expressions;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All resources of one reading, whatever templates they stand in. They are taken in one by one, and told as components
 * when all are there, since parts and connections lead from one template to another.
 */
public final class Inventory {
    private final Reading reading;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, ResourceType> types = new LinkedHashMap<>();
    private final Map<String, DecisionDescription.Builder> declarations = new LinkedHashMap<>();
    private final Map<String, Replacement> replacements = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /** A connection that no property shows. */
    record Link(String from, String to, Origin origin) {}

    public Inventory(Reading reading) {
        this.reading = reading;
    }

    /** The properties, by their first step, on which facts of that type rest. */
    public static Set<String> factsRestOn(String type) {
        return ResourceTypes.known().factsRestOn(type);
    }

    /**
     * What resources of a type are, of which nothing but the type is known.
     *
     * @param technology a name of the catalogue
     * @param role where every resource of the type has the same
     */
    public record Kind(String technology, Optional<String> role) {}

    /**
     * What a resource of that type is; empty for what is no component, or not known.
     *
     * @param type with a form after a slash where that is known, as the catalogue has it
     */
    public static Optional<Kind> kindOf(String type) {
        String plain = type.split("/")[0];
        return ResourceTypes.known()
                .named(plain)
                .flatMap(known -> known.technology()
                        .map(technology -> new Kind(
                                technology instanceof Rule.Constant constant && plain.equals(type)
                                        ? constant.value().toString()
                                        : type,
                                Optional.ofNullable(known.attributes().get(ComponentAttributes.ROLE))
                                        .map(ResourceType.Said::rule)
                                        .filter(Rule.Constant.class::isInstance)
                                        .map(rule ->
                                                ((Rule.Constant) rule).value().toString()))));
    }

    public boolean has(String id) {
        return resources.containsKey(id);
    }

    /** Takes in a resource under an id that is not taken. */
    public Resource add(
            String id,
            String type,
            Node properties,
            Origin origin,
            Optional<String> condition,
            Expressions expressions) {
        Resource resource = new Resource(
                id,
                type,
                properties,
                origin,
                condition,
                expressions,
                resources,
                (problem, where) ->
                        reading.builder().openPoint(new OpenPoint("component " + id, problem, Optional.of(where))));
        Optional<ResourceType> known = ResourceTypes.known().named(type);
        Optional<String> unread =
                known.isEmpty() ? Optional.of(whyUnknown(type)) : known.get().unread();
        unread.ifPresent(
                why -> reading.builder().unread(new Unread(type + " (" + origin.logicalId() + ")", why, origin)));
        resources.put(id, resource);
        types.put(id, known.orElse(ResourceType.UNKNOWN));
        return resource;
    }

    /** Takes in a decision that the template declares of one of its resources. */
    public void declare(String id, DecisionDescription.Builder decision) {
        declarations.put(id, decision);
    }

    /** Takes in what a plan says of whether a resource is replaced. */
    public void replacement(String id, Replacement replacement) {
        replacements.put(id, replacement);
    }

    /** Takes in a connection that no property shows. */
    public void connect(String from, String to, Origin origin) {
        links.add(new Link(from, to, origin));
    }

    private static String whyUnknown(String type) {
        return type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource")
                ? "what a custom resource makes, only its own code says"
                : "this resource type is not known yet";
    }

    /** Tells what was taken in. */
    public void describe() {
        if (resources.isEmpty()) {
            return;
        }
        Whole whole = new Whole(resources, types);
        Grants grants = new Grants(resources);
        links.addAll(grants.links());
        grants.broad().ifPresent(origin -> reading.say(PracticeAttributes.LEAST_PRIVILEGE, Value.read(false, origin)));
        Connections connections = new Connections(whole, links);
        resources.values().forEach(resource -> practices(resource, typeOf(resource)));
        Set<String> components = whole.components().stream().map(Resource::id).collect(Collectors.toSet());
        Map<String, Map<String, Object>> plain = new HashMap<>();
        for (Resource resource : resources.values()) {
            Optional<String> owner = whole.ownersOf(resource.id()).stream()
                    .filter(components::contains)
                    .findFirst();
            plain.put(resource.id(), declared(resource, owner));
        }
        for (Resource resource : whole.components()) {
            component(resource, plain.getOrDefault(resource.id(), Map.of()), connections);
            Optional.ofNullable(declarations.get(resource.id())).ifPresent(reading.builder()::decision);
        }
    }

    private ResourceType typeOf(Resource resource) {
        return types.getOrDefault(resource.id(), ResourceType.SUPPORT);
    }

    private void practices(Resource resource, ResourceType type) {
        type.practices()
                .forEach((attribute, rule) -> rule.read(resource)
                        .ifPresent(value -> reading.say(attribute, Fitting.to(attribute, value, resource))));
    }

    /** Hands on the resource as it is declared, and returns its properties as far as they are declared in place. */
    private Map<String, Object> declared(Resource resource, Optional<String> owner) {
        Map<String, Object> properties = Map.of();
        Map<String, Origin> places = new HashMap<>();
        Optional<Call> decided = Call.in(resource.properties());
        if (decided.isEmpty() && resource.properties() instanceof Node.Mapping mapping) {
            properties = new Properties(resource.expressions(), resource.logicalId()).plain(mapping);
            mapping.entries()
                    .values()
                    .forEach(entry -> places.put(
                            entry.key(), resource.expressions().source().origin(entry, resource.logicalId())));
        }
        reading.builder()
                .resource(new ResourceDescription(
                        resource.id(),
                        resource.type(),
                        owner,
                        resource.condition(),
                        decided.<Map<String, Object>>map(call -> undecided(call, resource))
                                .orElse(properties),
                        places,
                        Optional.ofNullable(replacements.get(resource.id())),
                        resource.origin()));
        return properties;
    }

    /** Properties that are all one expression stand under the name of its function; inside may be secrets. */
    private static Map<String, Object> undecided(Call call, Resource resource) {
        return Map.of(call.function(), Value.unknown("!" + call.shortName() + " ...", resource.origin()));
    }

    private void component(Resource resource, Map<String, Object> properties, Connections connections) {
        String id = resource.id();
        ComponentDescription.Builder component =
                ComponentDescription.of(id).origin(resource.origin()).properties(properties);
        Optional<Value<Object>> technology = typeOf(resource).technology().flatMap(rule -> rule.read(resource));
        if (!reading.statesTechnology(id)) {
            technology.ifPresent(told -> technology(told, component, id));
        }
        reading.mention(
                id, technology.flatMap(Value::known).map(Object::toString).orElse(""), properties, resource.origin());
        Map<Attribute<?>, Value<?>> said = new LinkedHashMap<>();
        said(resource, resource, said);
        resource.parts().forEach(part -> said(part, resource, said));
        said.forEach((attribute, value) -> say(component, attribute, value));
        connections.from(id).forEach(component::connectsTo);
        reading.builder().component(component);
    }

    private void technology(Value<Object> technology, ComponentDescription.Builder component, String id) {
        technology.known().ifPresent(name -> component.technology(name.toString()));
        if (technology instanceof Value.Unknown<Object> unknown) {
            reading.builder()
                    .openPoint(new OpenPoint(
                            "component " + id,
                            "the deployment decides its technology: "
                                    + unknown.reason().orElse(""),
                            unknown.origin()));
        }
    }

    private void said(Resource resource, Resource whole, Map<Attribute<?>, Value<?>> said) {
        List<Attribute<?>> own = new ArrayList<>(said.keySet());
        typeOf(resource).attributes().forEach((attribute, each) -> {
            Optional<Value<Object>> value = each.rule().read(resource);
            if (value.isPresent()) {
                Value<?> fitting = Fitting.to(attribute, value.get(), resource);
                Value<?> before = said.get(attribute);
                if (before == null || !own.contains(attribute)) {
                    said.put(attribute, fitting);
                } else if (resource != whole) {
                    said.put(attribute, settled(before, fitting, each.wins()));
                }
            }
        });
    }

    /** What a component says itself stands, unless a part says what settles the matter for the whole. */
    private static Value<?> settled(Value<?> before, Value<?> part, Optional<Object> wins) {
        if (wins.isPresent()) {
            boolean settledBefore = before.known().equals(wins);
            return settledBefore || (!part.known().equals(wins) && !part.isUnknown()) ? before : part;
        }
        return before;
    }

    @SuppressWarnings("unchecked") // a value is fitted to its attribute
    private static <T> void say(ComponentDescription.Builder component, Attribute<T> attribute, Value<?> value) {
        component.with(attribute, (Value<T>) value);
    }
}
