package dev.lintel.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides of the boundary of every predicate. */
class ValuesTest {

    @Nested
    class AnAnswer {
        @ParameterizedTest
        @EnumSource
        void isYesOrNo(View view) {
            assertThat(Answer.of(Value.stated(true), view)).isEqualTo(Answer.YES);
            assertThat(Answer.of(Value.stated(false), view)).isEqualTo(Answer.NO);
            assertThat(Answer.YES.isYes()).isTrue();
            assertThat(Answer.YES.isNo()).isFalse();
            assertThat(Answer.NO.isYes()).isFalse();
            assertThat(Answer.NO.isNo()).isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void isNoWhereItIsStatedAsNone(View view) {
            assertThat(Answer.of(Value.none(), view)).isEqualTo(Answer.NO);
        }

        @Test
        void fallsBackOnlyWhereItIsUnknown() {
            assertThat(Answer.NO.or(Answer.YES)).isEqualTo(Answer.NO);
            assertThat(Answer.YES.or(Answer.NO)).isEqualTo(Answer.YES);
            assertThat(Answer.UNKNOWN.or(Answer.NO)).isEqualTo(Answer.NO);
            assertThat(Answer.POSSIBLE.or(Answer.UNKNOWN)).isEqualTo(Answer.UNKNOWN);
        }

        @Test
        void isSaidOnlyWhereSomebodySpokeOfIt() {
            assertThat(Answer.values()).filteredOn(Answer::isSaidYes).containsExactly(Answer.YES, Answer.POSSIBLE);
            assertThat(Answer.values()).filteredOn(Answer::isSaidNo).containsExactly(Answer.NO, Answer.POSSIBLE);
            assertThat(Answer.values())
                    .filteredOn(Answer::isAnswered)
                    .containsExactly(Answer.YES, Answer.NO, Answer.POSSIBLE);
        }

        @Test
        void readsAsPeopleSayIt() {
            assertThat(Answer.values())
                    .extracting(Answer::toString)
                    .containsExactly("yes", "no", "unknown", "unknown", "unknown");
        }
    }

    @Nested
    class AnAmount {
        private static Amount of(String number) {
            return Amount.of(new BigDecimal(number));
        }

        @Test
        void isSaidToBeOverOnlyWhereSomebodySpokeOfBoth() {
            assertThat(of("2").isSaidOver(1)).isTrue();
            assertThat(of("1").isSaidOver(1)).isFalse();
            assertThat(Amount.unknown(View.POSSIBLE).isSaidOver(1)).isTrue();
            assertThat(Amount.unknown(View.CERTAIN).isSaidOver(1)).isFalse();
            assertThat(Amount.unsaid().isOver(1)).isTrue();
            assertThat(Amount.unsaid().isSaidOver(1)).isFalse();
            assertThat(of("2").isSaidOver(Amount.unsaid())).isFalse();
            assertThat(of("2").isSaidOver(Amount.unsaid().percent(of("50")))).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "99.9, 100, -1",
            "100, 100, 0",
            "100.00, 100, 0",
            "100.000000000000000000001, 100, 1",
            "0, 0, 0",
            "1e3, 1000, 0",
            "12345678901234567890.1, 12345678901234567890.2, -1"
        })
        void isComparedExactly(String one, String other, int order) {
            assertThat(of(one).isOver(of(other))).isEqualTo(order > 0);
            assertThat(of(one).isAtLeast(of(other))).isEqualTo(order >= 0);
            assertThat(of(one).isUnder(of(other))).isEqualTo(order < 0);
            assertThat(of(one).isAtMost(of(other))).isEqualTo(order <= 0);
        }

        @ParameterizedTest
        @CsvSource({"99.9, 100, -1", "100, 100, 0", "100.1, 100, 1"})
        void isComparedExactlyWithAWholeNumber(String one, long other, int order) {
            assertThat(of(one).isOver(other)).isEqualTo(order > 0);
            assertThat(of(one).isAtLeast(other)).isEqualTo(order >= 0);
            assertThat(of(one).isUnder(other)).isEqualTo(order < 0);
            assertThat(of(one).isAtMost(other)).isEqualTo(order <= 0);
        }

        @ParameterizedTest
        @CsvSource({
            "0, false, true",
            "0.0, false, true",
            "0.9, false, false",
            "1, true, false",
            "1.0, true, false",
            "1.1, false, false"
        })
        void isOneOrNone(String number, boolean one, boolean none) {
            assertThat(of(number).isOne()).isEqualTo(one);
            assertThat(of(number).isNone()).isEqualTo(none);
        }

