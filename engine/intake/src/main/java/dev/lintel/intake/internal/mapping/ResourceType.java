package dev.lintel.intake.internal.mapping;

import dev.lintel.architecture.Attribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one resource type. Paths are those of its properties.
 *
 * @param isComponent true where a resource of this type is a component
 * @param technology what that component is made of; empty where that is not known
 * @param partOf where it names the resource that it is a part of; a part without technology is never a component
 * @param absorbs where it names resources that are parts of it
 * @param hub it is no component, but what passes into it passes on to where it points
 * @param connectedFrom where it names what sends to it
 * @param connectsTo where it names what it sends to, in case not everything it names is meant
 * @param links where it names two resources of which the first sends to the second
 * @param ignores names in there say nothing
 * @param unread why resources of this type are listed as unread
 */
record ResourceType(
        boolean isComponent,
        Optional<Rule> technology,
        Map<Attribute<?>, Said> attributes,
        Map<Attribute<?>, Rule> practices,
        List<List<String>> partOf,
        List<List<String>> absorbs,
        boolean hub,
        List<List<String>> connectedFrom,
        Optional<List<List<String>>> connectsTo,
        Optional<Link> links,
        List<List<String>> ignores,
        Optional<String> unread) {

    /** @param wins the value that stands where the parts of a component contradict each other */
    record Said(Rule rule, Optional<Object> wins) {}

    record Link(List<List<String>> from, List<List<String>> to) {}

    /** What is not known is told as a component, so that nobody takes silence for a pass. */
    static final ResourceType UNKNOWN = nothing(true);

    static final ResourceType SUPPORT = nothing(false);

    private static ResourceType nothing(boolean isComponent) {
        return new ResourceType(
                isComponent,
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
