package dev.lintel.engine.internal;

import java.util.List;

/**
 * A condition as it stands in a rule, kept beside what Drools made of it, so that it can be told.
 *
 * @param text in DRL, on one line
 * @param reads what it reads of its fact, as dotted paths
 * @param asks the values of its fact that it asks a predicate of, where they can be named
 * @param thresholds the lines that it compares with
 * @param asksMakeAlone it asks a component of nothing but what it is made of
 * @param binds it asks nothing, and binds a variable
 */
record WrittenCondition(
        String text,
        List<String> reads,
        List<AskedValue> asks,
        List<String> thresholds,
        boolean asksMakeAlone,
        boolean binds) {}
