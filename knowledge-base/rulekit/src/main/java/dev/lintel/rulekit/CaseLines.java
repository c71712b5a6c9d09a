package dev.lintel.rulekit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lines of a list of cases: where each begins, and where its properties stand. */
final class CaseLines {
    /** For each case the lines of its properties, at whatever depth; of two of one name the first. */
    private final List<Map<String, Integer>> properties = new ArrayList<>();

    private final List<Integer> starts = new ArrayList<>();

    private CaseLines() {}

    /** @throws tools.jackson.core.JacksonException if it is no YAML */
    static CaseLines of(String text) {
        CaseLines lines = new CaseLines();
        try (JsonParser parser = YAMLMapper.builder().build().createParser(text)) {
            lines.read(parser);
        }
        return lines;
    }

    private void read(JsonParser parser) {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token.isStructEnd()) {
                depth--;
                continue;
            }
            int line = parser.currentTokenLocation().getLineNr();
            if (depth == 1 && token != JsonToken.PROPERTY_NAME) {
                starts.add(line);
                properties.add(new HashMap<>());
            } else if (token == JsonToken.PROPERTY_NAME && !properties.isEmpty()) {
                properties.get(properties.size() - 1).putIfAbsent(parser.currentName(), line);
            }
            if (token.isStructStart()) {
                depth++;
            }
        }
    }

    /** The line on which the case of that place in the list begins, from 0. */
    int start(int place) {
        return place < starts.size() ? starts.get(place) : 1;
    }

    /** The line of a property of that case, or else of the case. */
    int of(int place, String property) {
        return place < properties.size() ? properties.get(place).getOrDefault(property, start(place)) : 1;
    }
}
