package dev.lintel.engine.internal;

/**
 * The files of one rule.
 *
 * @param pack the name of its pack
 * @param topic the folder it is sorted under
 * @param slug its own folder
 * @param path where its folder stands in the pack, as in {@code rules/core/stage/demo-microservices}
 */
record RuleSource(String pack, String topic, String slug, String path, String drl, String words) {
    String id() {
        return pack + "/" + slug;
    }

    String drlPath() {
        return path + "/rule.drl";
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
