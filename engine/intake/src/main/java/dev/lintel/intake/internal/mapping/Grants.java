package dev.lintel.intake.internal.mapping;

import dev.lintel.intake.internal.mapping.Inventory.Link;
import dev.lintel.intake.internal.mapping.PolicyDocument.Statement;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What IAM allows: who takes on a role is connected with what the role may use, and a grant of everything is told as
 * broad. Nobody may conclude from silence that rights are narrow.
 */
final class Grants {
    private static final String ROLE = "AWS::IAM::Role";
    private static final String PROFILE = "AWS::IAM::InstanceProfile";
    private static final Set<String> POLICIES =
            Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy");
    private static final Set<String> TAKEN_FROM = Set.of("AWS::SQS::Queue", "AWS::Kinesis::Stream");
    private static final Set<String> HOLDERS = Set.of("AWS::IAM::User", "AWS::IAM::Group");

    /** Properties that name the role that a resource works with. */
    private static final List<String> TAKES_ON =
            List.of("Role", "RoleArn", "RoleARN", "RoleName", "IamInstanceProfile");

    /** The role of the agent that starts a task, not of the task. */
    private static final String AGENT = "ExecutionRoleArn";

    private static final Set<String> AGENTS_OF = Set.of("AWS::ECS::TaskDefinition");

    /** What is handed to a program as text; it does not work with the roles in there. */
    private static final Set<String> TEXTS = Set.of("Environment", "Variables", "UserData", "Tags", "Policies");

    /** Policies of AWS that allow everything, or everything of a service on whatever there is. */
    private static final Set<String> BROAD = Set.of(
            "AdministratorAccess",
            "PowerUserAccess",
            "IAMFullAccess",
            "AmazonDynamoDBFullAccess",
            "AmazonEC2FullAccess",
            "AmazonKinesisFullAccess",
            "AmazonS3FullAccess",
            "AmazonSNSFullAccess",
            "AmazonSQSFullAccess",
            "AWSLambda_FullAccess",
            "AWSStepFunctionsFullAccess");

    /** Policy templates of SAM with which a function takes from what they name. */
    private static final Set<String> POLLERS =
            Set.of("SQSPollerPolicy", "KinesisStreamReadPolicy", "DynamoDBStreamReadPolicy");

    private final Map<String, Resource> resources;

    /** The roles that name a policy, by its id. */
    private final Map<String, List<String>> attached = new HashMap<>();

    private final Map<String, List<Statement>> byRole = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private Optional<Origin> broad = Optional.empty();

    Grants(Map<String, Resource> resources) {
        this.resources = resources;
        resources.values().forEach(this::attach);
        resources.values().forEach(this::collect);
        resources.values().forEach(this::connect);
    }

    /** Who may use what, and who is fed by what. */
    List<Link> links() {
        return links;
    }

    /** The first place that allows everything, or all of a service on everything. */
    Optional<Origin> broad() {
        return broad;
    }

    private void attach(Resource resource) {
        if (resource.type().equals(ROLE)) {
            named(resource, "ManagedPolicyArns")
                    .forEach(policy -> attached.computeIfAbsent(policy, id -> new ArrayList<>())
                            .add(resource.id()));
        }
    }

    private void collect(Resource resource) {
        if (resource.type().equals(ROLE) || HOLDERS.contains(resource.type())) {
            for (Node policy : Whole.under(resource.properties(), List.of("Policies", "PolicyDocument"), 0)) {
                add(resource.id(), statements(policy, resource));
            }
            managed(resource, "ManagedPolicyArns");
        } else if (POLICIES.contains(resource.type())) {
            List<Statement> statements = Whole.under(resource.properties(), List.of("PolicyDocument"), 0).stream()
                    .flatMap(policy -> statements(policy, resource).stream())
                    .toList();
            for (String property : List.of("Roles", "RoleName")) {
                named(resource, property).forEach(role -> add(role, statements));
            }
            attached.getOrDefault(resource.id(), List.of()).forEach(role -> add(role, statements));
        }
    }

    private List<Statement> statements(Node policy, Resource resource) {
        List<Statement> read = PolicyDocument.of(policy, resource.expressions(), resource.origin())
                .statements();
        read.forEach(this::judge);
        boolean isComputed = policy instanceof Node.Computed computed
                && !computed.references().isEmpty();
        if (!isComputed) {
            return read;
        }
        // Of a text that a tool put together, what it names is known for the text as a whole.
        List<String> actions =
                read.stream().flatMap(each -> each.actions().stream()).toList();
        List<Statement> all = new ArrayList<>(read);
        all.add(new Statement(
                actions, List.of(policy), false, resource.expressions().source().origin(policy, resource.logicalId())));
        return all;
    }

