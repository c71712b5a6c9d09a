package dev.lintel.rulekit;

import dev.lintel.model.Catalogue.Entry;
import dev.lintel.model.Catalogue.Rating;
import dev.lintel.model.Catalogue.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The technologies of a pack as one Markdown document. */
final class CatalogueDocument {
    private final List<String> criteria;

    private CatalogueDocument(List<String> criteria) {
        this.criteria = criteria;
    }

    /** @param criteria what technologies are rated on, in their order */
    static String of(String pack, List<Entry> entries, List<String> criteria) {
        return new CatalogueDocument(criteria).write(pack, entries);
    }

    private String write(String pack, List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        text.append("# The technologies of pack ").append(pack).append("\n\n");
        text.append("Written by the build from `catalogue/*.yaml`, and checked by it. ")
                .append(entries.size())
                .append(
                        " technologies. What is idle costs nothing, little (`low`, under 50 USD a month) or much (`high`)."
                                + " Ratings go from 0 (worst) to 10 (best), for a small team that writes Python, in this order: ")
                .append(String.join(", ", criteria))
                .append(".\n");
        Map<String, List<Entry>> byKind = new TreeMap<>();
        entries.forEach(each ->
                byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
        text.append("\n| technology | kind | managed | idle | on a laptop | ratings | door |\n"
                + "|---|---|---|---|---|---|---|\n");
        byKind.values().forEach(all -> all.forEach(each -> row(text, each)));
        byKind.forEach((kind, all) -> {
            text.append("\n## ").append(kind).append('\n');
            all.forEach(each -> section(text, each));
        });
        return text.toString();
    }

    private void row(StringBuilder text, Entry entry) {
        text.append("| ")
                .append(entry.name())
                .append(" (`")
                .append(entry.id())
                .append("`) | ")
                .append(entry.kind());
        for (String trait : List.of("managed", "floorCost", "localSubstitute")) {
            text.append(" | ").append(is(entry, trait));
        }
        List<String> points = criteria.stream()
                .map(entry.ratings()::get)
                .map(rating -> rating == null ? "-" : String.valueOf(rating.points()))
                .toList();
        text.append(" | ").append(String.join(" ", points));
        text.append(" | ")
                .append(entry.precedent().map(precedent -> precedent.door()).orElse(""))
                .append(" |\n");
    }

    private static String is(Entry entry, String trait) {
        Trait known = entry.traits().get(trait);
        return known == null ? "unknown" : known.is();
    }

    private void section(StringBuilder text, Entry entry) {
        text.append("\n### ")
                .append(entry.name())
                .append("\n\n`")
                .append(entry.id())
                .append('`');
        if (!entry.aliases().isEmpty()) {
            text.append("; also ").append(String.join(", ", entry.aliases()));
        }
        text.append("; sold by ").append(entry.provider()).append(".\n\n");
        entry.pros().forEach(pro -> text.append("- for it: ").append(pro).append('\n'));
        entry.cons().forEach(con -> text.append("- against it: ").append(con).append('\n'));
        text.append("\n| what | is | because |\n|---|---|---|\n");
        entry.traits().forEach((name, trait) -> line(text, name, trait.is(), trait.basis()));
        entry.doors().forEach((name, door) -> line(text, "door: " + name, door.is(), door.basis()));
        for (String criterion : criteria) {
            Rating rating = entry.ratings().get(criterion);
            if (rating != null) {
                line(text, "rating: " + criterion, String.valueOf(rating.points()), rating.basis());
            }
        }
        entry.precedent()
                .ifPresent(precedent -> line(text, "precedent", precedent.door(), String.join(", ", precedent.by())));
    }

    private static void line(StringBuilder text, String name, String is, String basis) {
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(is)
                .append(" | ")
                .append(basis)
                .append(" |\n");
    }
}
