package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule may do besides concluding: nothing, unless the host says otherwise. */
class PackTrustTest {
    private static final String MARK = "lintel.test.mark";
    private static final PackOptions TRUSTING = PackOptions.standard().trustingCode();
    private static final Architecture STORE = Architecture.of("orders", Stage.DEMO)
            .component(ComponentDescription.of("store").with(ComponentAttributes.STATEFUL, true))
            .build();

    @TempDir
    private Path home;

    private TestPack pack;

    @BeforeEach
    void aPack() {
        pack = TestPack.in(home, "acme").withStatements();
    }

    @AfterEach
    void wipeTheMark() {
        System.clearProperty(MARK);
    }

    private TestPack saying(String imports, String consequence) {
        return pack.drl(
                        "rule-a",
                        "package rules.acme.t\nimport dev.lintel.model.*\n" + imports
                                + "\nimport function dev.lintel.engine.Conclude.*\nrule \"rule-a\"\nwhen\n"
                                + "    $c : Component( stateful.isYes )\nthen\n    " + consequence + "\nend\n")
                .words("rule-a", TestPack.WORDS);
    }

    private static Review review(Pack loaded) {
        return Lintel.with(loaded).review(STORE);
    }

    @Test
    void aTrustedRuleImportsClassesAndRunsStatements() {
        saying(
                "import java.util.ArrayList",
                "ArrayList<String> seen = new ArrayList<>(); seen.add( $c.id() ); // finding( kcontext, $c );\n"
                        + "    System.setProperty( \"" + MARK + "\", seen + \" finding( no call );\" );\n"
                        + "    finding( kcontext, $c );");

        assertThat(review(Pack.of(pack.folder(), TRUSTING)).findings()).hasSize(1);
        assertThat(System.getProperty(MARK)).isEqualTo("[store] finding( no call );");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(pack.folder()))
                .withMessageContaining("imports 'java.util.ArrayList'; a rule knows dev.lintel.model.* alone")
                .withMessageContaining("concludes with something other than one verb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty( \"" + MARK + "\", \"1\" );",
                "finding( kcontext, $c ); finding( kcontext, $c );",
                "finding( kcontext, $c ); covered( kcontext, $c );",
                "// finding( kcontext, $c );",
            })
    void aTrustedRuleHasOneVerbStill(String consequence) {
        saying("", consequence);

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(pack.folder(), TRUSTING))
                .withMessageContaining("rule acme/rule-a (rules/acme/t/rule-a/rule.drl:")
                .withMessageContaining("has not exactly one verb among its statements; the verbs are:");
    }

    @Test
    void aTrustedRuleHidesNoFact() {
        saying("import java.awt.Component", "finding( kcontext, $c );");

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Pack.of(pack.folder(), TRUSTING))
                .withMessageContaining("rule.drl:3) imports 'java.awt.Component', which hides the fact Component");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "throw new IllegalStateException( \"no luck\" ); | no luck",
                "class Deep { int go( int n ) { return 1 + go( n + 1 ); } } new Deep().go( 0 ); | StackOverflowError",
                "if ( true ) throw new NoClassDefFoundError( \"gone\" ); | gone",
                "if ( true ) throw new AssertionError( \"never\" ); | never",
            })
    void codeThatFailsIsOneErrorThatNamesTheRule(String code, String said) {
        saying("", code.replace("throw", "if ( $c != null ) throw") + " finding( kcontext, $c );");
        Advisor advisor = Lintel.with(Pack.of(pack.folder(), TRUSTING));

        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> advisor.review(STORE))
                .withMessageStartingWith("rule acme/rule-a failed: ")
                .withMessageContaining(said);
    }

    /** Byte code that was compiled with trust, in the place of what a pack without it has in the cache. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty( \"" + MARK + "\", \"1\" );",
                "System.exit( 3 );",
                "Runtime.getRuntime().halt( 3 );",
                "java.nio.file.Files.writeString( java.nio.file.Path.of( \"MARKED\" ), \"1\" );",
                "new java.io.FileOutputStream( \"MARKED\" ).close();",
                "new ProcessBuilder( \"touch\", \"MARKED\" ).start().waitFor();",
                "Class.forName( \"java.lang.System\" ).getMethod( \"setProperty\", String.class, String.class )"
                        + ".invoke( null, \"" + MARK + "\", \"1\" );",
                "$c.getClass().getClassLoader().loadClass( \"java.lang.System\" );",
                "java.lang.invoke.MethodHandles.lookup();",
                "Runnable marks = () -> System.setProperty( \"" + MARK + "\", \"1\" ); marks.run();",
                "new Thread( () -> System.setProperty( \"" + MARK + "\", \"1\" ) ).start();",
                "new java.net.Socket( \"localhost\", 1 );",
                "kcontext.getKieRuntime().getGlobals();",
                "dev.lintel.engine.Lintel.with( null );",
                "int[] none = new int[0]; String.valueOf( none.getClass().getModifiers() );",
            })
    void byteCodeThatNobodyTrustsFindsNothingToDoHarmWith(String attack) throws IOException {
        Path mark = home.resolve("marked");
        saying("", attack.replace("MARKED", mark.toString()) + " finding( kcontext, $c );");
        Path trusted = home.resolve("trusted");
        Pack.of(pack.folder(), trusted, TRUSTING);
        saying("", "finding( kcontext, $c );");
        Path cache = home.resolve("cache");
        assertThat(review(Pack.of(pack.folder(), cache)).findings()).hasSize(1);
        Files.write(only(cache), Files.readAllBytes(only(trusted)));

        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> review(Pack.of(pack.folder(), cache)))
                .withMessageContaining("the classes of pack acme may not use ");
        assertThat(System.getProperty(MARK)).isNull();
        assertThat(mark).doesNotExist();
    }

    @Test
    void whatWasCompiledWithTrustIsKeptApart() throws IOException {
        saying("", "finding( kcontext, $c );");
        Path cache = home.resolve("cache");

        Pack.of(pack.folder(), cache);
        Pack.of(pack.folder(), cache, TRUSTING);
        Pack.of(pack.folder(), cache);

        assertThat(entries(cache)).hasSize(2);
    }

    private static Path only(Path cache) throws IOException {
        List<Path> all = entries(cache);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Path> entries(Path cache) throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.toList();
        }
    }
}
