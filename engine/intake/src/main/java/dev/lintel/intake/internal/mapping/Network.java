package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What security groups and subnets of the same template say of a resource that names them. */
final class Network {
    private Network() {}

    /** The items under the first path that is set, with their place. */
    private record Named(List<Node> items, Origin origin) {}

    private static Optional<Named> named(Resource resource, List<List<String>> paths) {
        for (List<String> path : paths) {
            Found found = resource.find(path);
            if (!(found instanceof Found.Absent)) {
                List<Node> items = new ArrayList<>();
                Whole.under(resource.properties(), path, 0).forEach(node -> items.addAll(items(node)));
                Origin origin =
                        found instanceof Found.Present present ? present.origin() : ((Found.Undecided) found).origin();
                return Optional.of(new Named(items, origin));
            }
        }
        return Optional.empty();
    }

    static Optional<Value<Object>> openRules(Resource resource, List<List<String>> paths) {
        return named(resource, paths).map(groups -> openRules(resource, groups));
    }

    private static Value<Object> openRules(Resource resource, Named groups) {
        long open = 0;
        for (Node item : groups.items()) {
            Optional<Resource> group = referred(resource, item, "AWS::EC2::SecurityGroup");
            if (group.isEmpty()) {
                return Value.unknown(
                        "a security group stands outside the template: "
                                + resource.expressions().expression(item),
                        groups.origin());
            }
            List<Opening> rules = new ArrayList<>();
            if (group.get().find(List.of("SecurityGroupIngress")) instanceof Found.Present inline) {
                items(inline.node()).forEach(rule -> rules.add(opening(resource, rule, inline.origin())));
            }
            for (Resource other : resource.siblings().values()) {
                if (other.type().equals("AWS::EC2::SecurityGroupIngress")
                        && refersTo(other, "GroupId", group.get().id())) {
                    rules.add(opening(other, other.properties(), other.origin()));
                }
            }
            if (rules.contains(Opening.UNDECIDED)) {
                return Value.unknown("the deployment decides whom a security group admits", groups.origin());
            }
            open += rules.stream().filter(Opening.WORLD::equals).count();
        }
        return Value.read(BigDecimal.valueOf(open), groups.origin());
    }

    private enum Opening {
        WORLD,
        SOME,
        UNDECIDED
    }

    private static Opening opening(Resource resource, Node rule, Origin place) {
        Opening opening = Opening.SOME;
        for (String key : List.of("CidrIp", "CidrIpv6")) {
            Found found = resource.expressions().find(rule, List.of(key), place);
            if (found instanceof Found.Undecided) {
                opening = Opening.UNDECIDED;
            } else if (found instanceof Found.Present present
                    && items(present.node()).stream().anyMatch(Network::isWorld)) {
                return Opening.WORLD;
            }
        }
        return opening;
    }

    private static boolean isWorld(Node cidr) {
        return cidr instanceof Node.Scalar scalar
                && (scalar.text().equals("0.0.0.0/0") || scalar.text().equals("::/0"));
    }

    static Optional<Value<Object>> privateSubnets(Resource resource, List<List<String>> paths) {
        return named(resource, paths).map(subnets -> privateSubnets(resource, subnets));
    }

    private static Value<Object> privateSubnets(Resource resource, Named subnets) {
        Optional<Value<Object>> unknown = Optional.empty();
        for (Node item : subnets.items()) {
            Optional<Resource> group =
                    referredAny(resource, item).filter(other -> other.type().endsWith("SubnetGroup"));
            if (group.isPresent()) {
                Optional<Value<Object>> inside = privateSubnets(
                        group.get(), List.of(List.of("SubnetIds"), List.of("DBSubnetGroup", "SubnetIds")));
                if (inside.isEmpty() || !Rule.isYes(inside.get())) {
                    return inside.orElseGet(() -> Value.unknown("a subnet group names no subnets", subnets.origin()));
                }
                continue;
            }
            Optional<Resource> subnet = referred(resource, item, "AWS::EC2::Subnet");
            Optional<Boolean> isPrivate = subnet.flatMap(Network::isPrivate);
            if (isPrivate.isEmpty()) {
                unknown = Optional.of(Value.unknown(
                        "the template does not show how a subnet is routed: "
                                + resource.expressions().expression(item),
                        subnets.origin()));
            } else if (!isPrivate.get()) {
                return Value.read(false, subnets.origin());
            }
        }
        if (subnets.items().isEmpty()) {
            return Value.unknown("no subnet is named", subnets.origin());
        }
        return unknown.orElseGet(() -> Value.read(true, subnets.origin()));
    }

    /** Private where its route table leads to no internet gateway; empty where the template does not show it. */
    private static Optional<Boolean> isPrivate(Resource subnet) {
        for (Resource association : subnet.siblings().values()) {
            if (association.type().equals("AWS::EC2::SubnetRouteTableAssociation")
                    && refersTo(association, "SubnetId", subnet.id())) {
                Optional<Resource> table = property(association, "RouteTableId")
                        .flatMap(node -> referred(association, node, "AWS::EC2::RouteTable"));
                if (table.isPresent()) {
                    return Optional.of(!leadsToInternet(table.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** By a route of its own or by one that stands beside it. */
    private static boolean leadsToInternet(Resource table) {
        boolean own = Whole.under(table.properties(), List.of("Route", "GatewayId"), 0).stream()
                .anyMatch(gateway ->
                        !(gateway instanceof Node.Scalar text && text.text().equals("local")));
        return own
                || table.siblings().values().stream()
                        .anyMatch(route -> route.type().equals("AWS::EC2::Route")
                                && refersTo(route, "RouteTableId", table.id())
                                && property(route, "GatewayId").isPresent());
    }

    private static boolean refersTo(Resource resource, String property, String id) {
        return property(resource, property)
                .flatMap(node -> referredAny(resource, node))
                .filter(other -> other.id().equals(id))
                .isPresent();
    }

    private static Optional<Node> property(Resource resource, String name) {
        return resource.properties() instanceof Node.Mapping mapping ? mapping.get(name) : Optional.empty();
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence && Call.in(node).isEmpty() ? sequence.items() : List.of(node);
    }

    private static Optional<Resource> referred(Resource from, Node node, String type) {
        return referredAny(from, node).filter(other -> other.type().equals(type));
    }

    /** The resource that this very reference names; empty for a choice between several. */
    private static Optional<Resource> referredAny(Resource from, Node node) {
        List<Resource> referred = new ArrayList<>();
        if (Call.in(node).filter(call -> !call.function().equals("Fn::If")).isPresent()) {
            from.expressions()
                    .references(
                            node,
                            (name, where) -> Optional.ofNullable(from.siblings().get(name))
                                    .ifPresent(referred::add));
        }
        return referred.size() == 1 ? Optional.of(referred.get(0)) : Optional.empty();
    }
}
