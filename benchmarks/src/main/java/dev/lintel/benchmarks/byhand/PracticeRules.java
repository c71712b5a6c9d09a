package dev.lintel.benchmarks.byhand;

import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** How a workload is built and run. */
final class PracticeRules {
    private static final BigDecimal FEEDBACK_MINUTES = BigDecimal.valueOf(5);

    /** A practice that is a fault where it is answered like that; the words stand around the name of the workload. */
    private record Practice(RuleByHand rule, Attribute<Boolean> attribute, boolean fault, String before, String after) {
        boolean isFault(AttributeValues practices) {
            return fault ? Said.yes(practices, attribute) : Said.no(practices, attribute);
        }
    }

    private static final List<Practice> PRACTICES = List.of(
            lacking(RuleByHand.NO_DEBUGGER, PracticeAttributes.DEBUGGER, "", " cannot be run under a debugger"),
            lacking(
                    RuleByHand.NO_LOCAL_TEST_DATA,
                    PracticeAttributes.LOCAL_TEST_DATA,
                    "",
                    " has neither test data nor mocks on a laptop"),
            having(
                    RuleByHand.TESTS_NEED_THE_CLOUD,
                    PracticeAttributes.TESTS_NEED_CLOUD_CREDENTIALS,
                    "The tests of ",
                    " run only with cloud credentials"),
            having(
                    RuleByHand.ACCOUNTS_FOR_A_DEMO,
                    PracticeAttributes.SEVERAL_ACCOUNTS,
                    "",
                    " spreads a demo over several accounts"),
            having(
                    RuleByHand.EVENT_SOURCING_TOO_EARLY,
                    PracticeAttributes.EVENT_SOURCING,
                    "",
                    " takes events for its source of truth before its first users"),
            having(
                    RuleByHand.RECOVERY_PLAN_FOR_A_DEMO,
                    PracticeAttributes.DISASTER_RECOVERY,
                    "",
                    " plans for the loss of a region, for a demo"),
            having(
                    RuleByHand.REGIONS_FOR_A_DEMO,
                    PracticeAttributes.MULTI_REGION,
                    "",
                    " runs a demo in several regions"),
            having(
                    RuleByHand.SAGAS_TOO_EARLY,
                    PracticeAttributes.SAGAS,
                    "",
                    " coordinates its transactions with sagas before there is a second team"),
            having(
                    RuleByHand.SERVICE_MESH_TOO_EARLY,
                    PracticeAttributes.SERVICE_MESH,
                    "",
                    " puts a service mesh between services that one team runs"),
            lacking(
                    RuleByHand.BACKUPS_BY_HAND,
                    PracticeAttributes.AUTOMATED_BACKUPS,
                    "Backups of ",
                    " are not automatic"),
            lacking(
                    RuleByHand.BROAD_PERMISSIONS,
                    PracticeAttributes.LEAST_PRIVILEGE,
                    "Identities of ",
                    " may do more than they need"),
            lacking(
                    RuleByHand.BROAD_SECURITY_GROUPS,
                    PracticeAttributes.MINIMAL_SECURITY_GROUPS,
                    "Security groups of ",
                    " allow more than is needed"),
            lacking(
                    RuleByHand.DATA_UNENCRYPTED,
                    PracticeAttributes.ENCRYPTION_AT_REST,
                    "",
                    " does not encrypt its data at rest"),
            lacking(
                    RuleByHand.TRAFFIC_UNENCRYPTED,
                    PracticeAttributes.ENCRYPTION_IN_TRANSIT,
                    "",
                    " sends data unencrypted"),
            having(RuleByHand.LONG_LIVED_KEYS, PracticeAttributes.LONG_LIVED_KEYS, "", " uses long-lived access keys"),
            lacking(
                    RuleByHand.SECRETS_UNMANAGED,
                    PracticeAttributes.SECRETS_MANAGED,
                    "",
                    " keeps its secrets outside a secrets manager"),
            lacking(
                    RuleByHand.SECRETS_NEVER_ROTATED,
                    PracticeAttributes.SECRETS_ROTATED,
                    "The secrets of ",
                    " are never rotated"),
            lacking(RuleByHand.NO_PRIVATE_SUBNETS, PracticeAttributes.PRIVATE_SUBNETS, "", " has no private subnets"),
            lacking(RuleByHand.NO_ALARMS, PracticeAttributes.ALARMS, "No alarm watches ", ""),
            lacking(RuleByHand.NO_DASHBOARDS, PracticeAttributes.DASHBOARDS, "", " has no dashboard"),
            lacking(RuleByHand.NO_RUNBOOKS, PracticeAttributes.RUNBOOKS, "", " has no runbooks"),
            lacking(
                    RuleByHand.NO_RETRIES,
                    PracticeAttributes.RETRIES_WITH_BACKOFF,
                    "",
                    " gives up at the first failed call, or hammers on"),
            lacking(
                    RuleByHand.NO_CIRCUIT_BREAKERS,
                    PracticeAttributes.CIRCUIT_BREAKERS,
                    "No circuit breaker guards the calls of ",
                    ""),
            lacking(
                    RuleByHand.RESTORES_NEVER_TRIED,
                    PracticeAttributes.RESTORES_TESTED,
                    "Nobody has ever restored a backup of ",
                    ""),
            lacking(
                    RuleByHand.UTILISATION_UNWATCHED,
                    PracticeAttributes.UTILISATION_MONITORED,
                    "Nobody watches how much of its CPU and memory ",
                    " uses"));

