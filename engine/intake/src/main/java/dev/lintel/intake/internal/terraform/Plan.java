package dev.lintel.intake.internal.terraform;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.ResourceDescription.Replacement;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.expression.Exports;
import dev.lintel.intake.internal.expression.Expressions;
import dev.lintel.intake.internal.expression.Stack;
import dev.lintel.intake.internal.mapping.Inventory;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a plan or a state of Terraform, as {@code terraform show -json} writes it.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON Output Format</a>
 */
public final class Plan {
    private static final Pattern KNOWN_VERSION = Pattern.compile("[01]\\.\\d+");

    /** Clouds by the names of the resource types of their providers. */
    private static final Map<String, String> CLOUDS =
            Map.of("aws", "aws", "google", "gcp", "azurerm", "azure", "azuread", "azure", "azapi", "azure");

    private final Source source;
    private final Node root;
    private final Reading reading;
    private final Inventory inventory;
    private final Allowance allowance;
    private final Moment moment;
    private final boolean configured;

    /** Of which state of a plan the resources are read. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    private Plan(Source source, Reading reading, Inventory inventory, Allowance allowance, Moment moment) {
        this.source = source;
        this.root = source.root();
        this.reading = reading;
        this.inventory = inventory;
        this.allowance = allowance;
        this.moment = moment;
        this.configured = Json.at(source.root(), "configuration").isPresent();
    }

    /** True where the keys are those of a plan or a state. */
    public static boolean isOne(Source source) {
        return source.root() instanceof Node.Mapping root
                && root.has("format_version")
                && (root.has("planned_values") || root.has("resource_changes") || root.has("values"));
    }

    /** The type of CloudFormation that a type of the provider is; empty for what is no resource of its own. */
    public static Optional<String> translated(String type) {
        return Translations.known()
                .of(type)
                .filter(translation -> translation.extending().isEmpty())
                .flatMap(Translation::type);
    }

    /** Takes in the resources as they are at that moment. */
    public static void read(Source source, Reading reading, Inventory inventory, Allowance allowance, Moment moment) {
        new Plan(source, reading, inventory, allowance, moment).read();
    }

    private void read() {
        version();
        if (!reading.builder().hasName()) {
            reading.builder().name(source.baseName()).origin(source.origin(root, ""));
        }
        reading.say(PracticeAttributes.INFRASTRUCTURE_TOOL, Value.read("terraform", source.origin(root, "")));
        List<PlannedResource> resources = resources();
        Configuration configuration = new Configuration(
                root, resources.stream().map(PlannedResource::address).toList());
        if (!configured && !resources.isEmpty()) {
            reading.builder()
                    .unread(new Unread(
                            "connections",
                            "without its 'configuration' a plan does not show what refers to what",
                            source.origin(root, "")));
        }
        Expressions expressions =
                new Stack(source, Node.Mapping.of(Map.of(), root), Map.of(), id -> id, new Exports()).expressions();
        Extensions extensions = new Extensions(resources, configuration);
        resources.forEach(resource -> resource(resource, configuration, expressions, extensions));
    }

    private void version() {
        String version = Json.text(root, "format_version");
        if (!KNOWN_VERSION.matcher(version).matches()) {
            reading.builder()
                    .unread(new Unread(
                            "what is new in version " + version + " of the format",
                            "versions 0 and 1 are known",
                            source.origin(Json.at(root, "format_version").orElse(root), "")));
        }
    }

    private List<PlannedResource> resources() {
        List<PlannedResource> resources = new ArrayList<>();
        for (Node change : Json.items(Json.at(root, "resource_changes"))) {
            changed(change).ifPresent(resources::add);
        }
        if (Json.at(root, "resource_changes").isEmpty() && moment == Moment.AFTER) {
            Json.at(root, "planned_values", "root_module")
                    .or(() -> Json.at(root, "values", "root_module"))
                    .ifPresent(module -> planned(module, resources));
        }
        return resources;
    }

