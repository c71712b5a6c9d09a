package dev.lintel.engine.internal;

import java.util.function.Supplier;

/**
 * Drools finds its services through the context class loader of the thread and remembers for ever what it did not find.
 * So whatever touches Drools first runs under our own loader, whatever the host has set.
 */
final class HostClassLoader {
    private HostClassLoader() {}

    static <T> T under(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
