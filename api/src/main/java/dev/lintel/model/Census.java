package dev.lintel.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the components of a workload add up to, as one view shows it. It counts those that were mentioned: what nobody
 * mentioned can be missing, which only a complete list shows, but it cannot be too much.
 */
final class Census {
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

    private final List<Component> components;
    private final boolean complete;
    private final View view;
    /** Several rules compare these; what they add up to is found once, when the first one asks. */
    private final Once<Names> languages = new Once<>(this::findLanguages);

    private final Once<Names> rolesInSeveralLanguages = new Once<>(this::findRolesInSeveralLanguages);
    private final Once<Amount> cloudServices = new Once<>(this::countCloudServices);

    /** @param components may still grow while facts are bound */
    Census(List<Component> components, boolean complete, View view) {
        this.components = components;
        this.complete = complete;
        this.view = view;
    }

    Names languages() {
        return languages.get();
    }

    private Names findLanguages() {
        Set<String> known = new HashSet<>();
        int open = 0;
        boolean all = complete;
        for (Component component : components) {
            if (component.hasNoChoiceOfLanguage()) {
                continue;
            }
            Name language = component.language();
            language.value().ifPresent(known::add);
            open += language.isPossible() ? 1 : 0;
            all = all && component.languageIsSettled();
        }
        List<String> distinct = Languages.distinct(known);
        if (view == View.POSSIBLE) {
            return open > 0 ? Names.upTo(distinct, open) : Names.of(distinct);
        }
        return all ? Names.of(distinct) : Names.atLeast(distinct);
    }

    /** @param noOther beside those that were mentioned nothing is written in it */
    Answer writtenIn(String language, boolean noOther) {
        return any(
                component ->
                        component.language().value().filter(language::equals).isPresent(),
                component ->
                        component.languageIsSettled() && !component.language().isPossible(),
                noOther);
    }

    /** The languages made for a purpose, such as SQL, that its components are written in. */
    Names domainLanguages() {
        Set<String> specific = new TreeSet<>();
        boolean open = false;
        for (Component component : components) {
            component.language().value().filter(Languages::isSpecific).ifPresent(specific::add);
            open |= component.leavesItsLanguageOpen();
        }
        if (view == View.POSSIBLE && open) {
            return Names.unknown(view);
        }
        return complete || view == View.POSSIBLE
                ? Names.of(List.copyOf(specific))
                : Names.atLeast(List.copyOf(specific));
    }

    Names localWays() {
        Set<String> ways = new TreeSet<>();
        for (Component component : components) {
            Text way = component.localSubstitute();
            if (component.technology().isKnown() && !way.isNone() && way.isSome()) {
                ways.add(component.technology() + " by " + way);
            }
        }
        return Names.of(List.copyOf(ways));
    }

    Names rolesInSeveralLanguages() {
        return rolesInSeveralLanguages.get();
    }

    private Names findRolesInSeveralLanguages() {
        Map<String, Written> byRole = new TreeMap<>();
        Written anywhere = new Written();
        for (Component component : components) {
            if (component.hasNoChoiceOfLanguage()) {
                continue;
            }
            Optional<String> role = component.role().value();
            if (role.isPresent()) {
                byRole.computeIfAbsent(role.get(), each -> new Written()).add(component);
            } else if (view == View.POSSIBLE && !component.statesItsRole()) {
                anywhere.add(component);
            }
        }
        List<String> mixed = new ArrayList<>();
        boolean open = anywhere.mayDifferWith(new Written()) || anywhere.differs();
        for (Map.Entry<String, Written> each : byRole.entrySet()) {
            if (each.getValue().differs()) {
                mixed.add(each.getKey());
            }
            open |= each.getValue().mayDifferWith(anywhere);
        }
        if (view == View.POSSIBLE) {
            return open ? Names.unknown(view) : Names.of(mixed);
        }
        boolean settled = complete
                && components.stream()
                        .allMatch(component -> component.hasNoChoiceOfLanguage()
                                || (component.statesItsRole() && component.languageIsSettled()));
        return settled ? Names.of(mixed) : Names.atLeast(mixed);
    }

