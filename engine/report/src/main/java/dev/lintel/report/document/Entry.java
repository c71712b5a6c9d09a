package dev.lintel.report.document;

import java.util.List;

/**
 * A component or a decision as the document lists it.
 *
 * @param id by which it is found again
 * @param head its first line
 * @param lines what stands below that
 */
record Entry(String id, Line head, List<Line> lines) {
    Entry {
        lines = List.copyOf(lines);
    }
}
