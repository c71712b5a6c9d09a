package dev.lintel.samples.portfolio;

import dev.lintel.LintelException;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.Lintel;
import dev.lintel.engine.Pack;
import dev.lintel.engine.Policy;
import dev.lintel.knowledge.CoreKnowledge;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What makes an advisor, as texts that travel to executors: the files of packs beside the core pack, and policies. Each JVM
 * makes the advisor of a set-up once, whatever the number of its tasks.
 *
 * @param packs the files of each pack, by their paths in it
 * @param policies the policies as YAML, later ones over earlier ones
 */
record AdvisorSetup(List<Map<String, String>> packs, List<String> policies) implements Serializable {
    private static final Map<AdvisorSetup, Advisor> MADE = new ConcurrentHashMap<>();
    private static final AtomicInteger TIMES = new AtomicInteger();

    AdvisorSetup {
        // Lists and maps of the JDK that can be serialized, and be compared.
        packs = new ArrayList<>(packs);
        policies = new ArrayList<>(policies);
    }

    /**
     * Reads the files where the job is started.
     *
     * @throws LintelException if one cannot be read
     */
    static AdvisorSetup read(List<Path> packFolders, List<Path> policyFiles) {
        List<Map<String, String>> packs = new ArrayList<>();
        for (Path folder : packFolders) {
            packs.add(files(folder));
        }
        List<String> policies = new ArrayList<>();
        for (Path file : policyFiles) {
            policies.add(text(file));
        }
        return new AdvisorSetup(packs, policies);
    }

    /** The advisor of this JVM. */
    Advisor advisor() {
        return MADE.computeIfAbsent(this, AdvisorSetup::make);
    }

    /** How often this JVM made an advisor. */
    static int timesMade() {
        return TIMES.get();
    }

    private static Advisor make(AdvisorSetup setup) {
        TIMES.incrementAndGet();
        Advisor advisor = Lintel.with(
                CoreKnowledge.pack(), setup.packs.stream().map(Pack::of).toArray(Pack[]::new));
        for (int i = 0; i < setup.policies.size(); i++) {
            advisor = advisor.under(Policy.of(setup.policies.get(i), "policy " + (i + 1)));
        }
        return advisor;
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
            }
        } catch (IOException e) {
            throw new LintelException("the pack " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LintelException(file + " cannot be read as a text in UTF-8: " + e.getMessage(), e);
        }
    }
}
