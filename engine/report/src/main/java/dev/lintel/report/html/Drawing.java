package dev.lintel.report.html;

import static dev.lintel.report.html.Placement.NODE_HEIGHT;
import static dev.lintel.report.html.Placement.NODE_WIDTH;

import dev.lintel.Severity;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ConnectionDescription;
import dev.lintel.model.Catalogue.Entry;
import dev.lintel.report.html.Placement.Band;
import dev.lintel.report.html.Placement.Spot;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The architecture as a drawing in which every component is a link to what is said of it. */
final class Drawing {
    private static final int NAME_LENGTH = 17;
    private static final int TECHNOLOGY_LENGTH = 18;
    private static final int BADGE = 11;

    private final Html html;
    private final Architecture architecture;
    private final Standing standing;
    private final Function<ComponentDescription, Optional<Entry>> known;

    Drawing(
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
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (ComponentDescription each : architecture.components()) {
            layers.put(each.id(), Layer.of(each, known.apply(each).map(Entry::kind)));
        }
        Placement placement = Placement.of(layers, architecture.connections());
        html.open(
                "div", "class", "canvas", "tabindex", "0", "role", "region", "aria-label", "Drawing, scrolls sideways");
        html.open(
                "svg",
                "class",
                architecture.connections().size() > architecture.components().size() * 2 ? "drawing dense" : "drawing",
                "role",
                "group",
                "aria-label",
                "Components by role, from ingestion to serving",
                "viewBox",
                "0 0 " + placement.width() + " " + placement.height(),
                "width",
                Integer.toString(placement.width()),
                "height",
                Integer.toString(placement.height()));
        html.line();
        html.raw(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerUnits=\"userSpaceOnUse\" markerWidth=\"9\""
                        + " markerHeight=\"9\" orient=\"auto-start-reverse\"><path d=\"M1 1 7 4 1 7z\" class=\"tip\"/>"
                        + "</marker><clipPath id=\"inside\"><rect width=\"" + (NODE_WIDTH - 2) + "\" height=\""
                        + NODE_HEIGHT
                        + "\"/></clipPath></defs>");
        for (Band band : placement.bands()) {
            band(band, placement.height());
        }
        html.open("g", "class", "connections", "aria-hidden", "true");
        for (ConnectionDescription each : architecture.connections()) {
            connection(each, placement.spot(each.from()), placement.spot(each.to()));
        }
        html.close("g").line();
        for (ComponentDescription each : architecture.components()) {
            component(each, placement.spot(each.id()));
        }
        html.close("svg").close("div").line();
    }

    private void band(Band band, int height) throws IOException {
        html.open(
                        "rect",
                        "class",
                        "band",
                        "x",
                        text(band.x() - 14),
                        "y",
                        "12",
                        "width",
                        text(band.width() + 28),
                        "height",
                        text(height - 24),
                        "rx",
                        "6")
                .close("rect");
        html.element("text", band.layer().title(), "class", "layer", "x", text(band.x()), "y", "42")
                .line();
    }

    private void connection(ConnectionDescription connection, Spot from, Spot to) throws IOException {
        html.open(
                        "path",
                        "d",
                        curve(from, to),
                        "data-from",
                        standing.anchor(connection.from()),
                        "data-to",
                        standing.anchor(connection.to()))
                .close("path");
    }

    /** Rightwards in an S; within a column and leftwards around the side, so that no line runs through its own ends. */
    private static String curve(Spot from, Spot to) {
        if (to.x() > from.x()) {
            int pull = Math.max(24, (to.x() - from.right()) / 2);
            return "M" + from.right() + " " + from.middle() + "C" + (from.right() + pull) + " " + from.middle() + " "
                    + (to.x() - pull) + " " + to.middle() + " " + (to.x() - 3) + " " + to.middle();
        }
        if (to.x() == from.x()) {
            int pull = from.y() == to.y() ? 44 : 30;
            int leave = from.y() == to.y() ? from.middle() - 14 : from.middle();
            return "M" + from.right() + " " + leave + "C" + (from.right() + pull) + " " + leave + " "
                    + (to.right() + pull) + " " + to.middle() + " " + (to.right() + 3) + " " + to.middle();
        }
        int pull = Math.max(24, (from.x() - to.right()) / 2);
        return "M" + from.x() + " " + from.middle() + "C" + (from.x() - pull) + " " + from.middle() + " "
                + (to.right() + pull) + " " + to.middle() + " " + (to.right() + 3) + " " + to.middle();
    }

    private void component(ComponentDescription component, Spot at) throws IOException {
        List<Integer> findings = standing.findings(component.id());
        Map<Severity, Long> counts = standing.bySeverity(findings);
        Optional<Severity> gravest = counts.keySet().stream().findFirst();
        boolean oneWay = standing.hasOneWayDoor(component.id());
        String technology = known.apply(component)
                .map(Entry::name)
                .or(component::technology)
                .orElse("technology unknown");
        String told = component.id() + ", " + technology
                + Layer.role(component).map(role -> ", " + role).orElse("") + ": " + Standing.inWords(counts)
                + (oneWay ? "; one-way door" : "");
        html.open(
                "a",
                "href",
                "#" + standing.anchor(component.id()),
                "class",
                "node " + gravest.map(Severity::word).orElse("clean"),
                "transform",
                "translate(" + at.x() + " " + at.y() + ")",
                "aria-label",
                told);
        html.element("title", told);
        html.open("rect", "class", "box", "width", text(NODE_WIDTH), "height", text(NODE_HEIGHT), "rx", "4")
                .close("rect");
        html.open("rect", "class", "edge", "width", "5", "height", text(NODE_HEIGHT), "rx", "2")
                .close("rect");
        html.element(
                "text",
                shortened(component.id(), NAME_LENGTH),
                "class",
                "name",
                "clip-path",
                "url(#inside)",
                "x",
                "15",
                "y",
                "22");
        html.element(
                "text",
                shortened(technology, TECHNOLOGY_LENGTH),
                "class",
                "technology",
                "clip-path",
                "url(#inside)",
                "x",
                "15",
                "y",
                "39");
        if (oneWay) {
            door();
        }
        if (gravest.isPresent()) {
            badge(gravest.get(), findings.size());
        }
        html.close("a").line();
    }

    private void door() throws IOException {
        html.open("g", "class", "door", "transform", "translate(" + (NODE_WIDTH - 22) + " 27)");
        html.raw("<rect width=\"12\" height=\"17\" rx=\"1\"/><circle cx=\"9\" cy=\"9\" r=\"1.4\"/>");
        html.close("g");
    }

    /** The severity has a shape beside its colour. */
    private void badge(Severity severity, int count) throws IOException {
        html.open("g", "class", "badge", "transform", "translate(" + (NODE_WIDTH - 12) + " 2)");
        html.raw(shape(severity));
        html.element("text", count > 99 ? "99+" : text(count), "text-anchor", "middle", "y", "4");
        html.close("g");
    }

    static String shape(Severity severity) {
        return switch (severity) {
            case BLOCKER -> "<path d=\"M-5-12H5L12-5V5L5 12H-5L-12 5V-5z\"/>";
            case MAJOR -> "<path d=\"M0-14 14 0 0 14-14 0z\"/>";
            case MINOR -> "<circle r=\"" + BADGE + "\"/>";
        };
    }

    /** Without its middle: what comes of one template often differs at the end. */
    private static String shortened(String name, int length) {
        int[] points = name.codePoints().toArray();
        int end = length / 2 - 1;
        return points.length <= length
                ? name
                : new String(points, 0, length - 1 - end) + "…" + new String(points, points.length - end, end);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
