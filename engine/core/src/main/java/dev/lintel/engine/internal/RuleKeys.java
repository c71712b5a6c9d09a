package dev.lintel.engine.internal;

/** The names under which Drools knows a rule, and those that people know. */
final class RuleKeys {
    private RuleKeys() {}

    /** {@code rules.core.stage/demo-microservices} as {@code core/demo-microservices}. */
    static String readable(String key) {
        int slash = key.indexOf('/');
        String[] names = key.substring(0, Math.max(slash, 0)).split("\\.");
        return names.length >= 2 ? names[1].replace('_', '-') + key.substring(slash) : key;
    }
}
