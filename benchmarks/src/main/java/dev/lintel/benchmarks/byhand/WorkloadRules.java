package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.EVENTS_TOO_EARLY;
import static dev.lintel.benchmarks.byhand.RuleByHand.KITCHEN_SINK;
import static dev.lintel.benchmarks.byhand.RuleByHand.REGION_WITHOUT_RENEWABLE_ENERGY;
import static dev.lintel.benchmarks.byhand.RuleByHand.UNDOCUMENTED_DEBT;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.WorkloadAttributes;
import java.util.HashSet;
import java.util.Set;

/** What the parts of a workload add up to, and what is said of the whole. */
final class WorkloadRules {
    private static final Set<String> BROKERS = Set.of("queue", "topic", "stream", "event-bus");
    /** What any workload needs to stand, whatever it does. */
    private static final Set<String> PLUMBING = Set.of(
            "backup",
            "ci-cd",
            "configuration",
            "developer-tool",
            "encryption",
            "governance",
            "identity",
            "infrastructure-code",
            "load-balancer",
            "local-emulator",
            "network",
            "observability",
            "registry",
            "secrets",
            "security",
            "service-mesh",
            "test-tool");

    private static final Set<String> RENEWABLE = Set.of(
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "us-gov-east-1",
            "us-gov-west-1",
            "ca-central-1",
            "ca-west-1",
            "eu-central-1",
            "eu-central-2",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "ap-south-1",
            "ap-south-2",
            "ap-northeast-1",
            "ap-northeast-3",
            "cn-north-1",
            "cn-northwest-1");
    private static final int FEW_BROKERS = 2;
    private static final int MANY_SERVICES = 12;
    private static final int SERVICES_FOR_A_ROLE = 2;

    private final Set<String> brokers = new HashSet<>();
    private final Set<String> services = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private int servicesInUnknownRoles;

    void count(Part part) {
        Product product = part.product();
        if (BROKERS.contains(product.kind())) {
            brokers.add(product.id());
        }
        if (!part.role().isEmpty()) {
            roles.add(part.role());
        }
        if (product.isKnown() && !product.provider().equals("any") && !PLUMBING.contains(product.kind())) {
            services.add(product.id());
            if (part.values().get(ComponentAttributes.ROLE).isUnknown()) {
                servicesInUnknownRoles++;
            }
        }
    }

    /** What the parts come to that were counted before. */
    void review(AttributeValues workload, Setting setting, Faults faults) {
        String name = setting.name();
        int used = services.size();
        if (brokers.size() > FEW_BROKERS) {
            faults.add(
                    EVENTS_TOO_EARLY,
                    name,
                    () -> name + " passes messages through " + brokers.size()
                            + " different queues, topics, streams and buses");
        }
        if (used > MANY_SERVICES && used > (roles.size() + servicesInUnknownRoles) * SERVICES_FOR_A_ROLE) {
            faults.add(
                    KITCHEN_SINK,
                    name,
                    () -> name + " uses " + used + " different services of its cloud, far more than its roles need");
        }
        if (!Said.words(workload, WorkloadAttributes.UNDOCUMENTED_DEBT).isEmpty()) {
            faults.add(UNDOCUMENTED_DEBT, name, () -> name + " carries debt that is written down nowhere");
        }
        if (setting.onAws()
                && !setting.region().isEmpty()
                && !RENEWABLE.contains(setting.region())
                && Said.no(workload, WorkloadAttributes.DATA_RESIDENCY)) {
            faults.add(
                    REGION_WITHOUT_RENEWABLE_ENERGY,
                    name,
                    () -> name + " runs in " + setting.region()
                            + ", whose power is not matched by renewable energy, and no duty keeps it there");
        }
    }
}