    private PracticeRules() {}

    private static Practice having(RuleByHand rule, Attribute<Boolean> attribute, String before, String after) {
        return new Practice(rule, attribute, true, before, after);
    }

    private static Practice lacking(RuleByHand rule, Attribute<Boolean> attribute, String before, String after) {
        return new Practice(rule, attribute, false, before, after);
    }

    static void review(AttributeValues practices, Collection<Part> parts, Setting setting, Faults faults) {
        String name = setting.name();
        for (Practice practice : PRACTICES) {
            if (practice.isFault(practices)) {
                faults.add(practice.rule(), name, () -> practice.before() + name + practice.after());
            }
        }
        if (setting.inPython() && Said.no(practices, PracticeAttributes.TYPE_HINTS)) {
            faults.add(RuleByHand.NO_TYPE_HINTS, name, () -> name + " has no type hints");
        }
        if (setting.onAws() && Said.no(practices, PracticeAttributes.S3_LIFECYCLE)) {
            faults.add(
                    RuleByHand.NO_LIFECYCLE_POLICIES, name, () -> "Buckets of " + name + " have no lifecycle policies");
        }
        if (Said.none(practices, PracticeAttributes.UNIT_TEST_FRAMEWORK)) {
            faults.add(RuleByHand.NO_UNIT_TESTS, name, () -> name + " has no unit tests");
        }
        if (Said.none(practices, PracticeAttributes.INFRASTRUCTURE_TOOL)) {
            faults.add(
                    RuleByHand.NO_INFRASTRUCTURE_CODE,
                    name,
                    () -> "The infrastructure of " + name + " is made by hand");
        }
        if (Said.word(practices, PracticeAttributes.DEPLOYMENT_STRATEGY).equals("all-at-once")) {
            faults.add(RuleByHand.DEPLOYMENTS_ALL_AT_ONCE, name, () -> name + " replaces every old version at once");
        }
        if (Said.no(practices, PracticeAttributes.PIPELINE_RUNS_LOCALLY)) {
            faults.add(
                    RuleByHand.PIPELINE_ONLY_IN_THE_CLOUD,
                    name,
                    () -> "The pipeline of " + name + " runs only in the cloud. What can stand in on a laptop: "
                            + localWays(parts));
        }
        feedback(practices, name, faults);
    }

    private static void feedback(AttributeValues practices, String name, Faults faults) {
        BigDecimal minutes = Said.number(practices, PracticeAttributes.EDIT_TEST_DEBUG_MINUTES);
        if (Said.over(minutes, FEEDBACK_MINUTES)) {
            faults.add(
                    RuleByHand.FEEDBACK_OVER_FIVE_MINUTES,
                    name,
                    () -> name + " takes " + Said.plain(minutes) + " minutes from an edit to knowing whether it works");
        } else if (Said.atLeast(minutes, FEEDBACK_MINUTES)) {
            faults.add(
                    RuleByHand.SLOW_FEEDBACK,
                    name,
                    () -> "One round of editing, testing and debugging " + name + " takes " + Said.plain(minutes)
                            + " minutes, and should stay under " + Said.plain(FEEDBACK_MINUTES));
        }
    }

    private static String localWays(Collection<Part> parts) {
        TreeSet<String> ways = new TreeSet<>();
        for (Part part : parts) {
            Value<String> said = part.values().get(ComponentAttributes.LOCAL_SUBSTITUTE);
            String way = said.isUnknown()
                    ? part.product().localSubstitute()
                    : Said.word(part.values(), ComponentAttributes.LOCAL_SUBSTITUTE);
            boolean isWay = !way.isEmpty() && !way.equals("none") && !way.equals("unknown");
            if (part.product().isKnown() && isWay) {
                ways.add(part.product().name() + " by " + way);
            }
        }
        return ways.isEmpty() ? "none" : String.join(", ", ways);
    }
}
