package dev.lintel.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "lintel "
                    + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                            .orElse("(not from its jar)")
        };
    }
}
