package dev.lintel.intake.internal.cloudformation;

import dev.lintel.architecture.Unread;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The macros that CloudFormation runs over a template before it deploys it. */
final class Transforms {
    /** Those that a template means the same without, or that are read here. */
    private static final Set<String> HARMLESS = Set.of(
            "AWS::Serverless-2016-10-31",
            "AWS::LanguageExtensions",
            "AWS::CodeDeployBlueGreen",
            "AWS::SecretsManager-2020-07-23",
            "AWS::SecretsManager-2024-09-16");

    private Transforms() {}

    /** Their names. */
    static Set<String> of(Node.Mapping template) {
        return items(template).stream().flatMap(item -> name(item).stream()).collect(Collectors.toSet());
    }

    /** Lists those that may add or change anything. */
    static void tell(Source source, Node.Mapping template, Reading reading) {
        for (Node item : items(template)) {
            String name = name(item).orElse("a macro");
            if (!HARMLESS.contains(name)) {
                reading.builder()
                        .unread(new Unread(
                                "Transform " + name,
                                "a macro may add or change resources; give the processed template",
                                source.origin(item, "")));
            }
        }
    }

    private static List<Node> items(Node.Mapping template) {
        return template.get("Transform").map(Node::each).orElse(List.of());
    }

    private static Optional<String> name(Node item) {
        Node named = item instanceof Node.Mapping mapping ? mapping.get("Name").orElse(item) : item;
        return named instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
