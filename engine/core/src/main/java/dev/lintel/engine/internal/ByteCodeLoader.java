package dev.lintel.engine.internal;

import java.util.Map;

/**
 * Defines the classes of a pack that was compiled in memory. Unless the host trusts its code, they find no other classes
 * than compiled rules need: the JVM asks this loader for every class that they name, those of Java included.
 */
final class ByteCodeLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final String pack;
    private final Map<String, byte[]> classes;
    private final boolean trusted;

    ByteCodeLoader(String pack, Map<String, byte[]> classes, boolean trusted) {
        super("lintel-pack-" + pack, ByteCodeLoader.class.getClassLoader());
        this.pack = pack;
        this.classes = classes;
        this.trusted = trusted;
    }

    /** Its own classes first: the host may hold another build of the same pack, with classes of the same names. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            if (trusted || RuleClasses.include(name)) {
                return super.loadClass(name, resolve);
            }
            throw new ClassNotFoundException("the classes of pack " + pack + " may not use " + name
                    + ", which no rule needs; look where they come from, or load the pack with PackOptions that trust its"
                    + " code");
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
