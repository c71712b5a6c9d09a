package dev.lintel.intake.internal.repository;

import dev.lintel.intake.internal.repository.Vocabulary.Language;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a program of the CDK makes: constructs of known classes that are given a scope and a name. */
final class Constructs {
    private static final String FILE = "/dev/lintel/intake/constructs.yaml";

    /** {@code s3.Bucket(self, "Raw"} and {@code new Bucket(this, 'Raw'}. */
    private static final Pattern MADE = Pattern.compile(
            "(?<![\\w.])(?:new\\s+)?(?:(\\w+)\\.)?([A-Z]\\w*)\\(\\s*(?:scope\\s*=\\s*)?(?:self|scope|this|stack|self\\.\\w+)\\s*,"
                    + "\\s*(?:(?:id|construct_id)\\s*=\\s*)?[fr]?([\"'`])([^\"'`\\n]{1,120})\\3");

    private static final Pattern BUILT =
            Pattern.compile("(?<![\\w.])([A-Z]\\w*)\\.Builder\\.create\\(\\s*\\w+\\s*,\\s*(\")([^\"\\n]{1,120})\"");

    private static final Pattern PYTHON_FROM = Pattern.compile(
            "(?m)^[ \\t]*from[ \\t]+(aws_cdk(?:\\.\\w+)*)[ \\t]+import[ \\t]+(\\([^)]{0,4000}\\)|[^\\n(]+)");
    private static final Pattern PYTHON_IMPORT =
            Pattern.compile("(?m)^[ \\t]*import[ \\t]+(aws_cdk\\.\\w+)[ \\t]+as[ \\t]+(\\w+)");
    private static final Pattern SCRIPT_ALL = Pattern.compile(
            "import\\s+\\*\\s+as\\s+(\\w+)\\s+from\\s+[\"'](?:aws-cdk-lib/|@aws-cdk/)(aws-[\\w-]+)[\"']");
    private static final Pattern SCRIPT_SOME = Pattern.compile(
            "import\\s*\\{([^}]{0,4000})}\\s*from\\s*[\"'](?:aws-cdk-lib|@aws-cdk)/?(aws-[\\w-]+)?[\"']");
    private static final Pattern JAVA =
            Pattern.compile("(?m)^import\\s+software\\.amazon\\.awscdk\\.services\\.([\\w.]+)\\.([A-Z]\\w*);");

    /** Read when the first program is. */
    private static final class Known {
        static final Map<String, Service> SERVICES = services(Source.ofOurs(FILE));
    }

    /** A module's service, and the types in it that its constructs make. */
    private record Service(String name, Map<String, String> constructs) {
        Optional<String> type(String construct) {
            String known = constructs.get(construct);
            return Optional.ofNullable(known)
                    .or(() -> construct.startsWith("Cfn") ? Optional.of(construct.substring(3)) : Optional.empty())
                    .map(type -> "AWS::" + name + "::" + type);
        }
    }

    private Constructs() {}

    private static Map<String, Service> services(Source source) {
        Map<String, Service> services = new HashMap<>();
        ((Node.Mapping) source.root())
                .mapping("services")
                .orElseThrow()
                .entries()
                .values()
                .forEach(entry -> {
                    Node.Mapping said = (Node.Mapping) entry.value();
                    Map<String, String> constructs = new HashMap<>();
                    said.mapping("constructs")
                            .ifPresent(each -> each.entries()
                                    .values()
                                    .forEach(one -> constructs.put(one.key(), ((Node.Scalar) one.value()).text())));
                    services.put(entry.key(), new Service(said.text("service").orElseThrow(), constructs));
                });
        return services;
    }

    /** True for text that imports the CDK. */
    static boolean mayBeIn(String text) {
        return text.contains("aws_cdk")
                || text.contains("aws-cdk-lib")
                || text.contains("@aws-cdk/")
                || text.contains("software.amazon.awscdk");
    }

    static List<Declared> in(RepositoryFile file, String text, Language language) {
        String code = Comments.of(language.name(), language.comment()).blanked(text);
        Map<String, Service> modules = new HashMap<>();
        Map<String, Service> classes = new HashMap<>();
        imports(code, modules, classes);
        List<Declared> declared = new ArrayList<>();
        for (Pattern pattern : List.of(MADE, BUILT)) {
            Matcher made = pattern.matcher(code);
            while (made.find()) {
                boolean built = pattern == BUILT;
                String module = built ? null : made.group(1);
                String construct = made.group(built ? 1 : 2);
                String id = made.group(built ? 3 : 4);
                int line = 1
                        + (int) code.chars()
                                .limit(made.start())
                                .filter(each -> each == '\n')
                                .count();
                Optional.ofNullable(module == null ? classes.get(construct) : modules.get(module))
                        .flatMap(service -> service.type(construct))
                        .ifPresent(type -> declared.add(new Declared(id, type, file.at(line))));
            }
        }
        return declared;
    }

    private static void imports(String code, Map<String, Service> modules, Map<String, Service> classes) {
        each(PYTHON_FROM, code, from -> {
            String module = from.group(1).equals("aws_cdk") ? "" : from.group(1).substring("aws_cdk.".length());
            for (String name : from.group(2).replaceAll("[()\\\\]", " ").split(",")) {
                String[] words = name.strip().split("\\s+as\\s+");
                String as = words[words.length - 1].strip();
                if (module.isEmpty() || module.equals("aws_cdk")) {
                    service(words[0]).ifPresent(service -> modules.put(as, service));
                } else {
                    service(module).ifPresent(service -> classes.put(as, service));
                }
            }
        });
        each(
                PYTHON_IMPORT,
                code,
                found -> service(found.group(1).substring("aws_cdk.".length()))
                        .ifPresent(service -> modules.put(found.group(2), service)));
        each(
                SCRIPT_ALL,
                code,
                found -> service(found.group(2)).ifPresent(service -> modules.put(found.group(1), service)));
        each(SCRIPT_SOME, code, found -> {
            for (String name : found.group(1).split(",")) {
                String[] words = name.strip().split("\\s+as\\s+");
                String as = words[words.length - 1].strip();
                if (found.group(2) == null) {
                    service(words[0]).ifPresent(service -> modules.put(as, service));
                } else {
                    service(found.group(2)).ifPresent(service -> classes.put(as, service));
                }
            }
        });
        each(
                JAVA,
                code,
                found -> service("aws_" + found.group(1).replace('.', '_'))
                        .ifPresent(service -> classes.put(found.group(2), service)));
    }

    private static Optional<Service> service(String module) {
        String name = module.strip().replace('-', '_');
        return name.startsWith("aws_") ? Optional.ofNullable(Known.SERVICES.get(name.substring(4))) : Optional.empty();
    }

    private static void each(Pattern pattern, String code, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }
}
