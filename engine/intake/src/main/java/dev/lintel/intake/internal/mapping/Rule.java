package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Words;
import dev.lintel.intake.internal.expression.Found;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Secrets;
import dev.lintel.model.Origin;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one fact is read from a resource: nothing is said, or a value, or that only the deployment decides. */
sealed interface Rule {

    /** A value is a Boolean, a BigDecimal or a String. */
    Optional<Value<Object>> read(Resource resource);

    /** What holds for every resource of a type. */
    record Constant(Object value) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            return Optional.of(Value.read(value, resource.origin()));
        }
    }

    /** One step of {@link Cases}. */
    record Case(Optional<Rule> when, Rule is) {}

    /** The first case whose condition holds. */
    record Cases(List<Case> cases) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            for (Case each : cases) {
                Optional<Value<Object>> condition = each.when().flatMap(when -> when.read(resource));
                if (each.when().isEmpty() || condition.filter(Rule::isYes).isPresent()) {
                    return each.is() instanceof Constant constant
                            ? Optional.of(Value.read(
                                    constant.value(),
                                    condition.flatMap(Value::origin).orElse(resource.origin())))
                            : each.is().read(resource);
                }
                if (condition.filter(Value::isUnknown).isPresent()) {
                    return condition;
                }
            }
            return Optional.empty();
        }
    }

    /** Yes where all hold; what says nothing does not hold. */
    record All(List<Rule> rules) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            Value<Object> last = Value.read(false, resource.origin());
            Optional<Value<Object>> unknown = Optional.empty();
            for (Rule rule : rules) {
                Optional<Value<Object>> value = rule.read(resource);
                if (value.filter(Value::isUnknown).isPresent()) {
                    unknown = unknown.or(() -> value);
                } else if (value.filter(Rule::isYes).isEmpty()) {
                    return Optional.of(
                            Value.read(false, value.flatMap(Value::origin).orElse(resource.origin())));
                } else {
                    last = value.get();
                }
            }
            return unknown.isPresent() ? unknown : Optional.of(last);
        }
    }

    /** Yes where one holds; nothing where none is mentioned at all. */
    record Any(List<Rule> rules) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            Optional<Value<Object>> best = Optional.empty();
            for (Rule rule : rules) {
                Optional<Value<Object>> value = rule.read(resource);
                if (value.filter(Rule::isYes).isPresent()) {
                    return value;
                }
                if (value.filter(Value::isUnknown).isPresent() || best.isEmpty()) {
                    best = value;
                }
            }
            return best;
        }
    }

    /** The opposite of a yes or no. */
    record Not(Rule rule) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            return rule.read(resource)
                    .map(value -> value instanceof Value.Known<Object> known && known.value() instanceof Boolean yes
                            ? new Value.Known<>(!yes, known.basis(), known.origin())
                            : value);
        }
    }

    /**
     * At least so many parts of a type stand beside it. A template that defines parts of it at all defines them all; one
     * that defines none leaves them to another.
     */
    record Parts(String type, long atLeast) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            List<Resource> parts = resource.parts().stream()
                    .filter(part -> part.type().equals(type))
                    .toList();
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            Origin origin = parts.get(parts.size() - 1).origin();
            if (parts.stream().filter(part -> !part.isConditional()).count() >= atLeast) {
                return Optional.of(Value.read(true, origin));
            }
            return Optional.of(
                    parts.size() >= atLeast
                            ? Value.unknown("a condition decides how many there are", origin)
                            : Value.read(false, origin));
        }
    }

    /** How many states of one type the definition of a state machine holds. */
    record States(String type) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            return StateMachine.count(resource, type);
        }
    }

    /** How many rules of the security groups named there admit the whole internet. */
    record OpenRules(List<List<String>> groups) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            return Network.openRules(resource, groups);
        }
    }

    /** Whether the subnets named there are private. */
    record PrivateSubnets(List<List<String>> subnets) implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            return Network.privateSubnets(resource, subnets);
        }
    }

    /** A test of a property that is set. */
    sealed interface Test {
        record IsSet() implements Test {}

        record Over(BigDecimal limit) implements Test {}

        record OneOf(List<String> words) implements Test {}

        record Matches(Pattern pattern) implements Test {}
    }

    /**
     * A property.
     *
     * @param from where it stands; the first path that is set counts
     * @param test makes it a yes or a no; without a test it is the value itself
     * @param part what of a text is meant: the first group
     * @param words translates texts
     * @param otherwise what leaving it out means by the specification of the resource type
     */
    record Property(
            List<List<String>> from,
            Optional<Test> test,
            Optional<Pattern> part,
            Map<String, String> words,
            Optional<BigDecimal> dividedBy,
            Optional<Object> otherwise)
            implements Rule {
        @Override
        public Optional<Value<Object>> read(Resource resource) {
            for (List<String> path : from) {
                Found found = resource.find(path);
                Optional<Value<Object>> value = read(found, path, resource);
                if (value.isPresent()) {
                    return value;
                }
            }
            return byDefault(resource);
        }

        private Optional<Value<Object>> byDefault(Resource resource) {
            return otherwise.map(value -> Value.read(value, resource.origin()));
        }

        private Optional<Value<Object>> read(Found found, List<String> path, Resource resource) {
            if (found instanceof Found.Present present && !isEmpty(present.node())) {
                return value(present, path, resource);
            }
            return found instanceof Found.Undecided undecided
                    ? Optional.of(undecided(undecided, path, resource))
                    : Optional.empty();
        }

        /** Known all the same where it only matters that it is set, or where both branches say the same. */
        private Value<Object> undecided(Found.Undecided undecided, List<String> path, Resource resource) {
            if (undecided.isSet() && test.filter(Test.IsSet.class::isInstance).isPresent()) {
                return Value.read(true, undecided.origin());
            }
            Optional<Object> agreed = Optional.empty();
            for (Found branch : undecided.branches()) {
                Optional<Object> known = read(branch, path, resource)
                        .or(() -> byDefault(resource))
                        .flatMap(Value::known);
                if (known.isEmpty() || (agreed.isPresent() && !agreed.equals(known))) {
                    return Value.unknown(undecided.expression(), undecided.origin());
                }
                agreed = known;
            }
            return agreed.isPresent()
                    ? Value.read(agreed.get(), undecided.origin())
                    : Value.unknown(undecided.expression(), undecided.origin());
        }

        private static boolean isEmpty(Node node) {
            return (node instanceof Node.Sequence sequence && sequence.items().isEmpty())
                    || (node instanceof Node.Mapping mapping
                            && mapping.entries().isEmpty());
        }

        private Optional<Value<Object>> value(Found.Present present, List<String> path, Resource resource) {
            if (test.filter(Test.IsSet.class::isInstance).isPresent()) {
                return Optional.of(Value.read(true, present.origin()));
            }
            if (present.node() instanceof Node.Sequence items) {
                return several(items, present, path, resource);
            }
            if (!(present.node() instanceof Node.Scalar scalar)) {
                return Optional.of(misfit("one value", present, path, resource));
            }
            String text = scalar.text().strip();
            if (test.isPresent()) {
                return Optional.of(tested(test.get(), text, present, path, resource));
            }
            Optional<String> meant = part.isEmpty() ? Optional.of(text) : group(part.get(), text);
            if (dividedBy.isPresent()) {
                Optional<BigDecimal> number = meant.flatMap(Words::number);
                return Optional.of(
                        number.isEmpty()
                                ? misfit("a number", present, path, resource)
                                : Value.read(
                                        number.get()
                                                .divide(dividedBy.get(), MathContext.DECIMAL32)
                                                .stripTrailingZeros(),
                                        present.origin()));
            }
            return meant.map(word -> Value.read(translated(word), present.origin()));
        }

        /** The word that stands for it; true and false, quoted or not, are a yes and a no. */
        private Object translated(String word) {
            String meaning = words.getOrDefault(word, word);
            return Words.yesNo(meaning).<Object>map(yes -> yes).orElse(meaning);
        }

        /** Of a list a test asks whether any item passes; a value it has only where it has one item. */
        private Optional<Value<Object>> several(
                Node.Sequence items, Found.Present present, List<String> path, Resource resource) {
            if (test.isEmpty() && items.items().size() > 1) {
                return Optional.of(
                        Value.unknown("several: " + resource.expressions().expression(items), present.origin()));
            }
            Optional<Value<Object>> best = Optional.empty();
            for (Node item : items.items()) {
                Found found = resource.expressions().find(item, List.of(), present.origin());
                Optional<Value<Object>> value = Optional.empty();
                if (found instanceof Found.Undecided undecided) {
                    value = Optional.of(Value.unknown(undecided.expression(), undecided.origin()));
                } else if (found instanceof Found.Present one) {
                    value = one.node() instanceof Node.Scalar
                            ? value(one, path, resource)
                            : Optional.of(misfit("a list of values", present, path, resource));
                }
                if (value.filter(Rule::isYes).isPresent()) {
                    return value;
                }
                if (best.isEmpty() || value.filter(Value::isUnknown).isPresent()) {
                    best = value;
                }
            }
            return best;
        }

        private static Value<Object> tested(
                Test test, String text, Found.Present present, List<String> path, Resource resource) {
            if (test instanceof Test.Over over) {
                return Words.number(text)
                        .map(number -> Value.<Object>read(number.compareTo(over.limit()) > 0, present.origin()))
                        .orElseGet(() -> misfit("a number", present, path, resource));
            }
            Predicate<String> fits = test instanceof Test.OneOf oneOf
                    ? word -> oneOf.words().stream().anyMatch(word::equalsIgnoreCase)
                    : word -> ((Test.Matches) test).pattern().matcher(word).find();
            return Value.read(fits.test(text), present.origin());
        }

        private static Optional<String> group(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
        }

        private static Value<Object> misfit(
                String expected, Found.Present present, List<String> path, Resource resource) {
            return Rule.misfit(String.join(".", path), expected, present.node(), present.origin(), resource);
        }
    }

    /** What is not of the form that the specification asks for is unknown, and asked about. */
    static Value<Object> misfit(String what, String expected, Node node, Origin origin, Resource resource) {
        String problem = what + " takes " + expected + ", not " + Secrets.maskedText(node.kindName());
        resource.ask(problem, origin);
        return Value.unknown(problem, origin);
    }

    static boolean isYes(Value<Object> value) {
        return value.known().filter(Boolean.TRUE::equals).isPresent();
    }
}
