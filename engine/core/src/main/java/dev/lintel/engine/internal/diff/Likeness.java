package dev.lintel.engine.internal.diff;

import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How two values of one property relate, as far as can be told before a deployment. */
enum Likeness {
    SAME,
    /** An unknown, a default or an order that may not matter leaves it open. */
    OPEN,
    DIFFERENT;

    /** Names of functions under which stands what they add to a mapping when it is deployed. */
    private static final String FUNCTION = "Fn::";

    private static final int LONGEST = 200;

    /** How one property relates in two resources of the same type. */
    static Likeness of(Map<String, Object> before, Map<String, Object> after, String property) {
        Object one = before.get(property);
        Object other = after.get(property);
        Likeness likeness = of(one, other);
        boolean mayBeAdded = (one == null && isCompletedLater(before)) || (other == null && isCompletedLater(after));
        return likeness == DIFFERENT && mayBeAdded ? OPEN : likeness;
    }

    /** How the entries relate that stand in both lists; one that comes or goes makes no difference. */
    static Likeness ofEntries(@Nullable Object before, @Nullable Object after, String name) {
        if (!(before instanceof List<?> list) || !(after instanceof List<?> other)) {
            return before == null || after == null ? SAME : of(before, after);
        }
        Likeness likeness = SAME;
        for (Object one : list) {
            for (Object another : other) {
                if (one instanceof Map<?, ?> entry
                        && another instanceof Map<?, ?> counterpart
                        && of(entry.get(name), counterpart.get(name)) == SAME) {
                    likeness = likeness.worse(ofMaps(entry, counterpart));
                }
            }
        }
        return likeness;
    }

    private static boolean isCompletedLater(Map<String, Object> properties) {
        return properties.keySet().stream().anyMatch(name -> name.startsWith(FUNCTION));
    }

    private static Likeness of(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Value.Unknown<?> unknown) {
            // What is computed from the same expression is the same.
            return other instanceof Value.Unknown<?> another && unknown.reason().equals(another.reason()) ? SAME : OPEN;
        }
        if (other instanceof Value.Unknown<?>) {
            return OPEN;
        }
        if (one == null || other == null) {
            Object only = one == null ? other : one;
            return only == null ? SAME : isOff(only) ? OPEN : DIFFERENT;
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
            return ofMaps(map, another);
        }
        if (one instanceof List<?> list && other instanceof List<?> another) {
            return ofLists(list, another);
        }
        return shown(one).equals(shown(other)) ? SAME : DIFFERENT;
    }

    /** Switching off what is off unless stated may change nothing. */
    private static boolean isOff(Object value) {
        return shown(value).equals("false");
    }

    private static Likeness ofMaps(Map<?, ?> one, Map<?, ?> other) {
        Set<String> keys = new TreeSet<>();
        one.keySet().forEach(key -> keys.add(key.toString()));
        other.keySet().forEach(key -> keys.add(key.toString()));
        return keys.stream().map(key -> of(one.get(key), other.get(key))).reduce(SAME, Likeness::worse);
    }

    private static Likeness ofLists(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return holdsUnknown(one) || holdsUnknown(other) ? OPEN : DIFFERENT;
        }
        Likeness likeness = SAME;
        for (int i = 0; i < one.size(); i++) {
            likeness = likeness.worse(of(one.get(i), other.get(i)));
        }
        return likeness == DIFFERENT && sorted(one).equals(sorted(other)) ? OPEN : likeness;
    }

    private static boolean holdsUnknown(List<?> list) {
        return list.stream().anyMatch(Value.Unknown.class::isInstance);
    }

    private static List<String> sorted(List<?> list) {
        return list.stream().map(Likeness::full).sorted().toList();
    }

    private Likeness worse(Likeness other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The value for people, on one line, cut where it gets long; empty for what is not set. */
    static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(Likeness::full)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text);
    }

    private static String shown(Object value) {
        String text = full(value);
        // CloudFormation takes true and "true", 1 and "1" for the same.
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static String full(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, each) -> entries.add(key + ": " + full(each)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Likeness::full).toList()) + "]";
        }
        if (value instanceof Value.Unknown<?> unknown) {
            return unknown.reason().orElse("unknown");
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value);
    }
}
