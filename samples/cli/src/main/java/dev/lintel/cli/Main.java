package dev.lintel.cli;

import dev.lintel.LintelException;
import dev.lintel.model.Stage;
import dev.lintel.report.Harmless;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code lintel}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends this JVM with its exit code. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and gives its exit code. */
    static int run(String... arguments) {
        PrintWriter errors = utf8(FileDescriptor.err);
        try {
            return commandLine(errors, arguments).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return fail(errors, "there is not enough memory for this input (" + e + ")");
        } catch (Error e) {
            // Left alone, the JVM would print a stack trace and end with 1, which means that a review found something.
            return fail(errors, ownFault(e));
        }
    }

    private static CommandLine commandLine(PrintWriter errors, String... arguments) {
        return LintelCommand.calledBy(arguments)
                .registerConverter(Stage.class, Choices::stage)
                .registerConverter(Format.class, Choices::format)
                .registerConverter(DecideCommand.Form.class, Choices::decisionForm)
                .registerConverter(Show.class, Choices::show)
                .registerConverter(SarifOptions.Sort.class, Choices::sort)
                .registerConverter(Limit.class, Choices::limit)
                .registerConverter(FailOn.class, Choices::failOn)
                .registerConverter(FailOnChange.class, Choices::failOnChange)
                .registerConverter(RuleDraft.Kind.class, Choices::ruleKind)
                .registerConverter(RuleDraft.Form.class, Choices::ruleForm)
                .setOut(utf8(FileDescriptor.out))
                .setErr(errors)
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((e, given) -> fail(errors, usage(e)))
                .setExecutionExceptionHandler((e, command, parsed) -> fail(errors, problem(e)));
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    private static int fail(PrintWriter errors, String problem) {
        // Names in it come from files and arguments of anybody.
        errors.print("lintel: " + Harmless.text(problem.strip()) + "\n");
        errors.flush();
        return ExitCodes.UNUSABLE;
    }

    private static String usage(ParameterException e) {
        String problem = String.valueOf(e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            problem += unmatched.getSuggestions().stream()
                    .limit(1)
                    .map(near -> "; did you mean " + near + "?")
                    .reduce("", String::concat);
        }
        return Character.toLowerCase(problem.charAt(0))
                + problem.substring(1)
                + "\nTry: "
                + e.getCommandLine().getCommandSpec().qualifiedName()
                + " --help";
    }

    private static String problem(Exception e) {
        if (e instanceof LintelException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof IOException) {
            return e.getMessage() + " (" + e.getClass().getSimpleName() + ")";
        }
        return ownFault(e);
    }

    private static String ownFault(Throwable e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return "this is a fault of lintel itself (" + first + "); please report it, with the file that was read";
    }
}
