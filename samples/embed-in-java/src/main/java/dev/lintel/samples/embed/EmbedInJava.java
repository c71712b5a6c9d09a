package dev.lintel.samples.embed;

import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;

/** Describes an architecture, has it reviewed and prints what is due. The README shows its lines. */
public final class EmbedInJava {
    private EmbedInJava() {}

    /** Prints one finding a line. */
    public static void main(String... arguments) {
        // tag::embed[]
        Advisor advisor = Lintel.with(CoreKnowledge.pack()); // takes a moment: make one and share it

        ComponentDescription.Builder warehouse = ComponentDescription.of("warehouse")
                .technology("Redshift")
                .with(ComponentAttributes.DATA_GB, 8)
                .with(ComponentAttributes.PUBLIC_ACCESS, true);
        Architecture architecture = Architecture.of("figures", Stage.DEMO)
                .with(WorkloadAttributes.TEAM, 2)
                .component(warehouse)
                .build();

        Review review = advisor.review(architecture);
        review.findings().forEach(finding -> System.out.println(finding.severity() + ": " + finding.message()));
        // end::embed[]
    }
}
