package dev.lintel.report.html;

import dev.lintel.Door;
import dev.lintel.Finding;
import dev.lintel.Severity;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ConnectionDescription;
import dev.lintel.model.Catalogue.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The drawing, and below it the same in words: the drawing is never the only place. */
final class ArchitecturePart {
    private final Html html;
    private final Architecture architecture;
    private final Standing standing;
    private final Function<ComponentDescription, Optional<Entry>> known;

    ArchitecturePart(
            Html html,
            Architecture architecture,
            Standing standing,
            Function<ComponentDescription, Optional<Entry>> known) {
        this.html = html;
        this.architecture = architecture;
        this.standing = standing;
        this.known = known;
    }

    void write() throws IOException {
        html.open("section", "id", "architecture", "aria-labelledby", "architecture-title");
        html.element("h2", "Architecture", "id", "architecture-title").line();
        if (architecture.components().isEmpty()) {
            html.element("p", "No component is known.").close("section").line();
            return;
        }
        legend();
        new Drawing(html, architecture, standing, known).write();
        html.open(
                        "div",
                        "id",
                        "panel",
                        "class",
                        "panel",
                        "role",
                        "region",
                        "aria-label",
                        "Chosen component",
                        "hidden",
                        "hidden")
                .close("div");
        List<Integer> elsewhere = standing.elsewhere();
        if (!elsewhere.isEmpty()) {
            html.open("p", "class", "note").text("About the workload as a whole or its decisions: ");
            html.element("a", Standing.inWords(standing.bySeverity(elsewhere)), "href", "#findings");
            html.text(".").close("p");
        }
        html.open("details", "class", "index", "id", "components");
        html.element("summary", "All " + architecture.components().size() + " components as a list");
        Map<String, List<String>> to = ends(ConnectionDescription::from, ConnectionDescription::to);
        Map<String, List<String>> from = ends(ConnectionDescription::to, ConnectionDescription::from);
        for (ComponentDescription each : architecture.components()) {
            component(each, to.getOrDefault(each.id(), List.of()), from.getOrDefault(each.id(), List.of()));
        }
        html.close("details").close("section").line();
    }

    private Map<String, List<String>> ends(
            Function<ConnectionDescription, String> by, Function<ConnectionDescription, String> end) {
        return architecture.connections().stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.mapping(end, Collectors.toList())));
    }

    private void legend() throws IOException {
        html.open("ul", "class", "legend", "aria-label", "Legend");
        for (Severity severity : Severity.values()) {
            html.open("li", "class", severity.word());
            html.raw("<svg aria-hidden=\"true\" class=\"badge\" viewBox=\"-15 -15 30 30\" width=\"14\" height=\"14\">"
                    + Drawing.shape(severity) + "</svg>");
            html.text(severity.word()).close("li");
        }
        html.raw("<li><svg aria-hidden=\"true\" class=\"door\" viewBox=\"-1 -1 14 19\" width=\"12\" height=\"16\">"
                + "<rect width=\"12\" height=\"17\" rx=\"1\"/><circle cx=\"9\" cy=\"9\" r=\"1.4\"/></svg>"
                + "one-way door</li>");
        html.raw("<li class=\"hint\">Choose a component to see why.</li>");
        html.close("ul").line();
    }

    private void component(ComponentDescription component, List<String> to, List<String> from) throws IOException {
        html.open("article", "class", "component", "id", standing.anchor(component.id()), "tabindex", "-1");
        html.element("h3", component.id());
        html.open("p", "class", "facts")
                .text(known.apply(component)
                                .map(Entry::name)
                                .or(component::technology)
                                .orElse("technology unknown") + " · "
                        + Layer.role(component).orElse("role not stated"))
                .text(component.origin().map(origin -> " · " + origin).orElse(""))
                .close("p");
        connections("Passes on to", to);
        connections("Is reached from", from);
        for (Door door : standing.doors(component.id())) {
            html.open("p", "class", "facts")
                    .text("Door: " + door.subject().id() + ", " + door.swing().word())
                    .close("p");
        }
        List<Integer> findings = standing.findings(component.id());
        if (findings.isEmpty()) {
            html.element("p", "Nothing is due here.", "class", "facts");
        } else {
            html.open("ul", "class", "why");
            for (int index : findings) {
                Finding finding = standing.review().findings().get(index);
                html.open("li")
                        .element(
                                "span",
                                finding.severity().word(),
                                "class",
                                "tag " + finding.severity().word());
                html.text(" ").open("a", "href", "#" + Standing.findingAnchor(index));
                Markdown.inline(html, finding.message());
                html.close("a").close("li");
            }
            html.close("ul");
        }
        html.close("article").line();
    }

    private void connections(String label, List<String> others) throws IOException {
        if (others.isEmpty()) {
            return;
        }
        html.open("p", "class", "facts").text(label + " ");
        for (int i = 0; i < others.size(); i++) {
            html.text(i == 0 ? "" : ", ").element("a", others.get(i), "href", "#" + standing.anchor(others.get(i)));
        }
        html.close("p");
    }
}
