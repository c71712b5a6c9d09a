package dev.lintel.engine.internal;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.ResourceType;

/** DRL to byte code of the executable model, in memory; nothing stays registered with Drools. */
final class DrlCompiler {
    /** Drools keeps what it builds under a release id; one that is used twice would show one pack in another. */
    private static final AtomicLong BUILDS = new AtomicLong();

    private static final Pattern GENERATED = Pattern.compile("(?:the type )?LambdaConsequence\\w+");

    /** Byte code by class name, and the names of the model classes among it. */
    record ByteCode(Map<String, byte[]> classes, List<String> models) {}

    private DrlCompiler() {}

    /**
     * Compiles rules together.
     *
     * @param problems receives one sentence for each rule that does not compile
     */
    static Optional<ByteCode> compile(Collection<RuleSource> rules, List<String> problems) {
        Attempt all = attempt(rules);
        if (all.errors().isEmpty()) {
            return Optional.of(all.byteCode());
        }
        // Drools names neither rule nor line for most errors, so each rule is tried alone to find the culprits.
        int before = problems.size();
        for (RuleSource rule : rules) {
            Attempt alone = attempt(List.of(rule));
            if (!alone.errors().isEmpty()) {
                problems.add("rule " + rule.id() + " (" + rule.place(lineOfRule(rule)) + ") does not compile: "
                        + alone.errors().get(0));
            }
        }
        if (problems.size() == before) {
            problems.add("the rules compile one by one but not together: "
                    + all.errors().get(0));
        }
        return Optional.empty();
    }

    /** Drools tells no line for what it finds after parsing. */
    private static int lineOfRule(RuleSource rule) {
        return 1
                + (int) rule.drl()
                        .lines()
                        .takeWhile(line -> !line.strip().startsWith("rule"))
                        .count();
    }

    private record Attempt(ByteCode byteCode, List<String> errors) {
        static Attempt failed(List<String> errors) {
            return new Attempt(new ByteCode(Map.of(), List.of()), errors);
        }
    }

    private static Attempt attempt(Collection<RuleSource> rules) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId("dev.lintel.pack", "build-" + BUILDS.incrementAndGet(), "1");
        files.generateAndWritePomXML(release);
        for (RuleSource rule : rules) {
            files.write(services.getResources()
                    .newReaderResource(new StringReader(rule.drl()), "UTF-8")
                    .setResourceType(ResourceType.DRL)
                    .setSourcePath("src/main/resources/" + rule.drlPath()));
        }
        try {
            KieBuilder builder = services.newKieBuilder(files, DrlCompiler.class.getClassLoader())
                    .buildAll(ExecutableModelProject.class);
            List<String> errors = new ArrayList<>();
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                String text = message.getText().lines().findFirst().orElse("unknown error");
                if (!text.startsWith("Java source of")) {
                    errors.add(GENERATED.matcher(text).replaceAll("the consequence"));
                }
            }
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                return Attempt.failed(errors.isEmpty() ? List.of("unknown error") : errors);
            }
            return new Attempt(byteCode((InternalKieModule) builder.getKieModule(), release), List.of());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // A literal of the wrong type escapes the builder as an exception, and deep nesting as an error.
            return Attempt.failed(List.of(e.toString().lines().findFirst().orElse("unknown error")));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static ByteCode byteCode(InternalKieModule module, ReleaseId release) {
        Map<String, byte[]> classes = new TreeMap<>();
        module.getClassesMap().forEach((path, bytes) -> {
            // The project classes serve only the lookup by a KieContainer, which is not used.
            if (path.endsWith(".class") && !path.startsWith("org/drools/project/")) {
                classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), bytes);
            }
        });
        String index =
                new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(release)), StandardCharsets.UTF_8);
        List<String> models = index.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(CanonicalKieModule.MODEL_VERSION))
                .sorted()
                .toList();
        return new ByteCode(classes, models);
    }
}
