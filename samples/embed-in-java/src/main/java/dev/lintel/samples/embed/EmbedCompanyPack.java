package dev.lintel.samples.embed;

import dev.lintel.Review;
import dev.lintel.Waiver;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.knowledge.CoreKnowledge;
import dev.lintel.model.Stage;
import dev.lintel.samples.clinic.ClinicPack;

/** Reviews with the rules, the policy and the own facts of a company, and with a waiver. */
public final class EmbedCompanyPack {
    private EmbedCompanyPack() {}

    /** Prints what is due and what is waived, one a line. */
    public static void main(String... arguments) {
        Advisor advisor = Lintel.with(CoreKnowledge.pack(), ClinicPack.pack());

        ComponentDescription.Builder records = ComponentDescription.of("records")
                .technology("Aurora PostgreSQL")
                .with(ComponentAttributes.ENCRYPTED_AT_REST, false)
                .with(ComponentAttributes.REGION, "eu-west-1")
                .own("patientData", true);
        Architecture architecture = Architecture.of("appointments", Stage.PRODUCTION)
                .component(records)
                .waiver(Waiver.of(
                        "clinic/records-abroad", "records", "The copy at home is being made.", "records team"))
                .build();

        Review review = advisor.review(architecture);
        review.findings().forEach(finding -> System.out.println(finding.severity() + ": " + finding.message()));
        review.waived()
                .forEach(waived ->
                        System.out.println("waived: " + waived.finding().message()));
    }
}
