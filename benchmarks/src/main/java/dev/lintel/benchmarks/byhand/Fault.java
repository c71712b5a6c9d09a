package dev.lintel.benchmarks.byhand;

import dev.lintel.Severity;

/** A finding by hand. */
public record Fault(String rule, String subject, Severity severity, String message) {}
