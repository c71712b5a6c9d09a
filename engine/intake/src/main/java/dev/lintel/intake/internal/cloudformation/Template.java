package dev.lintel.intake.internal.cloudformation;

import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.Waivers;
import dev.lintel.intake.internal.expression.Stack;
import dev.lintel.intake.internal.mapping.Inventory;
import dev.lintel.intake.internal.mapping.Resource;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one CloudFormation or SAM template. It is tolerant: what it does not understand it lists as unread. */
public final class Template {
    private static final String SERVERLESS = "AWS::Serverless-";

    /** Functions, and their roles, that the CDK brings along to deploy: nobody's architecture, in nobody's language. */
    private static final Pattern PLUMBING =
            Pattern.compile("Custom\\w*CustomResourceProvider(?:Handler|Role)[0-9A-F]{8}"
                    + "|(?:AWS679f53fac002430cb0da5b7982bd2287|LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a"
                    + "|BucketNotificationsHandler050a0587b7544547bf325f094a3db834|CustomCDKBucketDeployment)\\w*"
                    + "|\\w*framework(?:onEvent|isComplete|onTimeout)[0-9A-F]{8}");

    private final Stack stack;
    private final Function<String, Optional<Origin>> places;
    private final Source source;
    private final Node.Mapping root;
    private final Reading reading;
    private final Inventory inventory;
    private final Allowance allowance;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final List<NestedTemplate> nested = new ArrayList<>();

    /** @param places where a resource was written, by its logical id */
    Template(
            Stack stack,
            Function<String, Optional<Origin>> places,
            Reading reading,
            Inventory inventory,
            Allowance allowance) {
        this.stack = stack;
        this.places = places;
        this.source = stack.source();
        this.root = stack.template();
        this.reading = reading;
        this.inventory = inventory;
        this.allowance = allowance;
    }

    /** True where the keys are those of a template. */
    public static boolean isOne(Source source) {
        return source.root() instanceof Node.Mapping root
                && (root.has("AWSTemplateFormatVersion")
                        || root.has("Transform")
                        || root.mapping("Resources").isPresent());
    }

    /** Takes its resources in, and returns the templates that it nests. */
    List<NestedTemplate> read() {
        Node.Mapping declared = root.mapping("Resources")
                .filter(each -> !each.entries().isEmpty())
                .orElseThrow(() -> source.fault(
                        root.get("Resources").orElse(root), "a template without Resources; give one that has some"));
        declared.entries().values().forEach(this::resource);
        SamEvents.apis(resources.values()).forEach(this::implicitApi);
        resources.forEach((logicalId, resource) -> SamEvents.implied(resource)
                .forEach((api, event) -> inventory.connect(stack.idOf(api), resource.id(), event)));
        Transforms.tell(source, root, reading);
        reading.say(WorkloadAttributes.PROVIDER, Value.read("aws", source.origin(root, "")));
        reading.say(PracticeAttributes.INFRASTRUCTURE_TOOL, Value.read(tool(declared), source.origin(root, "")));
        return nested;
    }

    private void resource(Entry entry) {
        Origin origin = source.origin(entry, entry.key());
        allowance.resource(source.file());
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
        if (PLUMBING.matcher(entry.key()).matches()) {
            return;
        }
        Optional<String> condition =
                body.get("Condition").map(name -> name instanceof Node.Scalar scalar ? scalar.text() : "");
        Optional<Boolean> holds = condition.flatMap(stack.conditions()::holds);
        if (holds.isPresent() && !holds.get()) {
            return;
        }
        if (NestedTemplate.isOne(type.text())) {
            nested.add(new NestedTemplate(entry.key(), type.text(), body, entry, origin));
            return;
        }
        String id = stack.take(entry.key());
        Node properties = Globals.merged(root, type.text(), body.get("Properties"), body);
        resources.put(
                entry.key(),
                inventory.add(
                        id,
                        type.text(),
                        properties,
                        places.apply(entry.key()).orElse(origin),
                        holds.isPresent() ? Optional.empty() : condition,
                        stack.expressions()));
        body.mapping("Metadata")
                .flatMap(metadata -> metadata.mapping("Lintel"))
                .flatMap(lintel -> lintel.get("waivers"))
                .ifPresent(list -> new Waivers(source).of(id, list).forEach(reading.builder()::waiver));
        new DeclaredDoor(source, reading.builder()::openPoint)
                .in(id, body)
                .ifPresent(decision -> inventory.declare(id, decision));
    }

    private void implicitApi(String logicalId, Origin event) {
        if (!resources.containsKey(logicalId)) {
            String type = logicalId.equals(SamEvents.REST_API) ? "AWS::Serverless::Api" : "AWS::Serverless::HttpApi";
            Node.Mapping nothing = Node.Mapping.of(Map.of(), event.line(), event.column(), "");
            Node properties = Globals.merged(root, type, Optional.empty(), nothing);
            inventory.add(
                    stack.take(logicalId),
                    type,
                    properties,
                    new Origin(event.file(), event.line(), event.column(), logicalId),
                    Optional.empty(),
                    stack.expressions());
        }
    }

    private String tool(Node.Mapping declared) {
        boolean cdk = declared.entries().values().stream()
                .anyMatch(entry -> entry.value() instanceof Node.Mapping body
                        && (body.get("Type")
                                        .filter(type -> type instanceof Node.Scalar scalar
                                                && scalar.text().equals("AWS::CDK::Metadata"))
                                        .isPresent()
                                || body.mapping("Metadata")
                                        .filter(metadata -> metadata.has("aws:cdk:path"))
                                        .isPresent()));
        boolean serverless = Transforms.of(root).stream().anyMatch(name -> name.startsWith(SERVERLESS));
        return cdk ? "cdk" : serverless ? "sam" : "cloudformation";
    }
}
