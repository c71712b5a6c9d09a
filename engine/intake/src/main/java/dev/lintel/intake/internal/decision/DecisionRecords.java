package dev.lintel.intake.internal.decision;

import dev.lintel.architecture.DecisionDescription;
import java.util.Optional;

/**
 * Architecture decision records in Markdown, read as stated decisions: those of MADR 2 to 4, of Nygard and adr-tools, and
 * of log4brains. What a record does not say, or says in a way that could be read otherwise, stays unknown.
 */
public final class DecisionRecords {
    /** No record is longer; what is would only be slow to read. */
    private static final int LONGEST = 1_000_000;

    private DecisionRecords() {}

    /**
     * True for a path in a repository, with {@code /} between its parts, at which records stand: a Markdown file below a
     * folder such as {@code docs/adr} or {@code decisions}, but no template and no table of contents.
     */
    public static boolean mayBeOne(String path) {
        return RecordPath.mayBeOne(path);
    }

    /**
     * The decision of a record, under the name of its file without the extension; empty where the text is no record of
     * one decision, and where it is not in force: superseded, deprecated, rejected or withdrawn.
     */
    public static Optional<DecisionDescription.Builder> read(String text, String file) {
        return read(text, file, RecordPath.baseName(file));
    }

    /** The same under an id of the caller's, for a repository in which several records have files of one name. */
    public static Optional<DecisionDescription.Builder> read(String text, String file, String id) {
        return text.length() > LONGEST || text.isBlank() ? Optional.empty() : new RecordReader(text, file, id).read();
    }
}
