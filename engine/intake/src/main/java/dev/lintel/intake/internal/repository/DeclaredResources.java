package dev.lintel.intake.internal.repository;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.mapping.Inventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells resources that only source code declares: what they are and where, and nothing of how they are set. */
final class DeclaredResources {
    /** Whether it is serverless or provisioned, Aurora or another, only its properties tell. */
    private static final String OF_SEVERAL_KINDS = "AWS::RDS::DBCluster";

    private final List<Declared> declared = new ArrayList<>();

    void addAll(List<Declared> several) {
        declared.addAll(several);
    }

    boolean isEmpty() {
        return declared.isEmpty();
    }

    void describe(Reading reading) {
        Map<String, Integer> times = new HashMap<>();
        boolean any = false;
        for (Declared each : declared) {
            var kind = Inventory.kindOf(each.type());
            if (kind.isPresent()) {
                int before = times.merge(each.id(), 1, Integer::sum);
                String id = before == 1 ? each.id() : each.id() + "-" + before;
                ComponentDescription.Builder component = ComponentDescription.of(id)
                        .technology(
                                each.type().equals(OF_SEVERAL_KINDS)
                                        ? ""
                                        : kind.get().technology())
                        .origin(each.origin())
                        .properties(Map.of("declared", each.type()));
                kind.get()
                        .role()
                        .ifPresent(role -> component.with(ComponentAttributes.ROLE, Value.read(role, each.origin())));
                reading.builder().component(component);
                reading.mention(id, kind.get().technology(), Map.of(), each.origin());
                any = true;
            }
        }
        if (any) {
            reading.builder()
                    .unread(new Unread(
                            "how resources are set that only source code declares",
                            "of these only type and name are read; give the output of 'cdk synth', or a Terraform plan"
                                    + " as JSON, for the rest",
                            declared.get(0).origin()));
        }
    }
}
