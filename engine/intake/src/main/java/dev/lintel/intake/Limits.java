package dev.lintel.intake;

/**
 * How much one reading may take before it is refused with a message that names the limit. The standard values are far
 * beyond real inputs; raise one where yours is larger. Immutable.
 *
 * @param megabytes of one file, at least 1
 * @param depth levels to which values of a file are nested; beyond 1,000 a thread's usual stack may not do
 * @param values in one file, each alias and each turn of a loop counted in full
 * @param files that one reading opens: templates, their nested templates, manifests
 * @param resources of all templates together
 * @param entries files and folders of a repository that are looked at
 * @param seconds that one reading takes
 */
public record Limits(int megabytes, int depth, int values, int files, int resources, int entries, int seconds) {
    private static final Limits STANDARD = new Limits(64, 200, 2_000_000, 500, 20_000, 200_000, 60);

    public Limits {
        if (megabytes < 1 || depth < 1 || values < 1 || files < 1 || resources < 1 || entries < 1 || seconds < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
        if (megabytes > 1_000) {
            throw new IllegalArgumentException("a file is at most 1000 MB");
        }
    }

    /** 64 MB, 200 levels, 2,000,000 values, 500 files, 20,000 resources, 200,000 entries, 60 seconds. */
    public static Limits standard() {
        return STANDARD;
    }

    public Limits withMegabytes(int most) {
        return new Limits(most, depth, values, files, resources, entries, seconds);
    }

    public Limits withDepth(int most) {
        return new Limits(megabytes, most, values, files, resources, entries, seconds);
    }

    public Limits withValues(int most) {
        return new Limits(megabytes, depth, most, files, resources, entries, seconds);
    }

    public Limits withFiles(int most) {
        return new Limits(megabytes, depth, values, most, resources, entries, seconds);
    }

    public Limits withResources(int most) {
        return new Limits(megabytes, depth, values, files, most, entries, seconds);
    }

    public Limits withEntries(int most) {
        return new Limits(megabytes, depth, values, files, resources, most, seconds);
    }

    public Limits withSeconds(int most) {
        return new Limits(megabytes, depth, values, files, resources, entries, most);
    }
}
