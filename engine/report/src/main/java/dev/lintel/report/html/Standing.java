package dev.lintel.report.html;

import dev.lintel.Door;
import dev.lintel.Finding;
import dev.lintel.Review;
import dev.lintel.Severity;
import dev.lintel.Subject;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.model.Reversibility.Swing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a review stands to the components of the drawing: which findings and which doors are about each. Anchors are
 * numbers, since names may hold anything.
 */
final class Standing {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<Integer>> findings = new HashMap<>();
    private final Map<String, List<Door>> doors = new HashMap<>();
    private final List<Integer> elsewhere = new ArrayList<>();
    private final Review review;

    Standing(Review review, Architecture architecture) {
        this.review = review;
        for (ComponentDescription each : architecture.components()) {
            numbers.put(each.id(), numbers.size());
        }
        for (int i = 0; i < review.findings().size(); i++) {
            Subject subject = review.findings().get(i).subject();
            if (isDrawn(subject)) {
                findings.computeIfAbsent(subject.id(), key -> new ArrayList<>()).add(i);
            } else {
                elsewhere.add(i);
            }
        }
        Map<String, List<String>> about = architecture.decisions().stream()
                .collect(Collectors.toMap(DecisionDescription::id, DecisionDescription::about));
        for (Door door : review.doors()) {
            boolean isOfComponent = isDrawn(door.subject());
            Stream<String> ids = isOfComponent
                    ? Stream.of(door.subject().id())
                    : Stream.concat(
                                    about.getOrDefault(door.subject().id(), List.of()).stream(),
                                    door.stated().stream().flatMap(stated -> stated.about().stream()))
                            .distinct()
                            .filter(numbers::containsKey);
            ids.forEach(
                    id -> doors.computeIfAbsent(id, key -> new ArrayList<>()).add(door));
        }
    }

    private boolean isDrawn(Subject subject) {
        return subject.kind().equals("component") && numbers.containsKey(subject.id());
    }

    Review review() {
        return review;
    }

    String anchor(String component) {
        return "component-" + numbers.getOrDefault(component, 0);
    }

    static String findingAnchor(int index) {
        return "finding-" + index;
    }

    /** Places in the list of findings, gravest first as there. */
    List<Integer> findings(String component) {
        return findings.getOrDefault(component, List.of());
    }

    /** Those about no component of the drawing. */
    List<Integer> elsewhere() {
        return elsewhere;
    }

    List<Door> doors(String component) {
        return doors.getOrDefault(component, List.of());
    }

    boolean hasOneWayDoor(String component) {
        return doors(component).stream().anyMatch(door -> door.swing() == Swing.ONE_WAY);
    }

    /** The gravest severity first. */
    Map<Severity, Long> bySeverity(Collection<Integer> indices) {
        Map<Severity, Long> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            long count = indices.stream()
                    .map(review.findings()::get)
                    .map(Finding::severity)
                    .filter(severity::equals)
                    .count();
            if (count > 0) {
                counts.put(severity, count);
            }
        }
        return counts;
    }

    static String inWords(Map<Severity, Long> counts) {
        return counts.isEmpty()
                ? "no findings"
                : counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey().word())
                        .collect(Collectors.joining(", "));
    }
}
