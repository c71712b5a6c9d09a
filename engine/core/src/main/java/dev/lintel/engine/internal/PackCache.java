package dev.lintel.engine.internal;

import dev.lintel.engine.PackException;
import dev.lintel.engine.PackOptions;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * Packs that were compiled before. Each state of a pack's files has an entry of its own, named by the hash of all of them
 * and of who compiled them, so that no entry is ever out of date. One that cannot be read whole is made anew.
 */
final class PackCache {
    private static final String SUFFIX = ".pack";

    private final Path folder;

    /** @param folder made when the first entry is written */
    PackCache(Path folder) {
        this.folder = folder;
    }

    /**
     * What compiling that pack gives.
     *
     * @throws PackException if the pack cannot be used, or its entry not be written
     */
    PackCompiler.Output compiled(PackSource pack, PackOptions options) {
        try {
            Path entry = folder.resolve(key(pack, options) + SUFFIX);
            if (Files.isRegularFile(entry)) {
                try {
                    return read(entry);
                } catch (IOException | IllegalArgumentException e) {
                    // It was cut off or damaged; what is made now takes its place.
                    Files.delete(entry);
                }
            }
            PackCompiler.Output output = PackCompiler.compile(PackFolder.read(pack), options);
            write(output, entry);
            return output;
        } catch (IOException e) {
            throw new PackException(
                    "the cache of packs in " + folder + " cannot be used: " + e
                            + "; name a folder that can be written to, or do without",
                    e);
        }
    }

    private static String key(PackSource pack, PackOptions options) {
        MessageDigest digest = sha256();
        digest.update(compiler().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) (options.trustsCode() ? 1 : 0));
        pack.texts().forEach((path, text) -> {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            // The length keeps a name apart from what follows it.
            String head = "\n" + path + "\n" + content.length + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Another version of either may compile otherwise. */
    private static String compiler() {
        return PackFormat.VERSION + " " + Release.OURS + " "
                + KieBaseBuilder.class.getPackage().getImplementationVersion();
    }

    /** Nothing of it is believed before its sum is right. */
    private static PackCompiler.Output read(Path entry) throws IOException {
        byte[] all = Files.readAllBytes(entry);
        MessageDigest digest = sha256();
        int length = all.length - digest.getDigestLength();
        if (length < 0) {
            throw new IOException("it is not whole");
        }
        digest.update(all, 0, length);
        if (!Arrays.equals(digest.digest(), Arrays.copyOfRange(all, length, all.length))) {
            throw new IOException("it is not whole");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, 0, length));
        CompiledPack pack = PackFormat.read(in);
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return new PackCompiler.Output(pack, classes);
    }

    /** Moved to its place when it is whole, so that nobody finds a half of it. */
    private void write(PackCompiler.Output output, Path entry) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "draft", SUFFIX);
        try {
            MessageDigest digest = sha256();
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft));
                    DataOutputStream out = new DataOutputStream(new DigestOutputStream(file, digest))) {
                PackFormat.write(output.pack(), out);
                out.writeInt(output.classes().size());
                for (Map.Entry<String, byte[]> each : output.classes().entrySet()) {
                    out.writeUTF(each.getKey());
                    out.writeInt(each.getValue().length);
                    out.write(each.getValue());
                }
                out.flush();
                file.write(digest.digest());
            }
            Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
