package dev.lintel.samples.embed;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A host whose threads carry a context class loader that knows nothing of Lintel, from the very first call on. */
final class ForeignContext {
    private ForeignContext() {}

    /** The first argument is {@code none} or {@code empty}; the others are folders of packs. */
    public static void main(String... arguments) throws Exception {
        String[] packs = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (URLClassLoader empty = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            @Nullable ClassLoader foreign = arguments[0].equals("none") ? null : empty;
            Thread.currentThread().setContextClassLoader(foreign);
            EmbedWithPacks.main(packs);
            if (!Objects.equals(Thread.currentThread().getContextClassLoader(), foreign)) {
                throw new IllegalStateException("the context class loader was not put back");
            }
        }
    }
}
