package dev.lintel.intake.internal.cloudformation;

import dev.lintel.intake.internal.expression.Expressions;
import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.model.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource that deploys a template.
 *
 * @param place the key of the resource
 */
record NestedTemplate(String logicalId, String type, Node.Mapping body, Entry place, Origin origin) {
    private static final Set<String> TYPES = Set.of("AWS::CloudFormation::Stack", "AWS::Serverless::Application");

    /** Where the tools of AWS note the file that they upload as the template. */
    private static final String ASSET = "aws:asset:path";

    static boolean isOne(String type) {
        return TYPES.contains(type);
    }

    /** The path of its template, from the folder of the one that it stands in; empty where that is no literal. */
    Optional<String> file(Expressions expressions) {
        return body.mapping("Metadata")
                .flatMap(metadata -> metadata.get(ASSET))
                .or(() -> property(expressions, "TemplateURL"))
                .or(() -> property(expressions, "Location"))
                .flatMap(expressions::literal);
    }

    /** What it gives to the parameters of its template. */
    Collection<Entry> parameters(Expressions expressions) {
        return property(expressions, "Parameters")
                .filter(Node.Mapping.class::isInstance)
                .map(parameters -> ((Node.Mapping) parameters).entries().values())
                .orElse(List.of());
    }

    private Optional<Node> property(Expressions expressions, String name) {
        return body.get("Properties")
                                .map(properties -> expressions.find(properties, List.of(name), origin))
                                .orElseGet(Found.Absent::new)
                        instanceof Found.Present present
                ? Optional.of(present.node())
                : Optional.empty();
    }
}
