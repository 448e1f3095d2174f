package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.metric.Comparison;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Rational;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of Kleene's logic, with reasons for what is unknown; LANGUAGE.md §5. */
class TruthLaws {
  private static final Amount TRUE = new Amount.Truth(true);
  private static final Amount FALSE = new Amount.Truth(false);

  @Provide
  Arbitrary<Amount> truths() {
    return Arbitraries.of(
        TRUE, FALSE, missing(Reason.Kind.NO_DATA, "a"), missing(Reason.Kind.UNDEFINED, "b"));
  }

  private static Amount missing(Reason.Kind kind, String why) {
    return new Amount.Missing(new Reason(kind, Map.of("why", why)));
  }

  /** True, false or unknown, for whatever reason. */
  private static String word(Amount amount) {
    return amount instanceof Amount.Truth truth ? Boolean.toString(truth.holds()) : "unknown";
  }

  @Property
  void orderAndBracketsDoNotMatter(
      @ForAll("truths") Amount a, @ForAll("truths") Amount b, @ForAll("truths") Amount c) {
    assertThat(word(Truths.and(a, b))).isEqualTo(word(Truths.and(b, a)));
    assertThat(word(Truths.or(a, b))).isEqualTo(word(Truths.or(b, a)));
    assertThat(Truths.and(Truths.and(a, b), c)).isEqualTo(Truths.and(a, Truths.and(b, c)));
    assertThat(Truths.or(Truths.or(a, b), c)).isEqualTo(Truths.or(a, Truths.or(b, c)));
  }

  @Property
  void theOppositeOfBothIsOneOfTheOpposites(
      @ForAll("truths") Amount a, @ForAll("truths") Amount b) {
    assertThat(Truths.not(Truths.and(a, b))).isEqualTo(Truths.or(Truths.not(a), Truths.not(b)));
    assertThat(Truths.not(Truths.or(a, b))).isEqualTo(Truths.and(Truths.not(a), Truths.not(b)));
    assertThat(Truths.not(Truths.not(a))).isEqualTo(a);
  }

  @Property
  void oneOfThemSpreadsOverBoth(
      @ForAll("truths") Amount a, @ForAll("truths") Amount b, @ForAll("truths") Amount c) {
    assertThat(word(Truths.and(a, Truths.or(b, c))))
        .isEqualTo(word(Truths.or(Truths.and(a, b), Truths.and(a, c))));
    assertThat(word(Truths.or(a, Truths.and(a, b)))).isEqualTo(word(a));
  }

  @Property
  void someWordsChangeNothingAndSomeDecideAlone(@ForAll("truths") Amount a) {
    assertThat(Truths.and(a, TRUE)).isEqualTo(a);
    assertThat(Truths.and(TRUE, a)).isEqualTo(a);
    assertThat(Truths.or(a, FALSE)).isEqualTo(a);
    assertThat(Truths.or(FALSE, a)).isEqualTo(a);
    assertThat(Truths.and(a, FALSE)).isEqualTo(FALSE);
    assertThat(Truths.or(TRUE, a)).isEqualTo(TRUE);
    assertThat(Truths.and(a, a)).isEqualTo(a);
  }

  /** What is learnt later never turns a decision round. */
  @Property
  void moreKnowledgeNeverChangesWhatIsDecided(
      @ForAll("truths") Amount a, @ForAll("truths") Amount b, @ForAll boolean learnt) {
    Amount before = Truths.and(a, b);
    Amount after = Truths.and(a instanceof Amount.Truth ? a : new Amount.Truth(learnt), b);
    if (before instanceof Amount.Truth) {
      assertThat(after).isEqualTo(before);
    }
  }

  @Property
  void aSignAndItsOppositeDisagreeOnWhatIsKnown(@ForAll int left, @ForAll int right) {
    Amount l = Amount.of(Rational.of(left));
    Amount r = Amount.of(Rational.of(right));
    for (Comparison[] pair :
        new Comparison[][] {
          {Comparison.EQUAL, Comparison.NOT_EQUAL},
          {Comparison.LESS, Comparison.AT_LEAST},
          {Comparison.MORE, Comparison.AT_MOST}
        }) {
      assertThat(Truths.compare(pair[0], l, r))
          .isEqualTo(Truths.not(Truths.compare(pair[1], l, r)));
    }
    assertThat(Truths.compare(Comparison.LESS, l, r)).isEqualTo(new Amount.Truth(left < right));
  }
}
