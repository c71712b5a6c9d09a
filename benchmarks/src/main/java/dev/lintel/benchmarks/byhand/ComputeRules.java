package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.BATCH_WHERE_FARGATE_SUFFICES;
import static dev.lintel.benchmarks.byhand.RuleByHand.CALLS_NOT_RETRIED;
import static dev.lintel.benchmarks.byhand.RuleByHand.CALLS_WITHOUT_CIRCUIT_BREAKER;
import static dev.lintel.benchmarks.byhand.RuleByHand.DEPLOYED_ALL_AT_ONCE;
import static dev.lintel.benchmarks.byhand.RuleByHand.IDLE_MACHINE;
import static dev.lintel.benchmarks.byhand.RuleByHand.INTERRUPTIBLE_ON_DEMAND;
import static dev.lintel.benchmarks.byhand.RuleByHand.LAMBDA_NEAR_ITS_LIMIT;
import static dev.lintel.benchmarks.byhand.RuleByHand.LAMBDA_ON_X86;
import static dev.lintel.benchmarks.byhand.RuleByHand.LAMBDA_WITH_STATE;
import static dev.lintel.benchmarks.byhand.RuleByHand.SERVICE_IN_ONE_ZONE;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import java.math.BigDecimal;

/** What runs code, and how it is called and deployed. */
final class ComputeRules {
    private static final BigDecimal LAMBDA_NEAR_MINUTES = BigDecimal.valueOf(12);
    private static final BigDecimal LAMBDA_MINUTES = BigDecimal.valueOf(15);
    private static final BigDecimal FARGATE_VCPU = BigDecimal.valueOf(16);
    private static final BigDecimal FARGATE_MEMORY_GB = BigDecimal.valueOf(120);
    private static final BigDecimal BUSY_HOURS = BigDecimal.valueOf(12);

    private ComputeRules() {}

    static void review(Part part, Setting setting, Faults faults) {
        AttributeValues values = part.values();
        String id = part.id();
        if (setting.onAws()) {
            switch (part.product().kind()) {
                case "function" -> lambda(part, faults);
                case "batch-compute" -> batch(part, faults);
                case "virtual-machine" -> machine(part, faults);
                case "workflow-engine", "api-framework", "app-framework", "data-processing", "transformation" -> {
                    if (part.host().kind().equals("virtual-machine")) {
                        machine(part, faults);
                    }
                }
                default -> {
                    // What it runs on is looked at below.
                }
            }
            switch (part.host().id()) {
                case "lambda" -> hostedByLambda(part, faults);
                case "ecs-fargate" -> {
                    hostedByEcs(part, faults);
                    hostedByFargate(part, faults);
                }
                case "ecs-ec2" -> hostedByEcs(part, faults);
                default -> {
                    // Nothing is said of other hosts.
                }
            }
        }
        if (Said.no(values, ComponentAttributes.RETRIES)) {
            faults.add(CALLS_NOT_RETRIED, id, () -> id + " does not retry what fails");
        }
        if (Said.no(values, ComponentAttributes.CIRCUIT_BREAKER)) {
            faults.add(CALLS_WITHOUT_CIRCUIT_BREAKER, id, () -> id + " keeps calling what is down");
        }
    }

    private static void lambda(Part part, Faults faults) {
        if (!part.product().is("lambda")) {
            return;
        }
        AttributeValues values = part.values();
        String id = part.id();
        BigDecimal minutes = Said.number(values, ComponentAttributes.LONGEST_RUN_MINUTES);
        if (Said.atLeast(minutes, LAMBDA_NEAR_MINUTES) && Said.under(minutes, LAMBDA_MINUTES)) {
            faults.add(
                    LAMBDA_NEAR_ITS_LIMIT,
                    id,
                    () -> id + " runs up to " + Said.plain(minutes) + " minutes, close to the "
                            + Said.plain(LAMBDA_MINUTES) + " at which Lambda stops it");
        }
        if (Said.yes(values, ComponentAttributes.STATEFUL)) {
            faults.add(LAMBDA_WITH_STATE, id, () -> id + " keeps state between runs on Lambda");
        }
    }

    private static void batch(Part part, Faults faults) {
        AttributeValues values = part.values();
        BigDecimal vcpu = Said.number(values, ComponentAttributes.VCPU);
        BigDecimal memory = Said.number(values, ComponentAttributes.MEMORY_GB);
        if (part.product().is("aws-batch")
                && Said.atMost(Said.number(values, ComponentAttributes.GPUS), BigDecimal.ZERO)
                && Said.atMost(vcpu, FARGATE_VCPU)
                && Said.atMost(memory, FARGATE_MEMORY_GB)) {
            faults.add(
                    BATCH_WHERE_FARGATE_SUFFICES,
                    part.id(),
                    () -> part.id() + " needs " + Said.plain(vcpu) + " vCPU and " + Said.plain(memory)
                            + " GB; a Fargate task has that");
        }
    }

    private static void machine(Part part, Faults faults) {
        AttributeValues values = part.values();
        BigDecimal hours = Said.number(values, ComponentAttributes.BUSY_HOURS_PER_DAY);
        if (Said.yes(values, ComponentAttributes.ALWAYS_ON) && Said.under(hours, BUSY_HOURS)) {
            faults.add(
                    IDLE_MACHINE,
                    part.id(),
                    () -> part.id() + " is on all day for " + Said.plain(hours) + " hours of work");
        }
    }

    private static void hostedByLambda(Part part, Faults faults) {
        if (Said.word(part.values(), ComponentAttributes.ARCHITECTURE).equals("x86-64")) {
            faults.add(
                    LAMBDA_ON_X86,
                    part.id(),
                    () -> part.id() + " runs on x86; arm64 does the same work for about a fifth less");
        }
        deployment(part, faults);
    }

    private static void hostedByEcs(Part part, Faults faults) {
        boolean serves = part.role().equals("service") || part.role().equals("serving");
        if (serves && Said.no(part.values(), ComponentAttributes.MULTI_AZ)) {
            faults.add(SERVICE_IN_ONE_ZONE, part.id(), () -> part.id() + " runs in one availability zone");
        }
        deployment(part, faults);
    }

    private static void hostedByFargate(Part part, Faults faults) {
        AttributeValues values = part.values();
        if (Said.yes(values, ComponentAttributes.INTERRUPTIBLE) && Said.no(values, ComponentAttributes.SPOT)) {
            faults.add(
                    INTERRUPTIBLE_ON_DEMAND,
                    part.id(),
                    () -> part.id() + " could be interrupted and pays the full price");
        }
    }

    private static void deployment(Part part, Faults faults) {
        if (Said.word(part.values(), ComponentAttributes.DEPLOYMENT_STRATEGY).equals("all-at-once")) {
            faults.add(DEPLOYED_ALL_AT_ONCE, part.id(), () -> part.id() + " replaces its old version all at once");
        }
    }
}
