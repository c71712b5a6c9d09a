package dev.lintel.intake.internal.mapping;

import dev.lintel.intake.InputException;
import dev.lintel.intake.internal.expression.Call;
import dev.lintel.intake.internal.expression.Expressions;
import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of an IAM policy that allow something, whether it is written as a document or as the text of one.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Policy grammar</a>
 */
record PolicyDocument(List<Statement> statements) {
    /** What a consumer does with a queue or a stream; nothing of it sends. */
    private static final Set<String> CONSUMING = Set.of(
            "sqs:receivemessage",
            "sqs:deletemessage",
            "sqs:deletemessagebatch",
            "sqs:changemessagevisibility",
            "sqs:changemessagevisibilitybatch",
            "sqs:getqueueattributes",
            "sqs:getqueueurl",
            "sqs:listqueues",
            "kinesis:getrecords",
            "kinesis:getsharditerator",
            "kinesis:describestream",
            "kinesis:describestreamsummary",
            "kinesis:describestreamconsumer",
            "kinesis:listshards",
            "kinesis:liststreams",
            "kinesis:subscribetoshard",
            "dynamodb:getrecords",
            "dynamodb:getsharditerator",
            "dynamodb:describestream",
            "dynamodb:liststreams");

    /** What only a consumer does; the rest of the above senders ask as well. */
    private static final Set<String> TAKING =
            Set.of("sqs:receivemessage", "kinesis:getrecords", "kinesis:subscribetoshard", "dynamodb:getrecords");

    private static final Set<String> SENDING =
            Set.of("sqs:sendmessage", "sqs:sendmessagebatch", "kinesis:putrecord", "kinesis:putrecords");

    PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param actions in lower case; what only a deployment decides is left out
     * @param resources what they are allowed on
     */
    record Statement(List<String> actions, List<Node> resources, boolean onEverything, Origin origin) {
        Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }

        /** It allows everything, or everything of one service on whatever there is. */
        boolean isBroad() {
            return actions.contains("*")
                    || actions.contains("*:*")
                    || (onEverything && actions.stream().anyMatch(action -> action.endsWith(":*")));
        }

        /** Whoever is allowed this takes from the resources and does nothing else with them. */
        boolean onlyTakes() {
            return takes() && CONSUMING.containsAll(actions);
        }

        boolean takes() {
            return actions.stream().anyMatch(TAKING::contains);
        }

        boolean sends() {
            return actions.stream().anyMatch(SENDING::contains);
        }
    }

    /** The document of that node; without statements where it cannot be read. */
    static PolicyDocument of(Node document, Expressions expressions, Origin place) {
        Node read = document;
        if (expressions.find(document, List.of(), place) instanceof Found.Present present) {
            read = present.node() instanceof Node.Scalar text ? parsed(text).orElse(text) : present.node();
        }
        List<Statement> statements = new ArrayList<>();
        for (Node each : items(read, "Statement")) {
            statement(each, expressions, place).ifPresent(statements::add);
        }
        return new PolicyDocument(statements);
    }

    /** What stands under a key, one by one. */
    private static List<Node> items(Node node, String key) {
        List<Node> items = new ArrayList<>();
        Whole.under(node, List.of(key), 0).forEach(each -> {
            Node value =
                    each instanceof Node.Computed computed ? computed.value().orElse(each) : each;
            if (value instanceof Node.Sequence several && Call.in(value).isEmpty()) {
                items.addAll(several.items());
            } else {
                items.add(each);
            }
        });
        return items;
    }

    private static Optional<Node> parsed(Node.Scalar text) {
        if (!text.text().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Source.of(text.text(), "policy").root());
        } catch (InputException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Statement> statement(Node node, Expressions expressions, Origin place) {
        boolean allows = items(node, "Effect").stream()
                .anyMatch(effect ->
                        expressions.literal(effect).filter("Allow"::equals).isPresent());
        if (!allows) {
            return Optional.empty();
        }
        List<String> actions = items(node, "Action").stream()
                .flatMap(action -> expressions.literal(action).stream())
                .map(action -> action.toLowerCase(Locale.ROOT))
                .toList();
        List<Node> resources = items(node, "Resource");
        boolean onEverything = resources.stream()
                .anyMatch(each -> expressions.literal(each).filter("*"::equals).isPresent());
        return Optional.of(new Statement(
                actions, resources, onEverything, expressions.source().origin(node, place.logicalId())));
    }
}
