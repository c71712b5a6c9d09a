package dev.lintel.intake.internal.terraform;

import dev.lintel.intake.internal.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration that a plan was made of: which resources an expression names, through variables and outputs of modules
 * as well. Values of {@code local} are not in a plan, so what leads through one stays unseen.
 */
final class Configuration {
    /** Modules that nest deeper, or values that are handed on further, no configuration has. */
    private static final int DEEPEST = 40;

    private static final String POLICY = "aws_iam_policy_document";

    private final Node root;
    private final Map<String, List<String>> instances = new HashMap<>();
    private final Map<String, Node> resources = new HashMap<>();

    /** @param addresses of all resources of the plan */
    Configuration(Node plan, List<String> addresses) {
        this.root = Json.at(plan, "configuration", "root_module").orElse(plan);
        for (String address : addresses) {
            Address parsed = Address.of(address);
            instances
                    .computeIfAbsent(key(parsed.modules(), parsed.name()), name -> new ArrayList<>())
                    .add(address);
        }
        index(root, List.of());
    }

    private void index(Node module, List<String> path) {
        for (Node resource : Json.items(Json.at(module, "resources"))) {
            resources.put(key(path, Json.text(resource, "address")), resource);
        }
        Json.entries(Json.at(module, "module_calls"))
                .forEach((name, call) ->
                        Json.at(call.value(), "module").ifPresent(inner -> index(inner, with(path, name))));
    }

    private static String key(List<String> modules, String name) {
        return String.join("/", modules) + "/" + name;
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    /** The expressions of a resource by its attributes; empty where the plan has no configuration. */
    Optional<Node> expressions(Address address) {
        return Optional.ofNullable(resources.get(key(address.modules(), address.name())))
                .flatMap(resource -> Json.at(resource, "expressions"));
    }

    /** What an expression of a resource refers to, as it is written, the most detailed form of each first. */
    static List<String> written(Node expression) {
        return Json.items(Json.at(expression, "references")).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(each -> ((Node.Scalar) each).text())
                .toList();
    }

    /** Everything that is referred to in there. */
    private static List<String> all(Node node) {
        List<String> all = new ArrayList<>(written(node));
        Json.entries(Optional.of(node)).values().forEach(entry -> all.addAll(all(entry.value())));
        Json.items(Optional.of(node)).forEach(item -> all.addAll(all(item)));
        return all;
    }

    /** The addresses of the resources that an expression of that resource refers to. */
    List<String> referred(Node expression, Address from) {
        Set<String> found = new LinkedHashSet<>();
        refer(written(expression), from.modules(), found, new HashSet<>(), 0);
        return narrowed(found, from);
    }

    /** Of instances that are made in one loop, an instance of the same loop means the one with its own key. */
    private static List<String> narrowed(Set<String> found, Address from) {
        Map<String, List<String>> sameName = new HashMap<>();
        found.forEach(each -> {
            Address address = Address.of(each);
            sameName.computeIfAbsent(key(address.modules(), address.name()), name -> new ArrayList<>())
                    .add(each);
        });
        List<String> narrowed = new ArrayList<>();
        for (String each : found) {
            Address address = Address.of(each);
            List<String> alike = sameName.getOrDefault(key(address.modules(), address.name()), List.of());
            boolean anyFits = alike.stream().anyMatch(other -> fits(Address.of(other), from));
            if (!anyFits || fits(address, from)) {
                narrowed.add(each);
            }
        }
        return narrowed;
    }

    /** True where their keys are the same as far as both have some. */
    private static boolean fits(Address one, Address other) {
        int both = Math.min(one.keys().size(), other.keys().size());
        for (int i = 0; i < both; i++) {
            if (!one.keys().get(i).equals(other.keys().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void refer(List<String> references, List<String> modules, Set<String> found, Set<String> seen, int depth) {
        for (String reference : references) {
            if (depth <= DEEPEST && seen.add(String.join("/", modules) + " " + reference)) {
                refer(reference, modules, found, seen, depth);
            }
        }
    }

    private void refer(String reference, List<String> modules, Set<String> found, Set<String> seen, int depth) {
        List<String> steps = Address.steps(reference);
        if (steps.size() < 2) {
            return;
        }
        switch (steps.get(0)) {
            case "module" -> {
                String name = Address.withoutKey(steps.get(1));
                if (steps.size() > 2) {
                    module(with(modules, name))
                            .flatMap(inner -> Json.at(inner, "outputs", Address.withoutKey(steps.get(2)), "expression"))
                            .ifPresent(value -> refer(written(value), with(modules, name), found, seen, depth + 1));
                }
            }
            case "var" -> {
                if (!modules.isEmpty()) {
                    List<String> around = modules.subList(0, modules.size() - 1);
                    call(modules)
                            .flatMap(call -> Json.at(call, "expressions", Address.withoutKey(steps.get(1))))
                            .ifPresent(value -> refer(written(value), around, found, seen, depth + 1));
                }
            }
            case "data" -> {
                // A policy that Terraform puts together names what its statements name.
                if (steps.size() > 2 && steps.get(1).equals(POLICY)) {
                    String name = String.join(".", "data", POLICY, Address.withoutKey(steps.get(2)));
                    Optional.ofNullable(resources.get(key(modules, name)))
                            .flatMap(document -> Json.at(document, "expressions"))
                            .ifPresent(inside -> refer(all(inside), modules, found, seen, depth + 1));
                }
            }
            case "local", "each", "count", "path", "self", "terraform" -> {}
            default -> found.addAll(named(steps, modules));
        }
    }

    /** The instances that a reference to a resource names; of one with a key that very one. */
    private List<String> named(List<String> steps, List<String> modules) {
        String name = steps.get(0) + "." + Address.withoutKey(steps.get(1));
        List<String> all = instances.getOrDefault(key(modules, name), List.of());
        List<String> exact = all.stream()
                .filter(each -> each.endsWith(steps.get(0) + "." + steps.get(1)))
                .toList();
        return exact.isEmpty() || !steps.get(1).contains("[") ? all : exact;
    }

    private Optional<Node> call(List<String> modules) {
        Optional<Node> call = Optional.empty();
        Optional<Node> module = Optional.of(root);
        for (String name : modules) {
            call = Json.at(Json.at(module, "module_calls"), name);
            module = Json.at(call, "module");
        }
        return call;
    }

    private Optional<Node> module(List<String> modules) {
        return Json.at(call(modules), "module");
    }
}
