package dev.lintel.engine.internal;

import java.util.List;

/**
 * The files of one rule.
 *
 * @param pack the name of its pack
 * @param topic the folder it is sorted under
 * @param slug its own folder
 * @param path where its folder stands in the pack, as in {@code rules/core/stage/demo-microservices}
 * @param file the name of the file of its conditions
 * @param conditions what stands in that
 * @param drl the same in DRL; empty as long as it is not translated
 * @param lines for each line of DRL the line of the file that says so; empty where the file is DRL
 * @param words what stands in its rule.md
 */
record RuleSource(
        String pack,
        String topic,
        String slug,
        String path,
        String file,
        String conditions,
        String drl,
        List<Integer> lines,
        String words) {
    static final String DRL = "rule.drl";
    static final String YAML = "rule.yaml";

    RuleSource {
        lines = List.copyOf(lines);
    }

    /** A rule in DRL. */
    static RuleSource ofDrl(String pack, String topic, String slug, String path, String drl, String words) {
        return new RuleSource(pack, topic, slug, path, DRL, drl, drl, List.of(), words);
    }

    /** A rule in YAML, not translated yet. */
    static RuleSource ofYaml(String pack, String topic, String slug, String path, String yaml, String words) {
        return new RuleSource(pack, topic, slug, path, YAML, yaml, "", List.of(), words);
    }

    RuleSource inDrl(String translated, List<Integer> places) {
        return new RuleSource(pack, topic, slug, path, file, conditions, translated, places, words);
    }

    String id() {
        return pack + "/" + slug;
    }

    /** What Drools calls its DRL. */
    String drlPath() {
        return path + "/" + DRL;
    }

    /** Where a line of its DRL was written, as a person finds it. */
    String place(int line) {
        int there = lines.isEmpty() ? line : lines.get(Math.min(Math.max(line, 1), lines.size()) - 1);
        return path + "/" + file + ":" + Math.max(there, 1);
    }

    String wordsPath() {
        return path + "/rule.md";
    }

    /** The package that its DRL has to declare. */
    String drlPackage() {
        return "rules." + javaName(pack) + "." + javaName(topic);
    }

    private static String javaName(String folder) {
        return folder.replace('-', '_');
    }
}