        @ParameterizedTest
        @EnumSource
        void countsAsZeroWhereItIsStatedAsNone(View view) {
            Amount none = Amount.of(Value.none(), view);
            assertThat(none.isNone()).isTrue();
            assertThat(none.isUnder(1)).isTrue();
            assertThat(none.isAtLeast(1)).isFalse();
            assertThat(none.value()).contains(BigDecimal.ZERO);
        }

        @Test
        void isUndecidedAgainstAnUnknownLimit() {
            for (Amount known : List.of(Amount.of(0), Amount.of(5))) {
                assertThat(known.isOver(Amount.unknown(View.CERTAIN))).isFalse();
                assertThat(known.isAtMost(Amount.unknown(View.CERTAIN))).isFalse();
                assertThat(known.isOver(Amount.unknown(View.POSSIBLE))).isTrue();
                assertThat(known.isAtMost(Amount.unknown(View.POSSIBLE))).isTrue();
            }
        }

        @Test
        void readsWithoutExponent() {
            assertThat(of("1E+3")).hasToString("1000");
            assertThat(of("1.50")).hasToString("1.5");
            assertThat(Amount.of(0)).hasToString("0");
        }

        @Test
        void betweenTwoNumbersIsCertainOnlyOfWhatHoldsForAll() {
            Amount certain = Amount.between(2, 4, View.CERTAIN);
            assertThat(certain.isOver(1)).isTrue();
            assertThat(certain.isOver(2)).isFalse();
            assertThat(certain.isUnder(5)).isTrue();
            assertThat(certain.isUnder(4)).isFalse();
            assertThat(certain.isAtMost(4)).isTrue();
            assertThat(certain).hasToString("2");

            Amount possible = Amount.between(2, 4, View.POSSIBLE);
            assertThat(possible.isOver(3)).isTrue();
            assertThat(possible.isOver(4)).isFalse();
            assertThat(possible.isUnder(3)).isTrue();
            assertThat(possible.isUnder(2)).isFalse();
            assertThat(possible.isOne()).isFalse();
            assertThat(Amount.between(0, 4, View.POSSIBLE).isOne()).isTrue();
            assertThat(possible).hasToString("4");
        }

        @Test
        void ofWhichThereMayBeMoreIsNeverCertainlyFew() {
            Amount open = Amount.atLeast(1, View.CERTAIN);
            assertThat(open.isAtLeast(1)).isTrue();
            assertThat(open.isOne()).isFalse();
            assertThat(open.isUnder(1_000_000)).isFalse();
            assertThat(Amount.atLeast(0, View.CERTAIN).isNone()).isFalse();
        }
    }

    @Nested
    class AName {
        @Test
        void isSaidToBeSomethingOnlyWhereSomebodySpokeOfIt() {
            assertThat(Name.of("cache").isSaidToBe("queue", "cache")).isTrue();
            assertThat(Name.of("cache").isSaidToBe("queue")).isFalse();
            assertThat(Name.unknown(View.POSSIBLE).isSaidToBe("cache")).isTrue();
            assertThat(Name.unknown(View.CERTAIN).isSaidToBe("cache")).isFalse();
            assertThat(Name.unsaid().is("cache")).isTrue();
            assertThat(Name.unsaid().isSaidToBe("cache")).isFalse();
        }

        private final Name python = Name.of(Value.stated("python"), View.CERTAIN);
        private final Name none = Name.of(Value.none(), View.POSSIBLE);

        @Test
        void isAWord() {
            assertThat(python.is("python")).isTrue();
            assertThat(python.is("java")).isFalse();
            assertThat(python.isAnyOf("java", "python")).isTrue();
            assertThat(python.isAnyOf("java", "go")).isFalse();
            assertThat(python.isAnyOf()).isFalse();
            assertThat(python.isOtherThan("java", "go")).isTrue();
            assertThat(python.isOtherThan("java", "python")).isFalse();
            assertThat(python.isSome()).isTrue();
            assertThat(python.isNone()).isFalse();
            assertThat(python.value()).contains("python");
            assertThat(python).hasToString("python");
        }

        @Test
        void isNoOtherWordWhereItIsStatedAsNone() {
            assertThat(none.isNone()).isTrue();
            assertThat(none.isSome()).isFalse();
            assertThat(none.is("python")).isFalse();
            assertThat(none.isOtherThan("python")).isFalse();
            assertThat(none.value()).isEmpty();
            assertThat(none).hasToString("none");
        }

        @Test
        void isComparedInOneSpelling() {
            assertThat(Name.of("Data Lake").is("data-lake")).isTrue();
            assertThat(Name.of("data_lake").is("data-lake")).isTrue();
        }

        @Test
        void fallsBackOnlyWhereItIsUnknown() {
            assertThat(Name.unknown(View.POSSIBLE).or(python)).isSameAs(python);
            assertThat(none.or(python)).isSameAs(none);
        }
    }