    private Optional<PlannedResource> changed(Node resource) {
        String key = moment == Moment.AFTER ? "after" : "before";
        Optional<Node> change = Json.at(resource, "change");
        List<String> actions = Json.items(Json.at(change, "actions")).stream()
                .map(each -> Json.text(Optional.of(each)))
                .toList();
        boolean exists =
                Json.at(change, key).filter(Node.Mapping.class::isInstance).isPresent()
                        || (moment == Moment.AFTER && actions.contains("create"));
        if (!Json.text(resource, "mode").equals("managed") || !exists || isForgotten(actions)) {
            return Optional.empty();
        }
        boolean replaces = moment == Moment.AFTER && actions.contains("delete");
        Optional<Boolean> replaced =
                replaces || (moment == Moment.AFTER && isKept(actions)) ? Optional.of(replaces) : Optional.empty();
        return Optional.of(new PlannedResource(
                Json.text(resource, "address"),
                Json.text(resource, "type"),
                resource,
                Json.at(change, key),
                moment == Moment.AFTER ? Json.at(change, "after_unknown") : Optional.empty(),
                Json.at(change, key + "_sensitive"),
                replaced,
                paths(Json.items(Json.at(change, "replace_paths")))));
    }

    private boolean isForgotten(List<String> actions) {
        return moment == Moment.AFTER && actions.equals(List.of("forget"));
    }

    private static boolean isKept(List<String> actions) {
        return actions.equals(List.of("no-op")) || actions.equals(List.of("update"));
    }

    /** Paths of attributes, without the numbers of blocks in them. */
    private static List<List<String>> paths(List<Node> paths) {
        return paths.stream()
                .map(path -> Json.items(Optional.of(path)).stream()
                        .flatMap(step -> step instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.STRING
                                ? Stream.of(scalar.text())
                                : Stream.empty())
                        .toList())
                .filter(path -> !path.isEmpty())
                .toList();
    }

    private static void planned(Node module, List<PlannedResource> into) {
        for (Node resource : Json.items(Json.at(module, "resources"))) {
            if (Json.text(resource, "mode").equals("managed")) {
                into.add(new PlannedResource(
                        Json.text(resource, "address"),
                        Json.text(resource, "type"),
                        resource,
                        Json.at(resource, "values"),
                        Optional.empty(),
                        Json.at(resource, "sensitive_values"),
                        Optional.empty(),
                        List.of()));
            }
        }
        Json.items(Json.at(module, "child_modules")).forEach(child -> planned(child, into));
    }

    /**
     * The properties, with those unknown that the plan does not mention at all: Terraform itself mentions every attribute,
     * so that somebody took them out.
     */
    private static Node.Mapping withWhatIsLeftOut(
            Node.Mapping properties, PlannedResource resource, Optional<Translation> translation) {
        if (translation.isEmpty()) {
            return properties;
        }
        Set<String> open =
                new TreeSet<>(Inventory.factsRestOn(translation.get().type().orElse("")));
        Json.entries(resource.values())
                .keySet()
                .forEach(attribute -> open.remove(translation.get().property(List.of(attribute))));
        Map<String, Node.Entry> all = new LinkedHashMap<>(properties.entries());
        for (String name : open) {
            Node left = new Node.Computed(
                    Optional.empty(), "the plan leaves it out", List.of(), properties.line(), properties.column());
            all.putIfAbsent(name, new Node.Entry(name, properties.line(), properties.column(), left));
        }
        return Node.Mapping.of(all, properties);
    }

    private void resource(
            PlannedResource resource, Configuration configuration, Expressions expressions, Extensions extensions) {
        allowance.resource(source.file());
        String provider = resource.type().split("_", 2)[0];
        Optional.ofNullable(CLOUDS.get(provider))
                .ifPresent(cloud -> reading.say(
                        WorkloadAttributes.PROVIDER, Value.read(cloud, source.origin(resource.place(), ""))));
        Optional<Translation> translation = Translations.known().of(resource.type());
        boolean extending = translation.flatMap(Translation::extending).isPresent();
        if (resource.address().isEmpty() || extending || Translations.known().isSupport(resource.type())) {
            return;
        }
        Node.Mapping attributes = resource.attributes(configuration);
        if (translation.filter(each -> !each.holds(attributes)).isPresent()) {
            return;
        }
        Node.Mapping properties =
                translation.map(each -> each.applied(attributes)).orElse(attributes);
        if (!configured) {
            properties = withWhatIsLeftOut(properties, resource, translation);
        }
        inventory.add(
                resource.address(),
                translation.flatMap(Translation::type).orElse(resource.type()),
                extensions.with(resource, properties),
                source.origin(resource.place(), resource.address()),
                Optional.empty(),
                expressions);
        resource.replaced()
                .ifPresent(happens -> inventory.replacement(
                        resource.address(),
                        new Replacement(
                                happens,
                                resource.replacedFor().stream()
                                        .map(path -> translation
                                                .map(each -> each.property(path))
                                                .orElse(path.get(0)))
                                        .distinct()
                                        .toList())));
    }
}
