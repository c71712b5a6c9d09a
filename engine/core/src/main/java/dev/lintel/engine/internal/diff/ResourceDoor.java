package dev.lintel.engine.internal.diff;

import dev.lintel.engine.internal.diff.PackChanges.Holds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What makes a resource of one type a one-way door, by everybody who says something of it; never empty. */
record ResourceDoor(List<PackChanges.Resource> said) {

    /** As the last one says, who knows best. */
    Holds holds() {
        return said.get(said.size() - 1).holds();
    }

    /** Properties that cannot be changed in place, or whose change may do harm. */
    Set<String> properties() {
        Set<String> properties = new TreeSet<>();
        said.forEach(each -> {
            properties.addAll(each.replaces());
            properties.addAll(each.may());
            properties.addAll(each.fixed().keySet());
        });
        return properties;
    }

    /** How that property differs, as far as it matters. */
    Likeness likeness(Map<String, Object> before, Map<String, Object> after, String property) {
        for (PackChanges.Resource each : said) {
            String name = each.fixed().get(property);
            if (name != null) {
                return Likeness.ofEntries(before.get(property), after.get(property), name);
            }
        }
        return Likeness.of(before, after, property);
    }

    /** True where a change of that property replaces the resource whatever the values are. */
    boolean replaces(String property) {
        return said.stream()
                .anyMatch(each ->
                        each.replaces().contains(property) || each.fixed().containsKey(property));
    }

    /** Who says so of that property; for the empty one, of the resource as a whole. */
    String source(String property) {
        return said.stream()
                .filter(each -> property.isEmpty()
                        || each.replaces().contains(property)
                        || each.may().contains(property)
                        || each.fixed().containsKey(property))
                .findFirst()
                .orElse(said.get(0))
                .source();
    }

    /** Something else keeps the data of a resource with these properties. */
    boolean isKeptElsewhere(Map<String, Object> properties) {
        return said.stream().anyMatch(each -> properties.containsKey(each.unless()));
    }

    String because() {
        return said.get(said.size() - 1).because();
    }

    List<String> by() {
        return said.get(said.size() - 1).by();
    }
}
