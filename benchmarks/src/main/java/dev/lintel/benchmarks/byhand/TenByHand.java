package dev.lintel.benchmarks.byhand;

import dev.lintel.Severity;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ten rules of the core pack as one loop in plain Java, with one view and fixed grades. */
public final class TenByHand {
    /** The ten, by their ids. */
    public static final Set<String> RULES = Set.of(
            "core/services-outgrow-the-team",
            "core/unencrypted-store",
            "core/single-az-database",
            "core/public-database",
            "core/no-backups",
            "core/lambda-runs-too-long",
            "core/lambda-on-old-python",
            "core/fargate-on-x86",
            "core/duckdb-outgrown",
            "core/stream-for-batch");

    private static final Set<String> DATABASES = Set.of(
            "relational-database",
            "document-store",
            "graph-store",
            "time-series-store",
            "warehouse",
            "search-engine",
            "cache");
    private static final Set<String> BACKED_UP = Set.of(
            "relational-database",
            "document-store",
            "graph-store",
            "time-series-store",
            "warehouse",
            "search-engine",
            "key-value-store",
            "file-system");
    private static final Set<String> ENCRYPTABLE = Set.of(
            "object-store",
            "relational-database",
            "document-store",
            "key-value-store",
            "graph-store",
            "time-series-store",
            "warehouse",
            "search-engine",
            "file-system",
            "stream",
            "cache");
    private static final Set<String> OWN_NETWORK = Set.of("aws", "azure", "gcp", "any");
    private static final Set<String> ZONED = Set.of("relational-database", "document-store", "graph-store");
    private static final Set<String> SLOW = Set.of("minutes", "hourly", "daily");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(15);
    private static final BigDecimal GIGABYTES = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    public TenByHand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the ten find for certain. */
    public List<Fault> review(Architecture architecture) {
        List<Fault> faults = new ArrayList<>();
        Stage stage = architecture.stage();
        boolean onAws = Setting.isOnAws(architecture.workload());
        int services = 0;
        for (ComponentDescription component : architecture.components()) {
            AttributeValues values = component.attributes();
            if (isService(values)) {
                services++;
            }
            Optional<Catalogue.Entry> found = component.technology().flatMap(catalogue::named);
            if (found.isPresent()) {
                component(architecture, onAws, component.id(), values, found.get(), faults);
            }
            if (onAws) {
                hosted(component.id(), values, host(values, found.orElse(null)), stage, faults);
            }
        }
        workload(architecture, services, faults);
        return faults;
    }

    static boolean isService(AttributeValues values) {
        return is(values, ComponentAttributes.DEPLOYED_SEPARATELY, true);
    }

    static void workload(Architecture architecture, int services, List<Fault> faults) {
        Stage stage = architecture.stage();
        Optional<BigDecimal> team =
                architecture.workload().get(WorkloadAttributes.TEAM).known();
        if (services > 3 && team.isPresent() && team.get().compareTo(BigDecimal.valueOf(5)) <= 0) {
            Severity severity =
                    stage == Stage.DEMO ? Severity.MAJOR : stage == Stage.DEVELOPMENT ? Severity.MINOR : null;
            add(
                    faults,
                    "core/services-outgrow-the-team",
                    architecture.name(),
                    severity,
                    architecture.name() + " deploys " + services + " services separately with a team of " + team.get());
        }
    }

