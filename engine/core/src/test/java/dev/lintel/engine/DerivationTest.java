package dev.lintel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.Antecedent;
import dev.lintel.Derivation;
import dev.lintel.Justification;
import dev.lintel.Justification.Standing;
import dev.lintel.LintelException;
import dev.lintel.Premise;
import dev.lintel.Ruling;
import dev.lintel.TruthValue;
import dev.lintel.Waiver;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.architecture.Value;
import dev.lintel.architecture.WorkloadAttributes;
import dev.lintel.model.Basis;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds.Threshold;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {
    private static final String INFERENCE = """
            ---
            title: It keeps data
            scope: any
            by: [t.any]
            ---
            ## Why
            Because.

            ## What follows
            Something.
            """;

    @TempDir
    private Path home;

    private TestPack pack;

    @BeforeEach
    void aPack() {
        pack = TestPack.in(home, "acme")
                .withStatements()
                .file("catalogue/stores.yaml", TestPack.TECHNOLOGY)
                .file(
                        "thresholds.yaml",
                        "- { name: smallGb, value: 100, unit: GB, meaning: what is small, ours: a line }\n");
    }

    private static Architecture.Builder orders() {
        return Architecture.of("orders", Stage.DEMO)
                .with(WorkloadAttributes.TEAM, 1)
                .component(ComponentDescription.of("store")
                        .technology("PostgreSQL")
                        .with(
                                ComponentAttributes.STATEFUL,
                                Value.read(true, new Origin("template.yaml", 12, 3, "Store")))
                        .with(
                                ComponentAttributes.MULTI_AZ,
                                Value.unknown("!Ref Zones", new Origin("template.yaml", 14, 3, "Store")))
                        .with(ComponentAttributes.DATA_GB, 99))
                .component(ComponentDescription.of("web").connectsTo("store"));
    }

    private Derivation store() {
        return Lintel.with(pack.pack()).explain(orders().build(), "store");
    }

    private static Justification of(Derivation derivation, String slug) {
        return derivation.of("acme/" + slug).orElseThrow();
    }

    private static List<TruthValue> truths(Justification justification) {
        return justification.antecedents().stream().map(Antecedent::truth).toList();
    }

    @Test
    void aConditionThatFailsIsToldWithItsFactsTheirOriginsAndItsLine() {
        pack.finding(
                "large", "$c : Component( stateful.isYes,\n        dataGb.isAtLeast( limit( \"smallGb\" ) ) )", "$c");

        Justification large = of(store(), "large");

        assertThat(large.truth()).isEqualTo(TruthValue.FAILS);
        assertThat(large.standing()).isEqualTo(Standing.NOT_CONCLUDED);
        assertThat(truths(large)).containsExactly(TruthValue.HOLDS, TruthValue.FAILS);
        assertThat(large.antecedents().get(0).text()).isEqualTo("stateful.isYes");
        assertThat(large.antecedents().get(0).facts()).singleElement().satisfies(fact -> {
            assertThat(fact.fact() + " " + fact.value()).isEqualTo("stateful yes");
            assertThat(fact.basis()).contains(Basis.READ);
            assertThat(fact.origin()).hasToString("Optional[template.yaml:12]");
        });
        Antecedent failed = large.antecedents().get(1);
        assertThat(failed.text()).isEqualTo("dataGb.isAtLeast( limit( \"smallGb\" ) )");
        assertThat(failed.facts()).extracting(Premise::fact, Premise::value).containsExactly(tuple("dataGb", "99"));
        assertThat(failed.thresholds())
                .extracting(Threshold::name, Threshold::value, Threshold::unit)
                .containsExactly(tuple("smallGb", "100", "GB"));
    }

    @Test
    void itHoldsOnceTheLineIsReached() {
        pack.finding("large", "$c : Component( dataGb.isAtLeast( limit( \"smallGb\" ) ) )", "$c");
        Architecture at100 = orders().component(ComponentDescription.of("lake").with(ComponentAttributes.DATA_GB, 100))
                .build();

        Justification large = of(Lintel.with(pack.pack()).explain(at100, "lake"), "large");

        assertThat(large.standing()).isEqualTo(Standing.FINDING);
        assertThat(large.conclusion()).get().extracting("message").isEqualTo("lake is at fault");
        assertThat(large.evidence()).extracting(Premise::value).containsExactly("100");
    }

    @Test
    void anUnknownIsToldWithItsExpression() {
        pack.finding("zones", "$c : Component( multiAz.isNo )", "$c");

        Derivation derivation = store();

        assertThat(of(derivation, "zones").standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(truths(of(derivation, "zones"))).containsExactly(TruthValue.OPEN);
        assertThat(derivation.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.isUnknown()).isTrue();
            assertThat(fact.reason()).contains("!Ref Zones");
            assertThat(fact.origin()).hasToString("Optional[template.yaml:14]");
        });
    }

    @Test
    void whatNobodyMentionsSaysSo() {
        pack.finding("spot", "$c : Component( spot.isSaidYes )", "$c");

        Antecedent asked = of(store(), "spot").antecedents().get(0);

        assertThat(asked.truth()).isEqualTo(TruthValue.FAILS);
        assertThat(asked.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason()).contains("nobody mentions it"));
    }

    @Test
    void theCatalogueAnswersForWhatNobodySaid() {
        pack.finding("managed", "$c : Component( technology.kind.is( \"cache\" ), technology.managed.isNo )", "$c");

        Justification managed = of(store(), "managed");

        assertThat(managed.antecedents().get(0).ofMake()).isTrue();
        assertThat(managed.isAboutOtherMakes()).isTrue();
        assertThat(managed.antecedents().get(0).facts())
                .extracting(Premise::fact, Premise::value, Premise::basis)
                .contains(tuple("technology.kind", "relational-database", Optional.of(Basis.CATALOGUE)));
        assertThat(managed.antecedents().get(1).facts())
                .extracting(Premise::fact, Premise::value)
                .contains(tuple("technology.managed", "no"));
    }

    @Test
    void whatNobodyCanNameSaysWhyNothingIsOpenAboutIt() {
        pack.finding("zones", "$c : Component( multiAz.isNo )", "$c");

        Antecedent asked = of(Lintel.with(pack.pack()).explain(orders().build(), "web"), "zones")
                .antecedents()
                .get(0);

        assertThat(asked.truth()).isEqualTo(TruthValue.FAILS);
        assertThat(asked.facts()).extracting(Premise::fact).containsExactly("multiAz", "technology");
        assertThat(asked.facts().get(1).reason())
                .contains("no catalogue knows it, so that nothing about it is left open");
    }

    @Test
    void eachConnectionIsAFact() {
        pack.finding("fed", "$c : Component( isFedBy( \"cache\" ) )", "$c");
        Architecture architecture = orders().component(
                        ComponentDescription.of("job").connectsTo("store"))
                .build();

        Derivation derivation = Lintel.with(pack.pack()).explain(architecture, "store");

        assertThat(derivation.facts())
                .extracting(Premise::fact, Premise::value)
                .containsExactly(tuple("connection", "job to store"), tuple("connection", "web to store"));
    }

    @Test
    void whatFollowsFromAnotherFactIsKnown() {
        pack.finding("python", "$c : Component( language.is( \"python\" ) )", "$c")
                .finding("go", "$c : Component( isWrittenOtherThanIn( \"python\" ) )", "$c");
        Architecture architecture = Architecture.of("orders", Stage.DEMO)
                .component(ComponentDescription.of("job")
                        .technology("PostgreSQL")
                        .with(ComponentAttributes.RUNTIME, "python"))
                .build();

        Derivation derivation = Lintel.with(pack.pack()).explain(architecture, "job");

        assertThat(of(derivation, "python").truth()).isEqualTo(TruthValue.HOLDS);
        assertThat(derivation.facts())
                .extracting(Premise::fact, Premise::value, Premise::basis)
                .containsExactly(
                        tuple("language", "Python", Optional.empty()),
                        tuple("runtime", "python", Optional.of(Basis.STATED)));
    }

    @Test
    void aConditionOfSeveralPartsIsToldAsAWhole() {
        pack.finding("either", "$c : Component( ( dataGb.isOver( 500 ) && stateful.isYes ) || stateful.isNo )", "$c");
        pack.finding("other", "$c : Component( dataGb.isOver( 500 ) || stateful.isYes )", "$c");

        Derivation derivation = store();

        assertThat(truths(of(derivation, "either"))).containsExactly(TruthValue.FAILS);
        assertThat(of(derivation, "either").antecedents().get(0).facts())
                .extracting(Premise::fact)
                .containsExactly("dataGb", "stateful");
        assertThat(truths(of(derivation, "other"))).containsExactly(TruthValue.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$c : Component( dataGb.isOver( 5 ) ) ; exists Connection( to == $c ) | HOLDS | HOLDS | exists Connection( to == $c )",
                "$c : Component( dataGb.isOver( 5 ) ) ; exists Connection( from == $c ) | FAILS | HOLDS | exists Connection( from == $c )",
                "$c : Component( dataGb.isOver( 500 ) ) ; exists Connection( to == $c ) | FAILS | FAILS | exists Connection( to == $c )",
                "$c : Component( multiAz.isNo ) ; exists Connection( to == $c ) | OPEN | OPEN | exists Connection( to == $c )",
                "$c : Component( multiAz.isNo ) ; not Connection( to == $c ) | FAILS | OPEN | not Connection( to == $c )",
                "$x : Connection() ; $c : Component( this == $x.to, dataGb.isOver( 5 ) ) | HOLDS | UNTOLD,HOLDS | $x : Connection()",
                "$x : Connection() ; $c : Component( this == $x.to, dataGb.isOver( 500 ) ) | FAILS | UNTOLD,FAILS | $x : Connection()",
                "$x : Connection() ; $c : Component( this == $x.from, stateful.isNo ) | FAILS | UNTOLD,FAILS | $x : Connection()",
                "$c : Component( $w : workload, stateful.isYes ) ; exists Workload( this == $w, team.isOne ) | HOLDS | HOLDS | exists Workload( this == $w, team.isOne )",
                "$c : Component( $w : workload, stateful.isYes ) ; exists Workload( this == $w, team.isOver( 1 ) ) | FAILS | HOLDS | exists Workload( this == $w, team.isOver( 1 ) )",
            })
    void aRuleThatJoinsTellsWhatItAsksOfItsSubjectAndThatItJoins(
            String conditions, TruthValue truth, String own, String joined) {
        pack.finding("joins", conditions.replace(" ; ", "\n    "), "$c");

        Justification joins = of(store(), "joins");

        assertThat(joins.truth()).isEqualTo(truth);
        assertThat(String.join(",", truths(joins).stream().map(Enum::name).toList()))
                .isEqualTo(own);
        assertThat(joins.joins()).containsExactly(joined);
        assertThat(joins.evidence().isEmpty()).isEqualTo(truth == TruthValue.FAILS);
    }

    @Test
    void aConclusionRestsOnAnInferenceAndThatOnFacts() {
        pack.rule(
                        "keeps-data",
                        "$c : Component( stateful.isYes )",
                        "inference( kcontext, $c, \"keeps-data\" );",
                        INFERENCE)
                .finding(
                        "data-alone",
                        "Inference( name == \"keeps-data\", $s : subject )\n"
                                + "    $c : Component( this == $s, dataGb.isOver( 5 ) )",
                        "$c");

        Derivation derivation = store();

        assertThat(derivation.inferences()).singleElement().satisfies(inferred -> {
            assertThat(inferred.inference()).isEqualTo("keeps-data");
            assertThat(inferred.evidence()).extracting(Premise::fact).containsExactly("stateful");
        });
        Justification alone = of(derivation, "data-alone");
        assertThat(alone.standing()).isEqualTo(Standing.FINDING);
        assertThat(alone.evidence())
                .extracting(Premise::fact, Premise::value)
                .containsExactly(tuple("inference", "keeps-data"), tuple("dataGb", "99"));
        assertThat(of(Lintel.with(pack.pack()).explain(orders().build(), "web"), "data-alone")
                        .truth())
                .isEqualTo(TruthValue.FAILS);
    }

    @Test
    void itTellsWhatKeptARuleFromSpeaking() {
        String stateful = "$c : Component( stateful.isYes )";
        String finding = "finding( kcontext, $c );";
        pack.finding("due", stateful, "$c")
                .finding("waived", stateful, "$c")
                .finding("switched-off", stateful, "$c")
                .rule("accepted", stateful, finding, TestPack.words("demo: { is: accepted, by: [t.any] }"))
                .rule("upcoming", stateful, finding, TestPack.words("scale: { is: major, by: [t.any] }"))
                .rule(
                        "weaker",
                        stateful,
                        finding,
                        TestPack.words("givesWayTo: [due]\ndemo: { is: minor, by: [t.any] }"))
                .rule("python", stateful, finding, TestPack.WORDS.replace("scope: any", "scope: python"))
                .rule("off-and-failing", "$c : Component( stateful.isNo )", finding, TestPack.WORDS)
                .file("policy.yaml", """
                        rules:
                          acme/switched-off: { off: true, reason: We live with it. }
                          acme/off-and-failing: { off: true, reason: So do we. }
                        """);
        Architecture architecture = orders().with(WorkloadAttributes.TEAM_LANGUAGE, "go")
                .with(WorkloadAttributes.LANGUAGE_IS_CONSTRAINT, true)
                .waiver(Waiver.of("acme/waived", "store", "no time", "somebody"))
                .build();

        Derivation derivation = Lintel.with(pack.pack()).explain(architecture, "store");

        assertThat(derivation.rules())
                .extracting(each -> each.rule().id().substring(5), Justification::truth, Justification::standing)
                .containsExactly(
                        tuple("accepted", TruthValue.HOLDS, Standing.ACCEPTED),
                        tuple("due", TruthValue.HOLDS, Standing.FINDING),
                        tuple("off-and-failing", TruthValue.FAILS, Standing.OFF),
                        tuple("python", TruthValue.HOLDS, Standing.OUT_OF_SCOPE),
                        tuple("switched-off", TruthValue.HOLDS, Standing.OFF),
                        tuple("upcoming", TruthValue.HOLDS, Standing.UPCOMING),
                        tuple("waived", TruthValue.HOLDS, Standing.WAIVED),
                        tuple("weaker", TruthValue.HOLDS, Standing.GAVE_WAY));
        assertThat(of(derivation, "weaker").gaveWayTo()).containsExactly("acme/due");
        assertThat(of(derivation, "waived").waiver())
                .get()
                .extracting(Waiver::owner)
                .isEqualTo("somebody");
        assertThat(of(derivation, "switched-off").switchedOff())
                .get()
                .extracting(Ruling::reason)
                .isEqualTo("We live with it.");
        assertThat(derivation.conclusions())
                .extracting(each -> each.rule().id().substring(5))
                .containsExactly("due", "waived", "accepted", "upcoming", "weaker", "switched-off", "python");
        assertThat(derivation.unasked()).extracting(each -> each.rule().id()).containsExactly("acme/off-and-failing");
    }

    @Test
    void aSilentRuleIsToldAndAskedAllTheSame() {
        pack.rule(
                        "silent",
                        "$c : Component( stateful.isYes )",
                        "finding( kcontext, $c );",
                        TestPack.words("demo: { is: minor, by: [t.any] }"))
                .rule(
                        "joined",
                        "$c : Component( stateful.isYes )\n    exists Connection( to == $c )",
                        "finding( kcontext, $c );",
                        TestPack.words("demo: { is: minor, by: [t.any] }"));
        Architecture production = Architecture.of("orders", Stage.PRODUCTION)
                .component(ComponentDescription.of("store").with(ComponentAttributes.STATEFUL, true))
                .build();

        Derivation derivation = Lintel.with(pack.pack()).explain(production, "store");

        assertThat(of(derivation, "silent").standing()).isEqualTo(Standing.SILENT);
        assertThat(of(derivation, "silent").truth()).isEqualTo(TruthValue.HOLDS);
        assertThat(of(derivation, "joined").standing()).isEqualTo(Standing.SILENT);
        assertThat(of(derivation, "joined").truth()).isEqualTo(TruthValue.UNTOLD);
    }

    @Test
    void theNearestMissesComeFirst() {
        pack.finding("a-far", "$c : Component( stateful.isNo, dataGb.isOver( 500 ) )", "$c")
                .finding("b-make", "$c : Component( technology.is( \"kafka\" ) )", "$c")
                .finding("c-near", "$c : Component( stateful.isNo )", "$c")
                .finding("d-nearest", "$c : Component( stateful.isYes, dataGb.isOver( 500 ) )", "$c");

        assertThat(store().whyNot())
                .extracting(each -> each.rule().id().substring(5))
                .containsExactly("d-nearest", "c-near", "a-far", "b-make");
    }

    @Test
    void aPackFromTheCacheTellsTheSame() {
        pack.finding(
                        "joined",
                        "$c : Component( own( \"pii\" ).isYes, ownAmount( \"rows\" ).isOver( 5 ) )\n"
                                + "    exists Connection( to == $c )",
                        "$c")
                .finding(
                        "counted",
                        "$w : Workload( has( \"serving\" ).isYes, servicesForRoles( limit( \"smallGb\" ) )"
                                + ".isOver( 1 ), practices.onCall.isNo )",
                        "$w")
                .file("pack.yaml", """
                        name: acme
                        version: "1"
                        own:
                          pii: { takes: yes or no, meaning: it holds personal data }
                          rows: { takes: number, unit: rows, meaning: how many rows it has }
                        """);
        Architecture architecture = orders().build();
        Path cache = home.resolve("cache");

        for (String subject : List.of("store", "orders")) {
            Derivation fresh = Lintel.with(pack.pack()).explain(architecture, subject);
            assertThat(fresh.rules()).isNotEmpty();
            for (int run = 0; run < 2; run++) {
                assertThat(Lintel.with(Pack.of(pack.folder(), cache)).explain(architecture, subject))
                        .isEqualTo(fresh);
            }
        }
        assertThat(Lintel.with(pack.pack()).explain(architecture, "orders").facts())
                .extracting(Premise::fact)
                .containsExactly("has(serving)", "onCall");
    }

    @Test
    void aSubjectIsFoundByItsNameOrItsKindAndName() {
        pack.finding("stateful", "$c : Component( stateful.isYes )", "$c");
        Advisor advisor = Lintel.with(pack.pack());
        Architecture architecture = orders().component(ComponentDescription.of("orders"))
                .decision(DecisionDescription.of("store"))
                .component(ComponentDescription.of("component:web"))
                .build();

        assertThat(advisor.explain(architecture, "web").subject()).hasToString("component web");
        assertThat(advisor.explain(architecture, "component:web").subject()).hasToString("component component:web");
        assertThat(advisor.explain(architecture, "decision:store").subject()).hasToString("decision store");
        assertThat(advisor.explain(architecture, "workload:orders").subject()).hasToString("workload orders");
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> advisor.explain(architecture, "orders"))
                .withMessage("several things are called 'orders'; say which one: workload:orders, component:orders");
        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> advisor.explain(architecture, "stor"))
                .withMessageStartingWith(
                        "nothing is called 'stor'; did you mean store? known: orders, component:web, ");
    }

    @Test
    void ofManyNamesSomeAreTold() {
        pack.finding("stateful", "$c : Component( stateful.isYes )", "$c");
        Architecture.Builder many = Architecture.of("orders", Stage.DEMO);
        for (int i = 0; i < 100; i++) {
            many.component(ComponentDescription.of("part" + i));
        }

        assertThatExceptionOfType(LintelException.class)
                .isThrownBy(() -> Lintel.with(pack.pack()).explain(many.build(), "xyzzy"))
                .withMessageEndingWith(" and 81 more")
                .withMessageNotContaining("did you mean");
    }

    @Test
    void oneRuleAloneComesWithTheFactsThatItReads() {
        pack.finding("zones", "$c : Component( multiAz.isNo )", "$c")
                .finding("large", "$c : Component( dataGb.isOver( 5 ) )", "$c");

        Derivation only = store().only("acme/zones").orElseThrow();

        assertThat(only.rules()).extracting(each -> each.rule().id()).containsExactly("acme/zones");
        assertThat(only.facts()).extracting(Premise::fact).containsExactly("multiAz");
        assertThat(store().only("acme/none")).isEmpty();
    }
}
