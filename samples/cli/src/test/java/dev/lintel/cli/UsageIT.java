package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageIT {
    @Test
    void saysItsVersion() throws Exception {
        assertThat(LintelJar.run("--version").answer(0)).matches("lintel \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void explainsItselfWithExamples() throws Exception {
        assertThat(LintelJar.run("--help").answer(0)).contains("review", "rules", "explain", "Examples:");
    }

    @Test
    void explainsACommandWithExamplesAndExitCodes() throws Exception {
        assertThat(LintelJar.run("review", "--help").answer(0))
                .contains("--stage", "--fail-on", "Exit codes:", "Examples:");
    }

    @Test
    void refusesAnOptionThatThereIsNot() throws Exception {
        assertThat(LintelJar.run("review", "inputs/lintel.yaml", "--stag", "demo")
                        .refusal())
                .contains("--stag", "did you mean --stage", "lintel review --help");
    }

    @Test
    void asksForACommand() throws Exception {
        assertThat(LintelJar.run().refusal()).contains("lintel --help");
    }
}
