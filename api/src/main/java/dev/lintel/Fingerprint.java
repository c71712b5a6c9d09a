package dev.lintel;

import java.util.Comparator;

/**
 * What stays of a conclusion while its surroundings change: the rule and what it is about. A rule concludes once about a
 * subject, so in one review no two findings have the same.
 *
 * <p>It survives moved lines, other, renamed and reordered files, other words, other statements and evidence, another
 * severity, another stage, and another name of the workload, of which there is one. It does not survive another id of
 * the component or decision or another id of the rule: then the old one is gone and there is a new one. The id of a unit
 * of code is its folder, and that of a decision record the name of its file. A second cause for what is already
 * concluded, such as one more connection of the same component, gives no fingerprint of its own.
 *
 * <p>A rule of another tool may conclude several times about one subject. What the tool itself tells them apart by is part
 * of their fingerprints, so that it also decides what they survive.
 *
 * @param rule pack and rule, as in {@code core/no-backups}, or tool and rule
 * @param kind what it is about: {@code workload}, {@code component} or {@code decision}
 * @param id its name in the architecture; empty for the workload
 * @param mark what tells it from others of the same rule about the same subject; empty for the rules of packs
 */
public record Fingerprint(String rule, String kind, String id, String mark) implements Comparable<Fingerprint> {
    private static final String WORKLOAD = "workload";

    private static final Comparator<Fingerprint> ORDER = Comparator.comparing(Fingerprint::rule)
            .thenComparing(Fingerprint::kind)
            .thenComparing(Fingerprint::id)
            .thenComparing(Fingerprint::mark);

    /** The name of a workload is left out, whatever it is. */
    public Fingerprint {
        id = kind.equals(WORKLOAD) ? "" : id;
    }

    /** One of a rule that concludes once about a subject. */
    public Fingerprint(String rule, String kind, String id) {
        this(rule, kind, id, "");
    }

    public static Fingerprint of(Conclusion conclusion) {
        return new Fingerprint(
                conclusion.rule(),
                conclusion.subject().kind(),
                conclusion.subject().id(),
                conclusion.mark());
    }

    /** The name of the pack, or of the tool, that the rule belongs to. */
    public String pack() {
        return rule.substring(0, Math.max(0, rule.indexOf('/')));
    }

    /** What it is about, in words: {@code component orders}, {@code workload}, {@code workload (Dockerfile)}. */
    public String about() {
        String subject = id.isEmpty() ? kind : kind + " " + id;
        return mark.isEmpty() ? subject : subject + " (" + mark + ")";
    }

    @Override
    public int compareTo(Fingerprint other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rule + " for " + about();
    }
}
