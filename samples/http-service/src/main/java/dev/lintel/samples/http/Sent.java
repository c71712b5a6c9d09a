package dev.lintel.samples.http;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.ReviewException;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Intake;
import dev.lintel.intake.ReadingOptions;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/**
 * Documents as they were sent. One alone is read from memory and opens no file; several stand together in a folder of their
 * own while they are read, where one of them, {@code lintel.yaml}, may name the others.
 */
final class Sent {
    private static final String MAIN = "lintel.yaml";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private Sent() {}

    /** What one document describes. */
    static Architecture one(byte[] content, String name, Optional<Stage> stage) {
        return finished(Intake.read(text(content, name), name), stage);
    }

    /**
     * Reads several documents and hands over what they describe. Messages name files as they were sent, and no other.
     *
     * @param told makes the answer while the documents are there
     */
    static String several(List<MultipartFile> files, Optional<Stage> stage, Function<Architecture, String> told)
            throws IOException {
        if (files.size() == 1) {
            MultipartFile only = files.get(0);
            return told.apply(one(only.getBytes(), named(only), stage));
        }
        Path folder = Files.createTempDirectory("lintel-service");
        try {
            for (MultipartFile file : files) {
                Path here = folder.resolve(named(file));
                if (Files.exists(here)) {
                    throw new LintelException(
                            "two files are called " + here.getFileName() + "; give each its own name");
                }
                Files.write(here, file.getBytes());
            }
            Path main = folder.resolve(MAIN);
            if (!Files.exists(main)) {
                throw new LintelException(
                        "of several files one is a " + MAIN + " that lists the others under 'sources'");
            }
            Architecture architecture =
                    finished(Intake.read(main, ReadingOptions.standard().withRoot(folder)), stage);
            return without(folder, told.apply(architecture));
        } catch (LintelException e) {
            throw without(folder, e);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static Architecture finished(Architecture.Builder builder, Optional<Stage> stage) {
        stage.ifPresent(builder::stage);
        if (!builder.hasStage()) {
            throw new LintelException("the document does not say at which stage the workload is; add the parameter"
                    + " 'stage': demo, development, scale or production");
        }
        if (!builder.hasName()) {
            builder.name("workload");
        }
        return builder.build();
    }

    /** The name that a client gives is a name, and never a path. */
    private static String named(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (!NAME.matcher(name).matches()) {
            throw new LintelException(
                    "a file has a name of letters, digits, '.', '_' and '-', and no folder before it");
        }
        return name;
    }

    private static String text(byte[] content, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LintelException(name + " is no text in UTF-8", e);
        }
    }

    /** The same fault, with its place. */
    private static LintelException without(Path folder, LintelException fault) {
        String message = without(folder, String.valueOf(fault.getMessage()));
        if (fault instanceof ReviewException) {
            return new ReviewException(message, fault);
        }
        Optional<Origin> place = fault instanceof InputException input ? input.origin() : Optional.empty();
        return place.<LintelException>map(there -> {
                    Origin here =
                            new Origin(without(folder, there.file()), there.line(), there.column(), there.logicalId());
                    return InputException.at(
                            here, message.substring(here.toString().length() + 2));
                })
                .orElseGet(() -> new LintelException(message, fault));
    }

    private static String without(Path folder, String text) {
        return text.replace(folder + "/", "").replace(folder.toString(), "");
    }
}
