package dev.lintel.engine.internal.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which properties of which resource types cannot be changed in place. One type a line: type, {@code stateful} or
 * {@code -}, the properties whose change replaces a resource, and those whose change may; lists have commas, and
 * {@code -} stands for an empty one. The line {@code # source:} names where it comes from.
 */
public final class ReplacementTable {
    private static final String SOURCE = "# source:";
    private static final String NONE = "-";
    private static final int COLUMNS = 4;

    private final Map<String, Row> rows = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String source = "";

    private record Row(boolean stateful, List<String> replaces, List<String> may) {}

    private ReplacementTable() {}

    /** Reads it; what is wrong is told by {@link #problems()}, line by line. */
    public static ReplacementTable of(String text) {
        ReplacementTable table = new ReplacementTable();
        String before = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith(SOURCE)) {
                table.source = line.substring(SOURCE.length()).strip();
            }
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                table.problems.add(number + " needs four columns, with tabs between them");
            } else if (columns[0].compareTo(before) <= 0) {
                table.problems.add(number + " stands behind '" + before + "'; sort the types, each once");
            } else {
                before = columns[0];
                table.rows.put(
                        before, new Row(!columns[1].equals(NONE), properties(columns[2]), properties(columns[3])));
            }
        }
        if (table.source.isEmpty() && !table.rows.isEmpty()) {
            table.problems.add("1 needs a line '" + SOURCE + "' that names where the table comes from");
        }
        return table;
    }

    /** Each begins with the number of its line. */
    public List<String> problems() {
        return problems;
    }

    public boolean has(String type) {
        return rows.containsKey(type);
    }

    /** What it says of a type of which it says that it holds data. */
    Optional<PackChanges.Resource> stateful(String type) {
        return Optional.ofNullable(rows.get(type))
                .filter(Row::stateful)
                .map(row -> resource(type, row, PackChanges.Holds.DATA));
    }

    /** Its properties, for a type of which a pack says what it holds. */
    Optional<PackChanges.Resource> properties(String type, PackChanges.Holds holds) {
        return Optional.ofNullable(rows.get(type)).map(row -> resource(type, row, holds));
    }

    private PackChanges.Resource resource(String type, Row row, PackChanges.Holds holds) {
        return new PackChanges.Resource(type, holds, row.replaces(), row.may(), Map.of(), "", "", List.of(), source);
    }

    private static List<String> properties(String column) {
        return column.equals(NONE) ? List.of() : List.of(column.split(","));
    }
}
