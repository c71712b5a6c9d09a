package dev.lintel.benchmarks.byhand;

import static dev.lintel.benchmarks.byhand.RuleByHand.DATA_FAR_FROM_COMPUTE;
import static dev.lintel.benchmarks.byhand.RuleByHand.QUEUE_BETWEEN_BUCKET_AND_CONSUMER;
import static dev.lintel.benchmarks.byhand.RuleByHand.SEVERAL_TABLES_FOR_ONE_SERVICE;

/** What a component is connected with. */
final class NeighbourRules {
    private static final int FEW_TABLES = 2;

    private NeighbourRules() {}

    static void review(Part part, Setting setting, Faults faults) {
        if (part.product().holdsState() && part.isFar()) {
            faults.add(
                    DATA_FAR_FROM_COMPUTE,
                    part.id(),
                    () -> part.id() + " lies in another region than what works with it");
        }
        if (!setting.onAws()) {
            return;
        }
        if (part.tables() > FEW_TABLES) {
            faults.add(
                    SEVERAL_TABLES_FOR_ONE_SERVICE,
                    part.id(),
                    () -> part.id() + " reads and writes more than " + FEW_TABLES + " DynamoDB tables");
        }
        if (setting.complete() && part.product().is("sqs") && onlyPassesOn(part)) {
            faults.add(
                    QUEUE_BETWEEN_BUCKET_AND_CONSUMER,
                    part.id(),
                    () -> part.id() + " only passes events from one bucket to one consumer");
        }
    }

    private static boolean onlyPassesOn(Part queue) {
        Part from = queue.onlyFeeder();
        Part to = queue.onlyConsumer();
        if (from == null || to == null) {
            return false;
        }
        String consumer = to.product().kind();
        return from.product().kind().equals("object-store")
                && (consumer.equals("function") || consumer.equals("container"));
    }
}
