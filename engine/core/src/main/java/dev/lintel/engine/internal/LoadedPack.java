package dev.lintel.engine.internal;

import dev.lintel.Rule;
import dev.lintel.engine.PackException;
import dev.lintel.engine.PackOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/** A pack whose byte code is at hand. */
public final class LoadedPack {
    private final CompiledPack pack;
    private final ClassLoader loader;

    private LoadedPack(CompiledPack pack, ClassLoader loader) {
        this.pack = pack;
        this.loader = loader;
    }

    /** Compiles a pack of files. */
    public static LoadedPack compile(Path folder, PackOptions options) {
        return compile(PackSource.at(folder, options), options);
    }

    /** Compiles a pack of files, unless it was compiled before. */
    public static LoadedPack compile(Path folder, Path cache, PackOptions options) {
        return of(new PackCache(cache).compiled(PackSource.at(folder, options), options), options);
    }

    /** Compiles a pack whose files are at hand. */
    public static LoadedPack compile(Map<String, String> files, PackOptions options) {
        return compile(PackSource.of(files, options), options);
    }

    /** Compiles a pack whose files lie beside a class. */
    public static LoadedPack compile(Class<?> anchor, String folder, PackOptions options) {
        return compile(PackSource.beside(anchor, folder, options), options);
    }

    private static LoadedPack compile(PackSource source, PackOptions options) {
        return of(PackCompiler.compile(PackFolder.read(source), options), options);
    }

    private static LoadedPack of(PackCompiler.Output output, PackOptions options) {
        return new LoadedPack(
                output.pack(), new ByteCodeLoader(output.pack().name(), output.classes(), options.trustsCode()));
    }

    /** Opens a pack that a build put beside a class. */
    public static LoadedPack in(Class<?> anchor, String name) {
        ClassLoader loader = anchor.getClassLoader();
        try (InputStream stream = loader.getResourceAsStream(PackFiles.index(name))) {
            if (stream == null) {
                throw new PackException(List.of("there is no pack '" + name + "' beside " + anchor.getName()
                        + "; its build has to put " + PackFiles.index(name) + " into the same jar"));
            }
            return new LoadedPack(PackFiles.read(stream), loader);
        } catch (IOException | IllegalArgumentException e) {
            throw new PackException(
                    "pack " + name + " beside " + anchor.getName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    public CompiledPack pack() {
        return pack;
    }

    /** What its rules say, sorted by id. */
    public List<Rule> rules() {
        return pack.rules().stream()
                .map(CompiledRule::rule)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /** Fresh models for a knowledge base. */
    List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (String name : pack.models()) {
            try {
                models.add((Model) loader.loadClass(name).getConstructor().newInstance());
            } catch (ReflectiveOperationException | LinkageError | RuntimeException | StackOverflowError e) {
                throw new PackException(
                        "pack " + pack.name() + " cannot use its class " + name + ": " + Failure.said(e)
                                + "; build it again with the same version of Lintel",
                        e);
            }
        }
        return models;
    }
}
