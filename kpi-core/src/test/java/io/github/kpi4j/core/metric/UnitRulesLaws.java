package io.github.kpi4j.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.metric.UnitRules.Typed;
import io.github.kpi4j.core.value.Unit;
import io.github.kpi4j.core.value.Unit.PerTime;
import io.github.kpi4j.core.value.Unit.Plain;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Formulas and units; LANGUAGE.md §5. */
class UnitRulesLaws {
  @Provide
  Arbitrary<Typed> typed() {
    Arbitrary<Unit> plain =
        Arbitraries.oneOf(
            Arbitraries.of(Plain.class), Arbitraries.of("BRL", "CNY").map(Unit::money));
    Arbitrary<Unit> units =
        Arbitraries.oneOf(
            plain, plain.filter(PerTime::isAmount).map(unit -> new PerTime(unit, Plain.DAYS)));
    return Arbitraries.oneOf(
        units.map(unit -> new Typed(unit, false)), Arbitraries.just(new Typed(Plain.NUMBER, true)));
  }

  @Property
  void sumsAndProductsDoNotDependOnTheOrder(@ForAll("typed") Typed a, @ForAll("typed") Typed b) {
    assertThat(UnitRules.sum(a, b)).isEqualTo(UnitRules.sum(b, a));
    assertThat(UnitRules.product(a, b)).isEqualTo(UnitRules.product(b, a));
  }

  @Property
  void anythingAddsToItselfAndDividesByItselfToANumber(@ForAll("typed") Typed a) {
    assertThat(UnitRules.sum(a, a)).contains(a);
    assertThat(UnitRules.quotient(a, a).map(Typed::unit)).contains(Plain.NUMBER);
  }

  @Property
  void whatAddsCompares(@ForAll("typed") Typed a) {
    assertThat(UnitRules.comparable(a.unit(), a.unit())).isTrue();
  }

  @Property
  void aRateTimesItsDaysIsTheAmount(@ForAll("typed") Typed a) {
    UnitRules.perDay(a.unit())
        .ifPresent(
            rate ->
                assertThat(
                        UnitRules.product(new Typed(rate, false), new Typed(Plain.DAYS, false))
                            .map(Typed::unit))
                    .contains(a.unit()));
  }
}
