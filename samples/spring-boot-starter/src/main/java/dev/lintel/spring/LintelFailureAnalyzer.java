package dev.lintel.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at startup what is wrong with a property, instead of a stack trace. */
final class LintelFailureAnalyzer extends AbstractFailureAnalyzer<LintelConfigurationException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LintelConfigurationException cause) {
        return new FailureAnalysis(
                "Lintel could not load what " + cause.property() + " names:\n\n" + cause.getMessage(),
                "Mend it there, or take it out of " + cause.property() + ".",
                cause);
    }
}
