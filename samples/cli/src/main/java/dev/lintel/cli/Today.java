package dev.lintel.cli;

import dev.lintel.engine.ReviewOptions;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The day by which waivers end. The library never reads the clock; this program does where nobody says the day. */
final class Today {
    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day by which waivers end, such as 2027-03-31; the day it is unless stated.")
    private Optional<LocalDate> stated = Optional.empty();

    ReviewOptions options() {
        return ReviewOptions.standard().withToday(stated.orElseGet(LocalDate::now));
    }
}
