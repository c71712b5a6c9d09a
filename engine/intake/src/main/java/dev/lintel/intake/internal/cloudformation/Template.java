package dev.lintel.intake.internal.cloudformation;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.ResourceDescription;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a CloudFormation or SAM template. It is tolerant: what it does not understand it lists as unread. */
public final class Template {
    private static final Set<String> TRANSFORMS = Set.of(
            "AWS::Serverless-2016-10-31",
            "AWS::LanguageExtensions",
            "AWS::CodeDeployBlueGreen",
            "AWS::SecretsManager-2020-07-23",
            "AWS::SecretsManager-2024-09-16");
    /** Far beyond the 500 that CloudFormation takes. */
    private static final int MOST = 20_000;

    private static final String SERVERLESS = "AWS::Serverless-";

    private final Source source;
    private final Node.Mapping root;
    private final Reading reading;
    private final Expressions expressions;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, ResourceType> types = new LinkedHashMap<>();

    private final Map<String, DecisionDescription.Builder> declarations = new LinkedHashMap<>();

    private Template(Source source, Node.Mapping root, Reading reading) {
        this.source = source;
        this.root = root;
        this.reading = reading;
        this.expressions = new Expressions(source, root);
    }

    /** True where the keys are those of a template. */
    public static boolean isOne(Source source) {
        return source.root() instanceof Node.Mapping root
                && (root.has("AWSTemplateFormatVersion")
                        || root.has("Transform")
                        || root.mapping("Resources").isPresent());
    }

    /** Adds what the template says. */
    public static void read(Source source, Reading reading) {
        new Template(source, (Node.Mapping) source.root(), reading).read();
    }

    private void read() {
        Node.Mapping declared = root.mapping("Resources")
                .filter(resources -> !resources.entries().isEmpty())
                .orElseThrow(() -> source.fault(
                        root.get("Resources").orElse(root), "a template without Resources; give one that has some"));
        if (declared.entries().size() > MOST) {
            throw source.fault(declared, "too large: it holds more than " + MOST + " resources; split it");
        }
        if (!reading.builder().hasName()) {
            reading.builder().name(nameOf(source.file())).origin(source.origin(root, ""));
        }
        declared.entries().values().forEach(this::resource);
        SamEvents.apis(resources).forEach(this::implicitApi);
        transforms();
        Whole whole = new Whole(resources, types);
        Connections connections = new Connections(source, whole);
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
        reading.say(WorkloadAttributes.PROVIDER, Value.read("aws", source.origin(root, "")));
        reading.say(PracticeAttributes.INFRASTRUCTURE_TOOL, Value.read(tool(declared), source.origin(root, "")));
    }

    private static String nameOf(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    private ResourceType typeOf(Resource resource) {
        return types.getOrDefault(resource.id(), ResourceType.SUPPORT);
    }

    private void resource(Entry entry) {
        Origin origin = source.origin(entry, entry.key());
        if (entry.key().startsWith("Fn::")) {
            reading.builder()
                    .unread(new Unread(
                            entry.key(),
                            "only the deployment shows the resources that it adds; give the processed template",
                            origin));
            return;
        }
        if (!(entry.value() instanceof Node.Mapping body)
                || !(body.get("Type").orElse(body) instanceof Node.Scalar type)
                || type.text().isBlank()) {
            reading.builder()
                    .unread(new Unread("(" + entry.key() + ")", "a resource is a mapping with a Type", origin));
            return;
        }
        Node properties = Globals.merged(root, type.text(), body.get("Properties"), body);
        Resource resource = new Resource(
                type.text(),
                properties,
                origin,
                body.get("Condition").map(condition -> condition instanceof Node.Scalar name ? name.text() : ""),
                expressions,
                resources,
                (problem, where) -> reading.builder()
                        .openPoint(new OpenPoint("component " + entry.key(), problem, Optional.of(where))));
        new DeclaredDoor(source, reading.builder()::openPoint)
                .in(entry.key(), body)
                .ifPresent(declared -> declarations.put(entry.key(), declared));
        Optional<ResourceType> known = ResourceTypes.known().named(type.text());
        Optional<String> unread = known.isEmpty()
                ? Optional.of(whyUnknown(type.text()))
                : known.get().unread();
        unread.ifPresent(
                why -> reading.builder().unread(new Unread(type.text() + " (" + entry.key() + ")", why, origin)));
        resources.put(entry.key(), resource);
        known.ifPresent(each -> types.put(entry.key(), each));
    }

    private static String whyUnknown(String type) {
        return type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource")
                ? "what a custom resource makes, only its own code says"
                : "this resource type is not known yet";
    }

    private void implicitApi(String id, Origin event) {
        if (!resources.containsKey(id)) {
            String type = id.equals(SamEvents.REST_API) ? "AWS::Serverless::Api" : "AWS::Serverless::HttpApi";
            Node.Mapping nothing = new Node.Mapping(Map.of(), event.line(), event.column(), "", 1);
            Node properties = Globals.merged(root, type, Optional.empty(), nothing);
            Origin origin = new Origin(event.file(), event.line(), event.column(), id);
            resources.put(
                    id,
                    new Resource(
                            type,
                            properties,
                            origin,
                            Optional.empty(),
                            expressions,
                            resources,
                            (problem, where) -> reading.builder()
                                    .openPoint(new OpenPoint("component " + id, problem, Optional.of(where)))));
            ResourceTypes.known().named(type).ifPresent(known -> types.put(id, known));
        }
    }

    private void transforms() {
        root.get("Transform").ifPresent(node -> {
            List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
            for (Node item : items) {
                String name = item instanceof Node.Scalar scalar
                        ? scalar.text()
                        : item instanceof Node.Mapping mapping
                                        && mapping.get("Name").orElse(mapping) instanceof Node.Scalar named
                                ? named.text()
                                : "a macro";
                if (!TRANSFORMS.contains(name)) {
                    reading.builder()
                            .unread(new Unread(
                                    "Transform " + name,
                                    "a macro may add or change resources; give the processed template",
                                    source.origin(item, "")));
                }
            }
        });
    }

    private String tool(Node.Mapping declared) {
        boolean cdk = declared.entries().values().stream()
                .anyMatch(entry -> entry.value() instanceof Node.Mapping body
                        && (body.get("Type")
                                        .filter(type -> type instanceof Node.Scalar scalar
                                                && scalar.text().equals("AWS::CDK::Metadata"))
                                        .isPresent()
                                || body.get("Metadata")
                                        .filter(meta -> meta instanceof Node.Mapping keys && keys.has("aws:cdk:path"))
                                        .isPresent()));
        boolean serverless = root.get("Transform")
                .filter(node -> node instanceof Node.Scalar scalar
                        ? scalar.text().startsWith(SERVERLESS)
                        : node instanceof Node.Sequence sequence
                                && sequence.items().stream()
                                        .anyMatch(item -> item instanceof Node.Scalar scalar
                                                && scalar.text().startsWith(SERVERLESS)))
                .isPresent();
        return cdk ? "cdk" : serverless ? "sam" : "cloudformation";
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
            properties = new Properties(source, expressions, resource.id()).plain(mapping);
            mapping.entries().values().forEach(entry -> places.put(entry.key(), source.origin(entry, resource.id())));
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
        if (!reading.statesTechnology(id)) {
            typeOf(resource)
                    .technology()
                    .flatMap(rule -> rule.read(resource))
                    .ifPresent(technology -> technology(technology, component, id));
        }
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
