package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.Rule;
import dev.lintel.report.json.SarifReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a command writes as SARIF, and how it names files there. */
final class SarifOptions {
    /** A sort of results that can be left out. */
    enum Sort {
        WAIVED(SarifReport.Omission.WAIVED),
        UNDECIDED(SarifReport.Omission.UNDECIDED),
        RESOLVED(SarifReport.Omission.RESOLVED);

        private final SarifReport.Omission omission;

        Sort(SarifReport.Omission omission) {
            this.omission = omission;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--relative-to",
            paramLabel = "FOLDER",
            description = "SARIF names files relative to this folder, such as the root of the repository; as they were "
                    + "given unless stated.")
    private Optional<Path> root = Optional.empty();

    @Option(
            names = "--omit",
            paramLabel = "SORT",
            split = ",",
            description =
                    "What SARIF leaves out, for readers that take it for findings: waived, undecided or resolved. "
                            + "May be repeated.")
    private List<Sort> omitted = List.of();

    /** Refuses what has no meaning in that form, before anything is reviewed. */
    void require(Format format) {
        if (format != Format.SARIF && (root.isPresent() || !omitted.isEmpty())) {
            throw new LintelException((root.isPresent() ? "--relative-to" : "--omit")
                    + " is about --format sarif, and the format is " + format);
        }
        root.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new LintelException("--relative-to " + folder
                    + " is not a folder; name one that the files are in, such as the root of the repository");
        });
    }

    SarifReport report(Collection<Rule> rules) {
        Set<SarifReport.Omission> omissions = EnumSet.noneOf(SarifReport.Omission.class);
        omitted.forEach(sort -> omissions.add(sort.omission));
        SarifReport report = SarifReport.of(rules).without(omissions);
        return root.map(report::relativeTo).orElse(report);
    }
}