    /** What some components are written in, those counted apart whose language may be any. */
    private static final class Written {
        private final Set<String> languages = new HashSet<>();
        private int any;

        void add(Component component) {
            Name language = component.language();
            language.value().ifPresent(languages::add);
            any += language.isPossible() ? 1 : 0;
        }

        boolean differs() {
            return languages.size() > 1 && Languages.distinct(languages).size() > 1;
        }

        /** It does not differ for certain, but may, alone or with the others. */
        boolean mayDifferWith(Written others) {
            int either = any + others.any;
            return !differs() && (either > 1 || countWith(others) + either > 1);
        }

        private int countWith(Written others) {
            Set<String> all = new HashSet<>(languages);
            all.addAll(others.languages);
            return Languages.distinct(all).size();
        }
    }

    Amount deployableServices() {
        int known = 0;
        int possible = 0;
        for (Component component : components) {
            if (component.isDeployable()) {
                known++;
                possible++;
            } else if (view == View.POSSIBLE
                    ? component.mayBeDeployable()
                    : complete && component.mightBeDeployable()) {
                possible++;
            }
        }
        return view == View.POSSIBLE || complete
                ? Amount.between(known, possible, view)
                : Amount.atLeast(known, View.CERTAIN);
    }

    Amount cloudServices() {
        return cloudServices.get();
    }

    private Amount countCloudServices() {
        Set<String> services = new HashSet<>();
        for (Component component : components) {
            if (isService(component)) {
                services.add(component.technology().id().toString());
            }
        }
        return counted(services);
    }

    Amount messageBrokers() {
        Set<String> brokers = new HashSet<>();
        for (Component component : components) {
            Technology technology = component.technology();
            if (technology.kind().value().filter(BROKERS::contains).isPresent()) {
                brokers.add(technology.id().toString());
            }
        }
        return counted(brokers);
    }

    /** The roles that its services fill; one whose role is unknown may fill one of its own. */
    Amount roles() {
        Set<String> roles = new HashSet<>();
        long open = 0;
        for (Component component : components) {
            component.role().value().ifPresent(roles::add);
            if (isService(component) && !component.statesItsRole()) {
                open++;
            }
        }
        return Amount.between(roles.size(), roles.size() + open, view);
    }

    Answer has(String role) {
        return any(
                component -> component.role().value().filter(role::equals).isPresent(),
                Component::statesItsRole,
                complete);
    }

    /** Whether any of them is of that sort, which shows by its technology. */
    Answer any(Predicate<Component> sort) {
        return any(sort, component -> component.technology().isKnown(), complete);
    }

    /**
     * Whether any of them is of that sort.
     *
     * @param settled for one that is not known to be, whether it is known not to be
     * @param noOther beside those that were mentioned there is none
     */
    private Answer any(Predicate<Component> sort, Predicate<Component> settled, boolean noOther) {
        boolean certainlyNot = noOther;
        for (Component component : components) {
            if (sort.test(component)) {
                return Answer.YES;
            }
            certainlyNot = certainlyNot && settled.test(component);
        }
        return certainlyNot ? Answer.NO : Answer.unknown(view);
    }

    private static boolean isService(Component component) {
        Technology technology = component.technology();
        return technology.isKnown()
                && technology.provider().isOtherThan("any")
                && technology.kind().value().filter(PLUMBING::contains).isEmpty();
    }

    private Amount counted(Set<String> technologies) {
        boolean all = complete
                && components.stream()
                        .allMatch(component -> component.technology().isKnown());
        return all || view == View.POSSIBLE
                ? Amount.of(technologies.size())
                : Amount.atLeast(technologies.size(), View.CERTAIN);
    }
}
