package dev.lintel.intake;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.Assumption;
import dev.lintel.architecture.ToolReport;
import dev.lintel.intake.internal.Formats;
import dev.lintel.intake.internal.cdk.Assembly;
import dev.lintel.intake.internal.document.SupposedFacts;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files into descriptions of an architecture. What a file is, its content says; its name does not matter.
 *
 * <p>It reads a document of Lintel's own (recognised by {@code workload} or {@code lintel}), a CloudFormation or SAM
 * template (by {@code Resources}), a CDK assembly (by its folder's {@code manifest.json}), a Compose file (by {@code
 * services}) and a Terraform plan or state as {@code terraform show -json} writes it (by {@code format_version}); of any
 * other folder, as a repository, all of these that are in it, and what its code, tests, pipelines and decision records say.
 * In a document every unknown property is refused; in all others whatever is not understood is listed as unread, and what
 * only a deployment decides stays unknown. A document may also list logs in SARIF, in which other tools say what they found. Nothing is fetched or run, and no secret becomes part of a fact.
 *
 * <p>Infrastructure as code says nothing of the stage: set it where {@link Architecture.Builder#hasStage()} is false. The same file
 * gives the same description. Safe for several threads.
 */
public final class Intake {
    private Intake() {}

    /**
     * Reads a file and the files that it names, with standard limits.
     *
     * @throws InputException if the file cannot be read; the message says why, where and what to do
     */
    public static Architecture.Builder read(Path file) {
        return read(file, ReadingOptions.standard());
    }

    /**
     * Reads a file, and the files that it names: the sources that a document lists, the templates that a template nests.
     *
     * @throws InputException if a file cannot be read or takes more than the limits; the message says why, where and
     *     what to do
     */
    public static Architecture.Builder read(Path file, ReadingOptions options) {
        return Formats.read(file, options);
    }

    /**
     * Reads the state that a Terraform plan starts from; {@link #read(Path, ReadingOptions)} of the same file reads the one
     * that it leads to. To compare the two shows what applying the plan does, for the plan's own reasons.
     *
     * @throws InputException if the file is no plan, or one that does not tell what it changes
     */
    public static Architecture.Builder readBefore(Path plan, ReadingOptions options) {
        return Formats.readBefore(plan, options);
    }

    /** True for a folder that the CDK wrote, which is read as one thing; any other folder is read as a repository. */
    public static boolean isAssembly(Path folder) {
        return Assembly.isIn(folder);
    }

    /**
     * Reads the content of a file, which itself is not opened. A document read this way may not list sources, so that
     * text from elsewhere opens no file of this machine.
     *
     * @param fileName how messages and origins name it
     * @throws InputException if the content cannot be read; the message says why, where and what to do
     */
    public static Architecture.Builder read(String content, String fileName) {
        return read(content, fileName, ReadingOptions.standard());
    }

    /**
     * Reads the content of a file, which itself is not opened, and neither is any that it names.
     *
     * @param fileName how messages and origins name it
     * @throws InputException if the content cannot be read or takes more than the limits; the message says why, where
     *     and what to do
     */
    public static Architecture.Builder read(String content, String fileName, ReadingOptions options) {
        return Formats.read(content, fileName, options);
    }

    /**
     * Reads what other tools reported, from a log in SARIF 2.1.0 as scanners write it: a report for each run in it. Add each
     * to the description of the workload with {@link Architecture.Builder#reported}.
     *
     * @throws InputException if the file is no such log, or takes more than the limits; the message says why, where and
     *     what to do
     */
    public static List<ToolReport> reports(Path sarif, ReadingOptions options) {
        return Formats.reports(sarif, options);
    }

    /**
     * The same from the content of a file, which itself is not opened.
     *
     * @param fileName how messages and origins name it
     * @throws InputException if the content is no such log, or takes more than the limits
     */
    public static List<ToolReport> reports(String sarif, String fileName, ReadingOptions options) {
        return Formats.reports(sarif, fileName, options);
    }

    /**
     * Reads what is supposed of an architecture, one fact each: {@code team=3} of the workload or its practices, {@code
     * stage=production}, {@code orders.multiAz=yes} of a component or a decision, and of a component also {@code
     * technology}, {@code connectsTo} (ids with commas between them) and {@code own.NAME}. A value is written as in a
     * document, {@code none} and {@code unknown} included; several words have commas between them.
     *
     * @throws InputException if one of them is about nothing that is there or fits it not; the message names what would
     *     do
     */
    public static List<Assumption> assumptions(Architecture architecture, List<String> texts) {
        return SupposedFacts.read(architecture, texts);
    }
}