    private void add(String role, List<Statement> statements) {
        byRole.computeIfAbsent(role, id -> new ArrayList<>()).addAll(statements);
    }

    private void judge(Statement statement) {
        if (statement.isBroad() && broad.isEmpty()) {
            broad = Optional.of(statement.origin());
        }
    }

    private void managed(Resource resource, String property) {
        for (Node named : Whole.under(resource.properties(), List.of(property), 0)) {
            for (Node item : named.each()) {
                resource.expressions()
                        .shownText(item)
                        .filter(arn -> BROAD.stream().anyMatch(each -> arn.equals(each) || arn.endsWith("/" + each)))
                        .ifPresent(arn -> broad = broad.or(() ->
                                Optional.of(resource.expressions().source().origin(item, resource.logicalId()))));
            }
        }
    }

    private static Set<String> named(Resource resource, String property) {
        Set<String> names = new LinkedHashSet<>();
        for (Node node : Whole.under(resource.properties(), List.of(property), 0)) {
            resource.expressions().references(node, (name, where) -> names.add(name));
        }
        return names;
    }

    private void connect(Resource resource) {
        if (resource.type().startsWith("AWS::IAM::")) {
            return;
        }
        Set<String> roles = byRole.isEmpty() ? Set.of() : roles(resource);
        roles.forEach(role -> byRole.getOrDefault(role, List.of())
                .forEach(statement -> statement.resources().forEach(each -> connect(resource, each, statement, role))));
        if (resource.type().startsWith("AWS::Serverless::")) {
            serverless(resource);
        }
    }

    private void connect(Resource from, Node allowed, Statement statement, String role) {
        if (statement.onlyLooks()) {
            return;
        }
        Optional.ofNullable(resources.get(role)).orElse(from).expressions().references(allowed, (to, where) -> {
            if (!isTakenFrom(to)) {
                link(from.id(), to, statement.onlyTakes(), statement.origin());
            } else if (statement.sends() != statement.takes()) {
                link(from.id(), to, statement.takes(), statement.origin());
            }
        });
    }

    /** Of a queue or a stream, only the actions tell whether somebody feeds it or is fed by it. */
    private boolean isTakenFrom(String id) {
        Resource named = resources.get(id);
        return named != null && TAKEN_FROM.contains(named.type());
    }

    private void link(String from, String to, boolean receives, Origin origin) {
        if (!from.equals(to)) {
            links.add(receives ? new Link(to, from, origin) : new Link(from, to, origin));
        }
    }

    /** The roles that a resource itself works with. */
    private Set<String> roles(Resource resource) {
        Set<String> roles = new LinkedHashSet<>();
        roles(resource.properties(), resource, roles);
        return roles;
    }

    private void roles(Node node, Resource resource, Set<String> into) {
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> roles(item, resource, into));
        } else if (node instanceof Node.Mapping mapping) {
            for (Entry entry : mapping.entries().values()) {
                if (TEXTS.contains(entry.key()) || (entry.key().equals(AGENT) && AGENTS_OF.contains(resource.type()))) {
                    continue;
                }
                if (takesOn(entry.key())) {
                    resource.expressions().references(entry.value(), (name, where) -> takeOn(name, into));
                } else {
                    roles(entry.value(), resource, into);
                }
            }
        }
    }

    private static boolean takesOn(String property) {
        for (String end : TAKES_ON) {
            if (property.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private void takeOn(String name, Set<String> into) {
        Resource named = resources.get(name);
        if (named != null && named.type().equals(PROFILE)) {
            into.addAll(named(named, "Roles"));
        } else if (named != null && named.type().equals(ROLE)) {
            into.add(name);
        }
    }

    /** The policies that SAM makes a role of: templates, documents and names. */
    private void serverless(Resource resource) {
        managed(resource, "Policies");
        List<Entry> templates = new ArrayList<>();
        for (Node policies : Whole.under(resource.properties(), List.of("Policies"), 0)) {
            for (Node item : policies.each()) {
                if (item instanceof Node.Mapping mapping && mapping.has("Statement")) {
                    statements(item, resource)
                            .forEach(statement -> statement
                                    .resources()
                                    .forEach(each -> connect(resource, each, statement, resource.id())));
                } else if (item instanceof Node.Mapping mapping) {
                    templates.addAll(mapping.entries().values());
                }
            }
        }
        templates.forEach(template -> resource.expressions()
                .references(
                        template.value(),
                        (to, where) -> link(
                                resource.id(),
                                to,
                                POLLERS.contains(template.key()),
                                resource.expressions().source().origin(where, resource.logicalId()))));
    }
}
