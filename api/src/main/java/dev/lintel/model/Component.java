package dev.lintel.model;

import dev.lintel.Subject;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A part of the architecture, bound to what the catalogue knows of its technology. It reaches its workload, its
 * neighbours and the decisions about it.
 *
 * <p>The predicates named like an attribute of {@link ComponentAttributes} have its meaning. Where nothing is said, the
 * catalogue answers for {@link #selfManaged()}, {@link #localSubstitute()} and {@link #maturity()}, the runtime for
 * {@link #language()}, and the workload for {@link #latencyNeed()}.
 */
public final class Component implements Fact {
    private final Subject subject;
    private final ComponentDescription description;
    private final Seen values;
    private final Technology technology;
    private final Basis technologyBasis;
    private final Technology host;
    private final Workload workload;
    private List<Connection> incoming = List.of();
    private List<Connection> outgoing = List.of();
    private List<Decision> decisions = List.of();
    /** Found once: rules and the workload ask for these again and again. */
    private @Nullable Name language;

    private @Nullable Name role;
    private @Nullable Name where;

    Component(ComponentDescription description, Technology technology, Technology host, Workload workload, View view) {
        this.subject = new Subject("component", description.id(), description.origin());
        this.description = description;
        this.values = new Seen(description.attributes(), view);
        this.technology = technology;
        this.technologyBasis = description.properties().isEmpty() ? Basis.STATED : Basis.READ;
        this.host = host;
        this.workload = workload;
    }

    void connect(Connection connection) {
        outgoing = with(outgoing, connection);
        connection.to().incoming = with(connection.to().incoming, connection);
    }

    void add(Decision decision) {
        decisions = with(decisions, decision);
    }

    /** Most components have no decision and one connection: a list that can grow is kept for those that have more. */
    private static <T> List<T> with(List<T> list, T element) {
        if (list.isEmpty()) {
            return List.of(element);
        }
        List<T> grown = list.size() == 1 ? new ArrayList<>(list) : list;
        grown.add(element);
        return grown;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public Workload workload() {
        return workload;
    }

    @Override
    public Optional<Value<?>> said(String attribute) {
        return attribute.startsWith(Attribute.OWN)
                ? Optional.of(ownSaid(attribute.substring(Attribute.OWN.length())))
                : ComponentAttributes.set().named(attribute).map(this::said);
    }

    @Override
    public Value<?> said(Attribute<?> attribute) {
        return attribute.isOwn()
                ? ownSaid(attribute.name().substring(Attribute.OWN.length()))
                : values.values().get(attribute);
    }

    /** What it is made of. */
    public Technology technology() {
        return technology;
    }

    /** What it rests on that this is its technology: its resource where one was read, otherwise somebody's word. */
    public Basis technologyBasis() {
        return technologyBasis;
    }

    /** What executes it: the technology it runs on where that is said, otherwise its own. */
    @Reads({"runsOn", "technology"})
    public Technology host() {
        return host;
    }

    /** Its technology, or what it runs on, is known to be of one of these kinds. */
    boolean isOrRunsOn(Collection<String> kinds) {
        return technology.kind().value().filter(kinds::contains).isPresent()
                || host.kind().value().filter(kinds::contains).isPresent();
    }

    /** What connects to it, sorted by its id. */
    public List<Connection> incoming() {
        return Collections.unmodifiableList(incoming);
    }

    /** What it connects to, sorted by its id. */
    public List<Connection> outgoing() {
        return Collections.unmodifiableList(outgoing);
    }

    /** The decisions that are about it, sorted by id. */
    public List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    /** A decision about it has that category. */
    @Reads({"decisions"})
    public boolean isDecidedAs(String category) {
        return decisions.stream().anyMatch(decision -> decision.category().is(category));
    }

    /**
     * It implies a decision of that category, for no stated one of that category is about it. One whose category is
     * unknown may be of it.
     */
    @Reads({"technology"})
    public boolean implies(String category) {
        for (Decision decision : decisions) {
            Name its = decision.category();
            if (!its.isNone() && !its.isOtherThan(category)) {
                return false;
            }
        }
        return true;
    }

    /** The decisions that it implies, by category and with the way they swing. */
    public Map<String, Reversibility> impliedDecisions(Doors doors) {
        Map<String, Reversibility> implied = new TreeMap<>();
        for (Doors.Category category : doors.categories().values()) {
            Optional<Doors.ImpliedBy> by = category.impliedBy();
            if (by.isPresent() && by.get().fits(this) && implies(category.name())) {
                implied.put(category.name(), Reversibility.implied(this, category, doors));
            }
        }
        return implied;
    }

    /**
     * Whether it can be swapped at reasonable effort: by the decisions about it that chose its technology or speak of a
     * way out, or else by its technology, which is a two-way door by precedent or runs elsewhere. A no needs such a
     * decision: what only its technology makes a one-way door nobody has decided yet, and leaves it unknown.
     */
    @Reads({"decisions", "technology.precedent", "technology.portable"})
    public Answer wayOut() {
        if (!technology.isKnown()) {
            return Answer.unknown(values.view());
        }
        boolean decided = false;
        boolean shut = false;
        for (Decision decision : decisions) {
            if (decision.speaksOfAWayOut()) {
                Answer its = decision.wayOut();
                if (its == Answer.YES) {
                    return Answer.YES;
                }
                decided = true;
                shut |= its == Answer.NO;
            }
        }
        if (decided) {
            return shut ? Answer.NO : Answer.unknown(values.view());
        }
        boolean swappable = technology.precedent().is("type-2")
                || (technology.precedent().isNone() && technology.portable() == Answer.YES);
        return swappable ? Answer.YES : Answer.unknown(values.view());
    }

    /** Something of that kind connects to it. */
    @Reads({"incoming"})
    public boolean isFedBy(String kind) {
        return incoming.stream()
                .anyMatch(each -> each.from().technology().kind().is(kind));
    }

    /** It connects to something of that kind. */
    @Reads({"outgoing"})
    public boolean feeds(String kind) {
        return outgoing.stream().anyMatch(each -> each.to().technology().kind().is(kind));
    }

    /**
     * Nothing but one component of that kind connects to it, and it serves exactly one other. That there is nobody
     * else needs a complete list of components.
     */
    @Reads({"incoming", "outgoing"})
    public boolean standsBetween(String kind, String... consumers) {
        boolean fits = incoming.size() == 1
                && isFedBy(kind)
                && outgoing.size() == 1
                && outgoing.get(0).to().technology().kind().isAnyOf(consumers);
        return fits && (workload.listsAllComponents() || values.view() == View.POSSIBLE);
    }

    /** Said to be deployed on its own. */
    boolean isDeployable() {
        return values.knows(ComponentAttributes.DEPLOYED_SEPARATELY)
                && deployedSeparately().isYes();
    }

    /** The same, or a service of which nothing is said. What nobody can name takes part in nothing undecided. */
    boolean mayBeDeployable() {
        return isDeployable() || (technology.isKnown() && role().value().isPresent() && mightBeDeployable());
    }

    /** Nothing that is said keeps it from being deployed on its own. */
    boolean mightBeDeployable() {
        return isDeployable()
                || (!values.knows(ComponentAttributes.DEPLOYED_SEPARATELY)
                        && (!statesItsRole() || role().is("service")));
    }

    /** Its language is known, or it is known to have none. */
    boolean languageIsSettled() {
        return language().isSome() || language().isNone() || (technology.isKnown() && !technology.runsCode());
    }

    /** Its service works only with its language, which therefore is nobody's taste. */
    boolean hasNoChoiceOfLanguage() {
        return languageRequiredByService() == Answer.YES;
    }

    boolean statesItsRole() {
        return values.knows(ComponentAttributes.ROLE);
    }

    /** Choice and Map states together: where a state machine decides and loops. */
    @Reads({"choiceStates", "mapStates"})
    public Amount logicStates() {
        Optional<BigDecimal> choices = choiceStates().value();
        Optional<BigDecimal> maps = mapStates().value();
        return choices.isPresent() && maps.isPresent()
                ? Amount.of(choices.get().add(maps.get()))
                : Amount.unknown(values.view());
    }

    /** It is written in a general-purpose language other than that one. */
    @Reads({"language"})
    public boolean isWrittenOtherThanIn(String language) {
        Name its = language();
        return its.value().isPresent()
                ? its.isOtherThan(language)
                        && Languages.isGeneralPurpose(its.value().get())
                : its.isOtherThan(language);
    }

    /** Somebody spoke of its language and said that it is unknown. */
    boolean leavesItsLanguageOpen() {
        return values.isLeftOpen(ComponentAttributes.LANGUAGE);
    }

    /** How many components of that technology it connects to. */
    @Reads({"outgoing"})
    public Amount connectsTo(String technologyId) {
        long known = 0;
        for (Connection each : outgoing) {
            known += each.to().technology.is(technologyId) ? 1 : 0;
        }
        return workload.listsAllComponents() || values.view() == View.POSSIBLE
                ? Amount.of(known)
                : Amount.atLeast(known, View.CERTAIN);
    }

    /** Something that connects to it, or that it connects to, runs in another region. */
    @Reads({"region", "workload.region", "outgoing", "incoming"})
    public boolean isFarFromANeighbour() {
        for (Connection each : incoming) {
            if (isFarFrom(each.from())) {
                return true;
            }
        }
        for (Connection each : outgoing) {
            if (isFarFrom(each.to())) {
                return true;
            }
        }
        return false;
    }

    /** Where neither says its region, nothing speaks for two. */
    private boolean isFarFrom(Component other) {
        Optional<String> here = where().value();
        Optional<String> there = other.where().value();
        if (here.isPresent() && there.isPresent()) {
            return !here.equals(there);
        }
        return values.view() == View.POSSIBLE && (here.isPresent() || there.isPresent());
    }

    /** Its own region, or else that of its workload. */
    private Name where() {
        Name found = where;
        if (found == null) {
            Name own = region();
            found = own.value().isPresent() ? own : workload.region();
            where = found;
        }
        return found;
    }

    /** A fact of a pack's own that is a yes or a no. */
    public Answer own(String name) {
        Object said = ownValue(name);
        return said instanceof Boolean yes ? Answer.of(yes) : said == NONE ? Answer.NO : Answer.unknown(values.view());
    }

    /** A fact of a pack's own that is a number. */
    public Amount ownAmount(String name) {
        Object said = ownValue(name);
        return said instanceof BigDecimal number
                ? Amount.of(number)
                : said == NONE ? Amount.of(0) : Amount.unknown(values.view());
    }

    /** A fact of a pack's own that is a word. */
    public Name ownName(String name) {
        Object said = ownValue(name);
        return said instanceof String word ? Name.of(word) : said == NONE ? Name.none() : Name.unknown(values.view());
    }

    private static final Object NONE = new Object();

    /** A fact of a pack's own that is several words. */
    public Names ownNames(String name) {
        Object said = ownValue(name);
        return said instanceof List<?> words
                ? Names.of(words.stream()
                        .map(word -> Attribute.canonical(word.toString()))
                        .toList())
                : said == NONE ? Names.of(List.of()) : Names.unknown(values.view());
    }

    private @Nullable Object ownValue(String name) {
        Value<?> value = ownSaid(name);
        if (value instanceof Value.Known<?> known) {
            return known.value();
        }
        return value instanceof Value.None<?> ? NONE : null;
    }

    private Value<?> ownSaid(String name) {
        Value<?> said = description.own().get(name);
        return said == null ? Value.unknown() : said;
    }

    /**
     * A property of the resource as it was read, by its path, such as {@code VpcConfig.SubnetIds}. None where the
     * resource does not set it; unknown where it is left to the deployment or where no resource was read.
     */
    public Name property(String path) {
        if (description.properties().isEmpty()) {
            return Name.unknown(values.view());
        }
        Object at = description.properties();
        for (String step : path.split("\\.")) {
            if (at instanceof Value.Unknown<?>) {
                return Name.unknown(values.view());
            }
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
            if (at == null) {
                return Name.none();
            }
        }
        return at instanceof Value.Unknown<?> ? Name.unknown(values.view()) : Name.of(at.toString());
    }

    /**
     * Its language, or else the one that its runtime executes, or else the only one that its technology takes. What runs
     * no code of the team has none to ask for.
     */
    @Reads({"language", "runtime"})
    public Name language() {
        Name found = language;
        if (found == null) {
            found = findLanguage();
            language = found;
        }
        return found;
    }

    private Name findLanguage() {
        View whereUnsaid = technology.runsCode() ? values.view() : View.CERTAIN;
        Name said = Name.of(values.values().get(ComponentAttributes.LANGUAGE), whereUnsaid);
        return said.or(Languages.ofRuntime(runtime(), whereUnsaid))
                .or(onlyLanguage(whereUnsaid))
                .spelled(Languages::spelled);
    }

    private Name onlyLanguage(View view) {
        return technology.runsCode() ? Languages.only(technology.languages(), view) : Name.unknown(view);
    }

    /**
     * Whether the team operates it, or else whether no vendor does. Where it is said to be unknown the catalogue does not
     * answer: a workflow engine that code is written for may be anybody's.
     */
    @Reads({"selfManaged", "technology"})
    public Answer selfManaged() {
        if (values.isLeftOpen(ComponentAttributes.SELF_MANAGED)) {
            return values.answer(ComponentAttributes.SELF_MANAGED);
        }
        Answer byCatalogue = technology.managed() == Answer.YES
                ? Answer.NO
                : technology.managed() == Answer.NO ? Answer.YES : Answer.unknown(values.view());
        return values.answer(ComponentAttributes.SELF_MANAGED).or(byCatalogue);
    }

    /** What stands in for it on a laptop, by what is said or else by the catalogue. */
    @Reads({"localSubstitute", "technology"})
    public Text localSubstitute() {
        return values.text(ComponentAttributes.LOCAL_SUBSTITUTE).or(technology.localSubstitute());
    }

    /** How proven it is, by what is said or else by the catalogue. */
    @Reads({"maturity", "technology"})
    public Name maturity() {
        return values.name(ComponentAttributes.MATURITY).or(technology.maturity());
    }

    public Name role() {
        Name found = role;
        if (found == null) {
            found = values.name(ComponentAttributes.ROLE);
            role = found;
        }
        return found;
    }

    public Name runtime() {
        return values.name(ComponentAttributes.RUNTIME);
    }

    public Version runtimeVersion() {
        return values.version(ComponentAttributes.RUNTIME_VERSION);
    }

    public Name architecture() {
        return values.name(ComponentAttributes.ARCHITECTURE);
    }

    public Amount longestRunMinutes() {
        return values.amount(ComponentAttributes.LONGEST_RUN_MINUTES);
    }

    public Answer stateful() {
        return values.answer(ComponentAttributes.STATEFUL);
    }

    public Answer alwaysOn() {
        return values.answer(ComponentAttributes.ALWAYS_ON);
    }

    public Amount busyHoursPerDay() {
        return values.amount(ComponentAttributes.BUSY_HOURS_PER_DAY);
    }

    public Name instanceType() {
        return values.name(ComponentAttributes.INSTANCE_TYPE);
    }

    public Amount instances() {
        return values.amount(ComponentAttributes.INSTANCES);
    }

    public Amount vcpu() {
        return values.amount(ComponentAttributes.VCPU);
    }

    public Amount memoryGb() {
        return values.amount(ComponentAttributes.MEMORY_GB);
    }

    public Amount gpus() {
        return values.amount(ComponentAttributes.GPUS);
    }

    public Answer spot() {
        return values.answer(ComponentAttributes.SPOT);
    }

    public Answer interruptible() {
        return values.answer(ComponentAttributes.INTERRUPTIBLE);
    }

    public Name runsOn() {
        return values.name(ComponentAttributes.RUNS_ON);
    }

    public Name framework() {
        return values.name(ComponentAttributes.FRAMEWORK);
    }

    public Name library() {
        return values.name(ComponentAttributes.LIBRARY);
    }

    public Name fileFormat() {
        return values.name(ComponentAttributes.FILE_FORMAT);
    }

    public Amount dataGb() {
        return values.amount(ComponentAttributes.DATA_GB);
    }

    public Amount itemKb() {
        return values.amount(ComponentAttributes.ITEM_KB);
    }

    public Names use() {
        return values.names(ComponentAttributes.USE);
    }

    public Amount concurrentWriters() {
        return values.amount(ComponentAttributes.CONCURRENT_WRITERS);
    }

    public Answer lifecyclePolicy() {
        return values.answer(ComponentAttributes.LIFECYCLE_POLICY);
    }

    public Amount oldDataShare() {
        return values.amount(ComponentAttributes.OLD_DATA_SHARE);
    }

    public Answer versioned() {
        return values.answer(ComponentAttributes.VERSIONED);
    }

    public Amount readReplicas() {
        return values.amount(ComponentAttributes.READ_REPLICAS);
    }

    public Amount producers() {
        return values.amount(ComponentAttributes.PRODUCERS);
    }

    public Amount consumers() {
        return values.amount(ComponentAttributes.CONSUMERS);
    }

    public Amount externalConsumers() {
        return values.amount(ComponentAttributes.EXTERNAL_CONSUMERS);
    }

    /** How soon its result is needed, by what is said of it or else of the workload. */
    @Reads({"latencyNeed", "workload.latencyNeed"})
    public Name latencyNeed() {
        return values.name(ComponentAttributes.LATENCY_NEED).or(workload.latencyNeed());
    }

    public Amount p95Ms() {
        return values.amount(ComponentAttributes.P95_MS);
    }

    public Amount cacheHitRate() {
        return values.amount(ComponentAttributes.CACHE_HIT_RATE);
    }

    public Amount repeatedQueries() {
        return values.amount(ComponentAttributes.REPEATED_QUERIES);
    }

    public Amount executionsPerMonth() {
        return values.amount(ComponentAttributes.EXECUTIONS_PER_MONTH);
    }

    public Answer multiAz() {
        return values.answer(ComponentAttributes.MULTI_AZ);
    }

    /** Whether its data is encrypted where it lies, by what is said or else by the catalogue where it always is. */
    @Reads({"encryptedAtRest"})
    public Answer encryptedAtRest() {
        return values.answer(ComponentAttributes.ENCRYPTED_AT_REST).or(technology.encryptsAtRest());
    }

    /** Whether it is reached through TLS, by what is said or else by the catalogue where it always is. */
    @Reads({"encryptedInTransit"})
    public Answer encryptedInTransit() {
        return values.answer(ComponentAttributes.ENCRYPTED_IN_TRANSIT).or(technology.encryptsInTransit());
    }

    public Answer publicAccess() {
        return values.answer(ComponentAttributes.PUBLIC_ACCESS);
    }

    public Answer privateSubnets() {
        return values.answer(ComponentAttributes.PRIVATE_SUBNETS);
    }

    public Amount openSecurityGroupRules() {
        return values.amount(ComponentAttributes.OPEN_SECURITY_GROUP_RULES);
    }

    public Answer backups() {
        return values.answer(ComponentAttributes.BACKUPS);
    }

    public Answer deadLetterQueue() {
        return values.answer(ComponentAttributes.DEAD_LETTER_QUEUE);
    }

    public Answer retries() {
        return values.answer(ComponentAttributes.RETRIES);
    }

    public Answer circuitBreaker() {
        return values.answer(ComponentAttributes.CIRCUIT_BREAKER);
    }

    public Name deploymentStrategy() {
        return values.name(ComponentAttributes.DEPLOYMENT_STRATEGY);
    }

    public Amount choiceStates() {
        return values.amount(ComponentAttributes.CHOICE_STATES);
    }

    public Amount mapStates() {
        return values.amount(ComponentAttributes.MAP_STATES);
    }

    public Name operator() {
        return values.name(ComponentAttributes.OPERATOR);
    }

    public Name owner() {
        return values.name(ComponentAttributes.OWNER);
    }

    public Answer documented() {
        return values.answer(ComponentAttributes.DOCUMENTED);
    }

    public Answer apiVersioning() {
        return values.answer(ComponentAttributes.API_VERSIONING);
    }

    /** What it costs while idle, by what is said or else within the class that the catalogue gives it. */
    @Reads({"floorCost", "technology"})
    public Amount floorCost() {
        return values.amount(ComponentAttributes.FLOOR_COST).or(technology.floorCostRange());
    }

    public Answer deployedSeparately() {
        return values.answer(ComponentAttributes.DEPLOYED_SEPARATELY);
    }

    public Answer monolith() {
        return values.answer(ComponentAttributes.MONOLITH);
    }

    public Text reason() {
        return values.text(ComponentAttributes.REASON);
    }

    public Answer languageRequiredByService() {
        return values.answer(ComponentAttributes.LANGUAGE_REQUIRED_BY_SERVICE);
    }

    public Name region() {
        return values.name(ComponentAttributes.REGION);
    }

    public Answer rotation() {
        return values.answer(ComponentAttributes.ROTATION);
    }

    @Override
    public String toString() {
        return id();
    }
}
