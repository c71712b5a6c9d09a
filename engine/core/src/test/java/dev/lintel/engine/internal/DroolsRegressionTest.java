package dev.lintel.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Two defects of Drools 10.2.0 that lose matches silently when packs are mixed. Each is shown with the engine's own way
 * of building a knowledge base, and with the default one, so that an upgrade that mends them is noticed.
 */
public class DroolsRegressionTest {
    static final List<String> FIRED = new ArrayList<>();

    public record Start() {}

    public record Thing(int size) {}

    public record Trait(String subject, String name) {}

    public record Owner(String team) {}

    public record Link(String to, int rate) {}

    private static final String HEAD = "import " + DroolsRegressionTest.class.getName() + ".*;\n";

    /** What rules of these tests call when they fire. */
    public static void fired(String rule) {
        FIRED.add(rule);
    }

    @BeforeEach
    void nothingFiredYet() {
        FIRED.clear();
    }

    private static List<Model> models(String... packages) {
        List<RuleSource> sources = new ArrayList<>();
        for (String drl : packages) {
            String name = "p" + sources.size();
            sources.add(RuleSource.ofDrl(name, "t", name, "rules/" + name, drl, ""));
        }
        List<String> problems = new ArrayList<>();
        DrlCompiler.ByteCode code =
                DrlCompiler.compile(sources, problems).orElseThrow(() -> new AssertionError(problems));
        ClassLoader loader = new ClassLoader(DroolsRegressionTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = code.classes().get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return code.models().stream().map(name -> model(loader, name)).toList();
    }

    private static Model model(ClassLoader loader, String name) {
        try {
            return (Model) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static void fire(KieBase base, Object... facts) {
        KieSession session = base.newKieSession();
        try {
            for (Object fact : facts) {
                session.insert(fact);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /** #7115: exists( A and not B ) never fires once a rule of another package has exists( A and C ). */
    private static final String[] SUBNETWORKS = {
        "package repro.a;\n" + HEAD + "rule produce when Start() then insert( new Trait( \"s\", \"shared\" ) ); end",
        "package repro.b;\n" + HEAD
                + "rule subject when exists( Trait( name == \"shared\" ) and not Thing( size == 7 ) )"
                + " then DroolsRegressionTest.fired( \"subject\" ); end",
        "package repro.c;\n" + HEAD
                + "rule sibling when exists( Trait( name == \"shared\" ) and Owner( team == \"zz\" ) ) then end"
    };

    @Test
    void aRuleOfAnotherPackageDoesNotSilenceASubnetwork() {
        fire(Network.knowledge(models(imported(SUBNETWORKS))), new Start());

        assertThat(FIRED).containsExactly("subject");
    }

    @Test
    void withSharedNodesItDoes() {
        fire(KieBaseBuilder.createKieBaseFromModel(models(imported(SUBNETWORKS))), new Start());

        assertThat(FIRED).isEmpty();
    }

    /** #7109: an accumulate stops firing when a rule of its package shares its first pattern and facts arrive late. */
    private static final String[] SEGMENTS = {
        "package repro.big;\n" + HEAD
                + "rule p salience -10 when Start() then insert( new Link( \"x\", 500 ) ); end\n"
                + "rule b1 when Thing( size > 1 ) then end\nrule b2 when Thing( size > 2 ) then end\n"
                + "rule b3 when Thing( size > 3 ) then end\nrule b4 when Thing( size > 4 ) then end",
        "package repro.small;\n" + HEAD
                + "rule r1 when $t : Trait( name == \"go\", $s : subject )"
                + " accumulate( Link( to == $s, $r : rate ); $sum : sum( $r ); $sum > 100 )"
                + " then DroolsRegressionTest.fired( \"r1\" ); end\n"
                + "rule r2 when $t : Trait( name == \"go\", $s : subject ) Owner( team == $s ) then end"
    };

    @Test
    void aSplitSegmentDoesNotSilenceAnAccumulate() {
        fire(Network.knowledge(models(imported(SEGMENTS))), new Trait("x", "go"), new Start());

        assertThat(FIRED).containsExactly("r1");
    }

    @Test
    void withASplitSegmentItDoes() {
        fire(KieBaseBuilder.createKieBaseFromModel(models(imported(SEGMENTS))), new Trait("x", "go"), new Start());

        assertThat(FIRED).isEmpty();
    }

    private static String[] imported(String[] packages) {
        String own = "import " + DroolsRegressionTest.class.getName() + ";\n";
        return java.util.Arrays.stream(packages)
                .map(each -> each.replaceFirst("\n", "\n" + own))
                .toArray(String[]::new);
    }
}
