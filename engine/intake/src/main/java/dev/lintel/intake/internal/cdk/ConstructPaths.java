package dev.lintel.intake.internal.cdk;

import dev.lintel.intake.internal.cloudformation.Naming;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the resources of one stack by the constructs that make them, as people know them from the program. What a
 * construct calls its only resource says nothing more and is left out.
 */
final class ConstructPaths implements Naming {
    private static final String PATH = "aws:cdk:path";
    private static final String LOGICAL_ID = "aws:cdk:logicalId";
    private static final Pattern UNTOLD = Pattern.compile("/(?:Resource|Default)$");

    /** A line of a stack trace: what was called, file, line and column. */
    private static final Pattern FRAME = Pattern.compile("\\(?((?:[A-Za-z]:)?[^\\s():]+):(\\d{1,7}):(\\d{1,7})\\)?$");

    private final String stack;
    private final String base;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Origin> places = new HashMap<>();

    /**
     * @param stack the stack's name, which stands before an id that no construct is known for
     * @param base the folder that the program was run in, which is left out of places
     */
    ConstructPaths(String stack, String base) {
        this.stack = stack;
        this.base = base;
    }

    /** Takes in what a manifest notes of the constructs of the stack, by their paths. */
    void add(Node.Mapping metadata) {
        metadata.entries().values().forEach(entry -> {
            if (entry.value() instanceof Node.Sequence notes) {
                notes.items().forEach(note -> add(entry.key(), note));
            }
        });
    }

    private void add(String path, Node note) {
        if (note instanceof Node.Mapping mapping
                && mapping.text("type").filter(LOGICAL_ID::equals).isPresent()) {
            mapping.text("data").ifPresent(logicalId -> {
                paths.putIfAbsent(logicalId, path);
                if (mapping.get("trace").orElse(mapping) instanceof Node.Sequence trace) {
                    place(trace, logicalId).ifPresent(place -> places.putIfAbsent(logicalId, place));
                }
            });
        }
    }

    /** The innermost line of the program itself, not of the libraries that it calls. */
    private Optional<Origin> place(Node.Sequence trace, String logicalId) {
        for (Node line : trace.items()) {
            Matcher frame = FRAME.matcher(line instanceof Node.Scalar scalar ? scalar.text() : "");
            if (frame.find() && isOwn(frame.group(1))) {
                String file = frame.group(1);
                return Optional.of(new Origin(
                        file.startsWith(base) ? file.substring(base.length()) : file,
                        Math.max(1, Integer.parseInt(frame.group(2))),
                        Integer.parseInt(frame.group(3)),
                        logicalId));
            }
        }
        return Optional.empty();
    }

    private static boolean isOwn(String file) {
        return !file.contains("node_modules")
                && !file.contains("site-packages")
                && !file.startsWith("node:")
                && !file.startsWith("internal/");
    }

    @Override
    public String id(Source template, String logicalId) {
        return written(template, logicalId)
                .or(() -> Optional.ofNullable(paths.get(logicalId)))
                .map(path -> UNTOLD.matcher(path.startsWith("/") ? path.substring(1) : path)
                        .replaceFirst(""))
                .filter(path -> !path.isBlank())
                .orElse(stack + "/" + logicalId);
    }

    @Override
    public Optional<Origin> place(Source template, String logicalId) {
        return Optional.ofNullable(places.get(logicalId));
    }

    /** Constructs of nested stacks note their paths in the template; the manifest does not tell them apart. */
    @Override
    public Naming nested(String id) {
        return new ConstructPaths(id, base);
    }

    /** What the template itself notes. */
    private static Optional<String> written(Source template, String logicalId) {
        return template.root() instanceof Node.Mapping root
                ? root.mapping("Resources")
                        .flatMap(resources -> resources.mapping(logicalId))
                        .flatMap(resource -> resource.mapping("Metadata"))
                        .flatMap(metadata -> metadata.text(PATH))
                : Optional.empty();
    }
}
