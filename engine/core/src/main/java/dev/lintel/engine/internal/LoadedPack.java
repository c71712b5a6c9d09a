package dev.lintel.engine.internal;

import dev.lintel.Rule;
import dev.lintel.engine.PackException;
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
    public static LoadedPack compile(Path folder) {
        return compile(PackSource.at(folder));
    }

    /** Compiles a pack of files, unless it was compiled before. */
    public static LoadedPack compile(Path folder, Path cache) {
        return of(new PackCache(cache).compiled(PackSource.at(folder)));
    }

    /** Compiles a pack whose files are at hand. */
    public static LoadedPack compile(Map<String, String> files) {
        return compile(PackSource.of(files));
    }

    /** Compiles a pack whose files lie beside a class. */
    public static LoadedPack compile(Class<?> anchor, String folder) {
        return compile(PackSource.beside(anchor, folder));
    }

    private static LoadedPack compile(PackSource source) {
        return of(PackCompiler.compile(PackFolder.read(source)));
    }

    private static LoadedPack of(PackCompiler.Output output) {
        return new LoadedPack(output.pack(), new ByteCodeLoader(output.pack().name(), output.classes()));
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
            } catch (ReflectiveOperationException | LinkageError e) {
                throw new PackException(
                        "pack " + pack.name() + " lacks its class " + name
                                + "; build it again with the same version of Lintel",
                        e);
            }
        }
        return models;
    }

    /** Defines what was compiled in memory. */
    private static final class ByteCodeLoader extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final Map<String, byte[]> classes;

        ByteCodeLoader(String pack, Map<String, byte[]> classes) {
            super("lintel-pack-" + pack, LoadedPack.class.getClassLoader());
            this.classes = classes;
        }

        /** Its own classes first: the host may hold another build of the same pack, with classes of the same names. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!classes.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
