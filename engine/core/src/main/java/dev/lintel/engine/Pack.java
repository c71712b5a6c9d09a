package dev.lintel.engine;

import dev.lintel.PackVersion;
import dev.lintel.Rule;
import dev.lintel.StageProfile;
import dev.lintel.Statement;
import dev.lintel.engine.internal.LoadedPack;
import dev.lintel.model.Catalogue;
import dev.lintel.model.Thresholds.Threshold;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Rules with what they rest on: statements, thresholds, technologies. Immutable; may be shared between threads and
 * advisors.
 */
public final class Pack {
    private final LoadedPack loaded;

    private Pack(LoadedPack loaded) {
        this.loaded = loaded;
    }

    /**
     * A pack of files, compiled now. They lie in a folder, or in a jar at its root or in one folder of it: {@code
     * pack.yaml} (name and version; where it says so, title, owner, what it needs and facts of its own), {@code
     * rules/<pack>/<topic>/<rule>/} with {@code rule.drl} or {@code rule.yaml} and {@code rule.md}, and, where it brings
     * them, {@code policy.yaml}, {@code statements.tsv}, {@code thresholds.yaml}, {@code doors.yaml}, {@code
     * criteria.yaml}, {@code checklist.yaml}, {@code plan.yaml}, {@code stages/*.yaml}, {@code catalogue/*.yaml} and {@code changes/} with {@code
     * resources.yaml}, {@code replacement.tsv} and {@code kinds.yaml}. Compiling takes seconds: do it once.
     *
     * @throws PackException if anything in it cannot be used; it lists everything, with rule and file
     */
    public static Pack of(Path folder) {
        return of(folder, PackOptions.standard());
    }

    /** The same within other bounds than the standard ones. */
    public static Pack of(Path folder, PackOptions options) {
        return new Pack(LoadedPack.compile(folder, options));
    }

    /**
     * A pack whose files are at hand as texts, compiled now.
     *
     * @param files by their paths below the root of the pack, parted by slashes, as in {@code
     *     rules/acme/data/no-owner/rule.md}
     * @throws PackException if anything in it cannot be used; it lists everything, with rule and file
     */
    public static Pack of(Map<String, String> files) {
        return of(files, PackOptions.standard());
    }

    /** The same within other bounds than the standard ones. */
    public static Pack of(Map<String, String> files, PackOptions options) {
        return new Pack(LoadedPack.compile(files, options));
    }

    /**
     * A pack of files that lie beside a class, in its jar or in a folder of the class path, compiled now.
     *
     * @param anchor any class of that jar; its class loader finds the pack, whatever loader the thread has
     * @param folder the folder of the pack, parted by slashes from the root of the class path, as in {@code packs/acme}
     * @throws PackException if there is none, or anything in it cannot be used
     */
    public static Pack beside(Class<?> anchor, String folder) {
        return beside(anchor, folder, PackOptions.standard());
    }

    /** The same within other bounds than the standard ones. */
    public static Pack beside(Class<?> anchor, String folder, PackOptions options) {
        return new Pack(LoadedPack.compile(anchor, folder, options));
    }

    /**
     * The same, compiled once for each state of its files: what was compiled is kept in a folder and found there by the
     * hash of all files, of this version of Lintel and of that of Drools. What is kept there is run as code: it finds no
     * classes but those that rules need, yet it could loop, so the folder must be one that nobody else can write to.
     * Nothing is ever removed from it; it may be emptied at any time, and several processes may use it.
     *
     * @param cache a folder, made where it is not there
     * @throws PackException if anything in the pack cannot be used, or the folder of the cache cannot
     */
    public static Pack of(Path folder, Path cache) {
        return of(folder, cache, PackOptions.standard());
    }

    /** The same within other bounds than the standard ones; what is compiled with trust is kept apart. */
    public static Pack of(Path folder, Path cache, PackOptions options) {
        return new Pack(LoadedPack.compile(folder, cache, options));
    }

    /**
     * A pack that a build compiled into the jar of a class. It is the host's own code, as that class is: its class loader
     * defines both, and nothing stands between them and the rest of the host.
     *
     * @param anchor any class of that jar; its class loader finds the pack, whatever loader the thread has
     * @throws PackException if there is none of that name
     */
    public static Pack in(Class<?> anchor, String name) {
        return new Pack(LoadedPack.in(anchor, name));
    }

    public String name() {
        return loaded.pack().name();
    }

    public PackVersion version() {
        return new PackVersion(loaded.pack().name(), loaded.pack().version());
    }

    /** What it is called among people; its name where it says nothing. */
    public String title() {
        return loaded.pack().title();
    }

    /** Who answers for it; empty where it does not say. */
    public String owner() {
        return loaded.pack().owner();
    }

    /**
     * Whether it has rules in DRL. Of a pack without, whose rules are all {@code rule.yaml}, nothing runs but what Lintel
     * itself made of them: words of the fact model compared with literals. That holds for a pack that was read from its
     * files; of one that was compiled before it is what its files said then.
     */
    public boolean bringsCode() {
        return loaded.pack().bringsCode();
    }

    /** Sorted by id. */
    public List<Rule> rules() {
        return loaded.rules();
    }

    /** Those that it brings itself. */
    public List<Statement> statements() {
        return loaded.pack().statements();
    }

    /** The technologies that it brings itself. */
    public List<Catalogue.Entry> catalogue() {
        return loaded.pack().catalogue();
    }

    /** The thresholds that it brings or changes. */
    public List<Threshold> thresholds() {
        return loaded.pack().thresholds();
    }

    /** What it says that stages optimise for. */
    public List<StageProfile> profiles() {
        return loaded.pack().profiles();
    }

    LoadedPack loaded() {
        return loaded;
    }

    @Override
    public String toString() {
        return version().toString();
    }
}