    static void component(
            Architecture architecture,
            boolean onAws,
            String id,
            AttributeValues values,
            Catalogue.Entry technology,
            List<Fault> faults) {
        Stage stage = architecture.stage();
        String name = technology.name();
        if (ENCRYPTABLE.contains(technology.kind()) && is(values, ComponentAttributes.ENCRYPTED_AT_REST, false)) {
            Severity severity = switch (stage) {
                case DEMO, DEVELOPMENT -> Severity.MINOR;
                case SCALE -> Severity.MAJOR;
                case PRODUCTION -> Severity.BLOCKER;
            };
            add(faults, "core/unencrypted-store", id, severity, name + " (" + id + ") keeps its data unencrypted");
        }
        if (onAws
                && ZONED.contains(technology.kind())
                && trait(technology, "managed").equals("yes")
                && is(values, ComponentAttributes.MULTI_AZ, false)) {
            Severity severity = switch (stage) {
                case SCALE -> Severity.MINOR;
                case PRODUCTION -> Severity.BLOCKER;
                default -> null;
            };
            add(
                    faults,
                    "core/single-az-database",
                    id,
                    severity,
                    name + " (" + id + ") stands in one availability zone");
        }
        if (DATABASES.contains(technology.kind())
                && OWN_NETWORK.contains(technology.provider())
                && is(values, ComponentAttributes.PUBLIC_ACCESS, true)) {
            Severity severity = switch (stage) {
                case DEMO, DEVELOPMENT -> Severity.MAJOR;
                default -> Severity.BLOCKER;
            };
            add(faults, "core/public-database", id, severity, name + " (" + id + ") can be reached from the internet");
        }
        if (BACKED_UP.contains(technology.kind()) && is(values, ComponentAttributes.BACKUPS, false)) {
            Severity severity = switch (stage) {
                case DEMO -> null;
                case DEVELOPMENT -> Severity.MINOR;
                case SCALE -> Severity.MAJOR;
                case PRODUCTION -> Severity.BLOCKER;
            };
            add(faults, "core/no-backups", id, severity, name + " (" + id + ") is not backed up");
        }
        if (onAws && technology.id().equals("lambda")) {
            lambda(id, values, stage, faults);
        }
        Optional<BigDecimal> data = values.get(ComponentAttributes.DATA_GB).known();
        if (technology.id().equals("duckdb") && data.isPresent() && data.get().compareTo(GIGABYTES) >= 0) {
            Severity severity =
                    stage == Stage.DEMO ? Severity.MINOR : stage == Stage.DEVELOPMENT ? Severity.MAJOR : null;
            add(
                    faults,
                    "core/duckdb-outgrown",
                    id,
                    severity,
                    id + " holds " + data.get() + " GB in DuckDB; it scales by hand from 100 GB on");
        }
        Value<String> own = values.get(ComponentAttributes.LATENCY_NEED);
        Optional<String> latency =
                (own.isUnknown() ? architecture.workload().get(WorkloadAttributes.LATENCY_NEED) : own).known();
        if (technology.kind().equals("stream")
                && !technology.id().equals("firehose")
                && latency.isPresent()
                && SLOW.contains(latency.get())) {
            Severity severity = switch (stage) {
                case DEMO, DEVELOPMENT -> Severity.MAJOR;
                default -> Severity.MINOR;
            };
            add(faults, "core/stream-for-batch", id, severity, id + " streams what is needed " + latency.get());
        }
    }

    private static void lambda(String id, AttributeValues values, Stage stage, List<Fault> faults) {
        Optional<BigDecimal> run =
                values.get(ComponentAttributes.LONGEST_RUN_MINUTES).known();
        if (run.isPresent() && run.get().compareTo(MINUTES) >= 0) {
            add(
                    faults,
                    "core/lambda-runs-too-long",
                    id,
                    Severity.BLOCKER,
                    id + " runs up to " + run.get() + " minutes on Lambda, which stops everything at 15");
        }
        Optional<String> version =
                values.get(ComponentAttributes.RUNTIME_VERSION).known();
        boolean python = isPython(values, ComponentAttributes.RUNTIME)
                && (values.get(ComponentAttributes.LANGUAGE).isUnknown()
                        || isPython(values, ComponentAttributes.LANGUAGE));
        if (python && version.isPresent() && isBelowThreeEleven(version.get())) {
            Severity severity = switch (stage) {
                case DEMO, DEVELOPMENT -> Severity.MINOR;
                default -> Severity.MAJOR;
            };
            add(faults, "core/lambda-on-old-python", id, severity, id + " runs on Python " + version.get());
        }
    }

    /** What executes it: what it runs on where that is said, otherwise itself. */
    private String host(AttributeValues values, Catalogue.@Nullable Entry technology) {
        Optional<String> runsOn = values.get(ComponentAttributes.RUNS_ON).known();
        return runsOn.isPresent()
                ? runsOn.flatMap(catalogue::named).map(Catalogue.Entry::id).orElse("")
                : technology == null ? "" : technology.id();
    }

    static void hosted(String id, AttributeValues values, String host, Stage stage, List<Fault> faults) {
        boolean x86 = values.get(ComponentAttributes.ARCHITECTURE)
                .known()
                .filter("x86-64"::equals)
                .isPresent();
        if (x86 && host.equals("ecs-fargate")) {
            Severity severity = switch (stage) {
                case SCALE, PRODUCTION -> Severity.MINOR;
                default -> null;
            };
            add(
                    faults,
                    "core/fargate-on-x86",
                    id,
                    severity,
                    id + " runs on x86; Graviton does the same work for about a fifth less");
        }
    }

    private static boolean isPython(AttributeValues values, Attribute<String> attribute) {
        return values.get(attribute).known().filter("python"::equals).isPresent();
    }

    private static boolean isBelowThreeEleven(String version) {
        String[] parts = version.split("\\.");
        int major = Integer.parseInt(parts[0]);
        int minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return major < 3 || (major == 3 && minor < 11);
    }

    private static boolean is(AttributeValues values, Attribute<Boolean> attribute, boolean expected) {
        Optional<Boolean> known = values.get(attribute).known();
        return known.isPresent() && known.get() == expected;
    }

    private static String trait(Catalogue.Entry technology, String name) {
        Catalogue.Trait trait = technology.traits().get(name);
        return trait == null ? "unknown" : trait.is();
    }

    private static void add(
            List<Fault> faults, String rule, String subject, @Nullable Severity severity, String message) {
        if (severity != null) {
            faults.add(new Fault(rule, subject, severity, message));
        }
    }
}
