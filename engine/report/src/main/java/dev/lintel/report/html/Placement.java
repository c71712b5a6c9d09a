package dev.lintel.report.html;

import dev.lintel.architecture.ConnectionDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where each component stands in the drawing. A layer takes as many columns as it needs to stay about as high as the
 * others, every other one half a row lower, so that lines to those behind it pass between its components; within a layer a component stands near what it is connected to, which keeps the curves short.
 */
final class Placement {
    static final int NODE_WIDTH = 168;
    static final int NODE_HEIGHT = 52;
    private static final int ROW = NODE_HEIGHT + 20;
    private static final int COLUMN = NODE_WIDTH + 32;
    private static final int LAYER_GAP = 24;
    private static final int TOP = 84;
    private static final int SIDE = 26;
    private static final int SWEEPS = 4;
    private static final int LEAST_ROWS = 16;

    record Spot(int x, int y) {
        int middle() {
            return y + NODE_HEIGHT / 2;
        }

        int right() {
            return x + NODE_WIDTH;
        }
    }

    record Band(Layer layer, int x, int width) {}

    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final List<Band> bands = new ArrayList<>();
    private int width;
    private int height;

    private Placement() {}

    static Placement of(Map<String, Layer> layers, List<ConnectionDescription> connections) {
        Map<Layer, List<String>> members = new EnumMap<>(Layer.class);
        layers.forEach((id, layer) ->
                members.computeIfAbsent(layer, key -> new ArrayList<>()).add(id));
        Map<String, List<String>> neighbours = new HashMap<>();
        for (ConnectionDescription each : connections) {
            neighbours.computeIfAbsent(each.from(), key -> new ArrayList<>()).add(each.to());
            neighbours.computeIfAbsent(each.to(), key -> new ArrayList<>()).add(each.from());
        }
        Map<String, Double> heights = new HashMap<>();
        for (int sweep = 0; sweep <= SWEEPS; sweep++) {
            for (List<String> layer : members.values()) {
                arrange(layer, neighbours, heights);
            }
        }
        Placement placement = new Placement();
        placement.place(members, Math.max(LEAST_ROWS, (int) Math.ceil(1.5 * Math.sqrt(layers.size()))));
        return placement;
    }

    /** By the mean height of what each is connected to; heights are shares of a layer, as layers differ in size. */
    private static void arrange(List<String> layer, Map<String, List<String>> neighbours, Map<String, Double> heights) {
        Map<String, Double> wanted = new HashMap<>();
        for (int i = 0; i < layer.size(); i++) {
            String id = layer.get(i);
            double here = (i + 0.5) / layer.size();
            wanted.put(
                    id,
                    neighbours.getOrDefault(id, List.of()).stream()
                            .filter(heights::containsKey)
                            .mapToDouble(heights::get)
                            .average()
                            .orElse(here));
        }
        layer.sort(Comparator.comparing(wanted::get));
        for (int i = 0; i < layer.size(); i++) {
            heights.put(layer.get(i), (i + 0.5) / layer.size());
        }
    }

    private void place(Map<Layer, List<String>> members, int most) {
        int tallest = members.values().stream()
                .mapToInt(layer -> Math.min(layer.size(), most))
                .max()
                .orElse(1);
        int x = SIDE;
        for (Map.Entry<Layer, List<String>> layer : members.entrySet()) {
            List<String> ids = layer.getValue();
            int columns = (ids.size() + most - 1) / most;
            for (int i = 0; i < ids.size(); i++) {
                int column = i % columns;
                int rows = (ids.size() - column + columns - 1) / columns;
                int y = TOP + (tallest - rows) * ROW / 2 + i / columns * ROW + column % 2 * ROW / 2;
                spots.put(ids.get(i), new Spot(x + column * COLUMN, y));
            }
            int bandWidth = columns * COLUMN - (COLUMN - NODE_WIDTH);
            bands.add(new Band(layer.getKey(), x, bandWidth));
            x += bandWidth + COLUMN - NODE_WIDTH + LAYER_GAP;
        }
        width = Math.max(x - LAYER_GAP - (COLUMN - NODE_WIDTH) + SIDE, 2 * SIDE + NODE_WIDTH);
        height = TOP + tallest * ROW + (tallest == most ? ROW / 2 : 0) + SIDE / 2;
    }

    Spot spot(String id) {
        return Objects.requireNonNull(spots.get(id), id);
    }

    List<Band> bands() {
        return bands;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
