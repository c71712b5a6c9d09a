package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a pack may come from, and what its head says. */
class PackSourcesTest {
    private static final String HEAD = """
            name: acme
            version: "1.2"
            title: Rules of Acme
            owner: the platform team
            """;

    @TempDir
    private Path home;

    private TestPack pack;

    @BeforeEach
    void aPack() {
        pack = TestPack.in(home, "acme")
                .withStatements()
                .file("README.md", "what nobody reads here")
                .finding("rule-a", "$c : Component( stateful.isYes )", "$c")
                .file("rules/acme/t/rule-a/cases.yaml", "- case: none")
                .file("pack.yaml", HEAD);
    }

    private static void isRead(Pack read) {
        assertThat(read.version()).hasToString("acme 1.2");
        assertThat(read.title()).isEqualTo("Rules of Acme");
        assertThat(read.owner()).isEqualTo("the platform team");
        assertThat(read.rules()).extracting(Rule::id).containsExactly("acme/rule-a");
    }

    /** The files of the pack, by their paths below a root. */
    private Map<String, String> files(String root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(pack.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root + pack.folder().relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Path jar(Map<String, String> files) throws IOException {
        Path jar = home.resolve("acme.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                entries.putNextEntry(new JarEntry(each.getKey()));
                entries.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void itIsAFolder() {
        isRead(Pack.of(pack.folder()));
    }

    @Test
    void itIsAJar() throws IOException {
        Path jar = jar(files(""));

        isRead(Pack.of(jar));
        isRead(Pack.of(jar, home.resolve("cache")));
        isRead(Pack.of(jar, home.resolve("cache")));
    }

    @Test
    void itLiesInAFolderOfAJarAsABuildPutsItThere() throws IOException {
        Map<String, String> files = files("packs/acme/");
        files.put("dev/acme/Acme.class", "");
        isRead(Pack.of(jar(files)));

        files.put("packs/other/pack.yaml", HEAD);
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(jar(files)))
                .withMessageContaining(
                        "holds several packs: /packs/acme/pack.yaml, /packs/other/pack.yaml; unpack the one");
    }

    @Test
    void itIsAValue() throws IOException {
        isRead(Pack.of(files("")));
    }

    @Test
    void itLiesBesideAClassInAJarAndInAFolder() throws Exception {
        Map<String, String> files = files("packs/acme/");
        String anchor = Anchor.class.getName().replace('.', '/') + ".class";
        Path folder = home.resolve("classes");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        byte[] code = Anchor.class.getClassLoader().getResourceAsStream(anchor).readAllBytes();
        for (Path place : new Path[] {jar(files), folder}) {
            try (URLClassLoader loader = new AnchorFirst(place.toUri().toURL(), code)) {
                Class<?> its = loader.loadClass(Anchor.class.getName());

                isRead(Pack.beside(its, "packs/acme"));
                assertThatExceptionOfType(PackException.class)
                        .isThrownBy(() -> Pack.beside(its, "packs/other"))
                        .withMessageContaining("pack packs/other beside " + Anchor.class.getName())
                        .withMessageContaining("has no pack.yaml on the class path");
            }
        }
    }

    /** Any class of a host. */
    static final class Anchor {}

    /** A host that keeps its class and its packs apart from those of this test. */
    private static final class AnchorFirst extends URLClassLoader {
        private final byte[] code;

        AnchorFirst(URL place, byte[] code) {
            super(new URL[] {place}, PackSourcesTest.class.getClassLoader());
            this.code = code;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Anchor.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
        }
    }

    @Test
    void whatIsNoPackIsOneClearError() throws IOException {
        Path text = Files.writeString(home.resolve("text.txt"), "no jar");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(home.resolve("nowhere")))
                .withMessageContaining("is neither a folder nor a jar; name the one that holds pack.yaml");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(text))
                .withMessageContaining("text.txt cannot be read");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(jar(Map.of("other.txt", ""))))
                .withMessageContaining("has no pack.yaml");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(Map.of("pack.yaml", "name: acme\nversion: \"1\"")))
                .withMessageContaining("brings nothing but pack.yaml");
        pack.file("rules/other/t/rule-b/rule.md", "");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("has rules in rules/other; they stand in rules/acme/<topic>/<rule>/");
        byte[] latin = {'-', (byte) 0xe9};
        Files.write(pack.folder().resolve("thresholds.yaml"), latin);
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("thresholds.yaml is no text in UTF-8");
    }

    @Test
    void theHeadIsChecked() {
        refused(
                "colour: red",
                "(pack.yaml) has an unknown property 'colour'; known: name, needs, own, owner, title, version");
        refused("needs: { java: 17 }", "under 'needs' has an unknown property 'java'; known: lintel, packs");
        refused("needs: { lintel: newest }", "needs 'newest', which is no version");
        refused("needs: { packs: { core: } }", "which is no version");
        pack.file("pack.yaml", "name: acme\nversion: new\n");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("needs 'name' (lower case letters, digits, hyphens) and 'version'");
    }

    private void refused(String line, String problem) {
        pack.file("pack.yaml", HEAD + line + "\n");
        assertThatExceptionOfType(PackException.class).isThrownBy(pack::pack).withMessageContaining(problem);
    }

    @Test
    void whatItNeedsIsThereOrRefused() {
        Pack base = TestPack.in(home, "base")
                .file("pack.yaml", "name: base\nversion: \"2.10.1\"\n")
                .file("thresholds.yaml", "- { name: small, value: 1, ours: a line }")
                .pack();
        needs("{ lintel: \"0.0.9\", packs: { base: \"2.9\" } }");
        Lintel.with(base, pack.pack());
        needs("{ packs: { base: \"2.10.1\" } }");
        Lintel.with(base, pack.pack());

        needs("{ packs: { base: \"2.11\" } }");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(base, pack.pack()))
                .withMessage("pack acme 1.2 needs the pack base 2.11 or later, and this is base 2.10.1");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessage(
                        "pack acme 1.2 needs the pack base 2.11 or later, which is not there; hand it over as well");
        needs("{ lintel: \"999.1\" }");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()))
                .withMessageMatching("pack acme 1.2 needs Lintel 999.1 or later, and this is \\d+\\.\\d+.*");
    }

    private void needs(String what) {
        pack.file("pack.yaml", HEAD + "needs: " + what + "\n");
    }
}
