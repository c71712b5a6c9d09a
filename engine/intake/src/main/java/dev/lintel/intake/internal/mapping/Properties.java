package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Words;
import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.expression.Expressions;
import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Node.Entry;
import dev.lintel.intake.internal.source.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what was read into plain values for rules that look at anything: secrets masked, the undecided unknown. */
final class Properties {
    private static final Set<String> NAMES = Set.of("Name", "Key", "ParameterKey", "OptionName", "name", "key");
    private static final Set<String> VALUES = Set.of("Value", "ParameterValue", "value");

    /** What a program is handed, whatever it is called: the names tell what it is, the values are nobody's business. */
    private static final Set<String> ENVIRONMENTS = Set.of(
            "Environment", "EnvironmentVariables", "RuntimeEnvironmentVariables", "environment", "EnvironmentVariable");

    /** Where Terraform writes all of a container, with what it is handed, as one text. */
    private static final Set<String> TEXTS = Set.of("ContainerDefinitions", "ContainerProperties");

    private static final List<String> HERE = List.of();

    private final Expressions expressions;
    private final String logicalId;

    /** A default that a deployment may change is no value here, since two states are compared by these. */
    Properties(Expressions expressions, String logicalId) {
        this.expressions = expressions.withoutDefaults();
        this.logicalId = logicalId;
    }

    Map<String, Object> plain(Node.Mapping mapping) {
        return mapped(mapping, false);
    }

    private Map<String, Object> mapped(Node.Mapping mapping, boolean secret) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean secretPair = mapping.entries().values().stream()
                .anyMatch(entry -> NAMES.contains(entry.key())
                        && entry.value() instanceof Node.Scalar name
                        && Secrets.isSecretName(name.text()));
        for (Entry entry : mapping.entries().values()) {
            boolean masked = Secrets.isSecretName(entry.key())
                    || ENVIRONMENTS.contains(entry.key())
                    || (TEXTS.contains(entry.key()) && entry.value() instanceof Node.Scalar)
                    || (secret && !isAbout(entry.key()))
                    || (secretPair && VALUES.contains(entry.key()));
            plain(entry.value(), masked).ifPresent(value -> map.put(entry.key(), value));
        }
        return Collections.unmodifiableMap(map);
    }

    /** Under a secret name, what a key such as {@code KmsKeyId} or {@code RoleArn} holds still is none. */
    private static boolean isAbout(String key) {
        return !Secrets.isSecretName("secret" + key);
    }

    private Optional<Object> plain(Node node, boolean secret) {
        if (Call.in(node).isPresent()) {
            Found found = expressions.find(node, HERE, expressions.source().origin(node, logicalId));
            if (found instanceof Found.Undecided undecided) {
                String shown = secret ? secretExpression(node) : undecided.expression();
                return Optional.of(Value.unknown(shown, undecided.origin()));
            }
            return found instanceof Found.Present present ? plain(present.node(), secret) : Optional.empty();
        }
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapped(mapping, secret));
        }
        if (node instanceof Node.Sequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(item -> plain(item, secret).ifPresent(items::add));
            return Optional.of(Collections.unmodifiableList(items));
        }
        return scalar((Node.Scalar) node, secret);
    }

    /** Only a plain reference is sure to hold nothing of the secret itself. */
    private String secretExpression(Node node) {
        Call call = Call.in(node).orElseThrow();
        boolean named = call.argument() instanceof Node.Scalar
                || (call.function().equals("Fn::GetAtt") && call.argument() instanceof Node.Sequence);
        boolean plain = named && Call.in(call.argument()).isEmpty();
        return switch (call.function()) {
            case "Ref", "Fn::GetAtt", "Fn::ImportValue" ->
                plain ? expressions.secretReference(node) : "!" + call.shortName() + " " + Secrets.MASK;
            case Call.COMPUTED -> Secrets.MASK;
            default -> "!" + call.shortName() + " " + Secrets.MASK;
        };
    }

    private Optional<Object> scalar(Node.Scalar scalar, boolean secret) {
        return switch (scalar.kind()) {
            case NULL -> Optional.empty();
            case BOOLEAN -> Optional.of(scalar.text().equalsIgnoreCase("true"));
            case NUMBER ->
                Optional.of(
                        secret
                                ? Secrets.MASK
                                : Words.number(scalar.text())
                                        .<Object>map(number -> number)
                                        .orElse(scalar.text()));
            case STRING -> Optional.of(secret ? Secrets.maskedValue(scalar.text()) : expressions.masked(scalar));
        };
    }
}