    @Nested
    class SeveralNames {
        private final Names regimes = Names.of(Value.stated(List.of("gdpr", "hipaa")), View.CERTAIN);

        @Test
        void includeWords() {
            assertThat(regimes.include("gdpr")).isTrue();
            assertThat(regimes.include("pci-dss")).isFalse();
            assertThat(regimes.includeAnyOf("pci-dss", "hipaa")).isTrue();
            assertThat(regimes.includeAnyOf("pci-dss")).isFalse();
            assertThat(regimes.isSome()).isTrue();
            assertThat(regimes.isNone()).isFalse();
            assertThat(regimes.count().isAtLeast(2)).isTrue();
            assertThat(regimes.count().isOver(2)).isFalse();
            assertThat(regimes.values()).containsExactly("gdpr", "hipaa").isUnmodifiable();
            assertThat(regimes).hasToString("gdpr, hipaa");
        }

        @ParameterizedTest
        @EnumSource
        void areNoneWhereTheyAreStatedAsNoneOrEmpty(View view) {
            for (Names none : List.of(Names.of(Value.none(), view), Names.of(Value.stated(List.of()), view))) {
                assertThat(none.isNone()).isTrue();
                assertThat(none.isSome()).isFalse();
                assertThat(none.include("gdpr")).isFalse();
                assertThat(none.count().isNone()).isTrue();
                assertThat(none).hasToString("none");
            }
        }

        @Test
        void areAsManyAsOneLikesWhereTheyAreUnknown() {
            assertThat(Names.unknown(View.CERTAIN).count().isAtLeast(0)).isFalse();
            assertThat(Names.unknown(View.POSSIBLE).count().isOver(9)).isTrue();
            assertThat(Names.unknown(View.POSSIBLE).values()).isEmpty();
        }

        @Test
        void thatMayNotBeAllAreNeverCertainlyNone() {
            Names open = Names.atLeast(List.of());
            assertThat(open.isNone()).isFalse();
            assertThat(open.isSome()).isFalse();
            assertThat(open.count().isNone()).isFalse();
            assertThat(open).hasToString("unknown");
            assertThat(Names.atLeast(List.of("go")).include("go")).isTrue();
            assertThat(Names.atLeast(List.of("go")).count().isOne()).isFalse();
            assertThat(Names.atLeast(List.of("go", "java")).count().isOver(1)).isTrue();
        }
    }

    @Nested
    class AVersion {
        @ParameterizedTest
        @CsvSource({
            "3.9, 3.11, true",
            "3.11, 3.11, false",
            "3.11, 3.11.0, false",
            "3.11.0, 3.11, false",
            "3.11, 3.11.1, true",
            "3.12, 3.11, false",
            "9, 10, true",
            "99999999999999999998, 99999999999999999999, true"
        })
        void isComparedPartByPart(String one, String other, boolean below) {
            assertThat(Version.of(one).isBelow(Version.of(other))).isEqualTo(below);
            assertThat(Version.of(one).isAtLeast(Version.of(other))).isEqualTo(!below);
        }

        @ParameterizedTest
        @EnumSource
        void isNeitherBelowNorAtLeastAnythingWhereItIsStatedAsNone(View view) {
            Version none = Version.of(Value.none(), view);
            assertThat(none.isBelow(Version.of("3.11"))).isFalse();
            assertThat(none.isAtLeast(Version.of("0"))).isFalse();
            assertThat(Version.of("3.11").isAtLeast(none)).isFalse();
            assertThat(none).hasToString("none");
        }

        @Test
        void isUndecidedAgainstAnUnknownLimit() {
            assertThat(Version.of("3.9").isBelow(Version.unknown(View.CERTAIN))).isFalse();
            assertThat(Version.of("3.9").isBelow(Version.unknown(View.POSSIBLE)))
                    .isTrue();
        }
    }

    @Nested
    class AText {
        @Test
        void isThereOrNot() {
            Text some = Text.of(Value.stated("Split the monolith"), View.CERTAIN);
            assertThat(some.isSome()).isTrue();
            assertThat(some.isNone()).isFalse();
            assertThat(some).hasToString("Split the monolith");
        }

        @ParameterizedTest
        @EnumSource
        void isNotThereWhereItIsStatedAsNone(View view) {
            Text none = Text.of(Value.none(), view);
            assertThat(none.isSome()).isFalse();
            assertThat(none.isNone()).isTrue();
            assertThat(none).hasToString("none");
        }

        @Test
        void fallsBackOnlyWhereItIsUnknown() {
            Text other = Text.of("other");
            assertThat(Text.unknown(View.CERTAIN).or(other)).isSameAs(other);
            assertThat(Text.of(Value.none(), View.CERTAIN).or(other).isNone()).isTrue();
        }
    }
}
