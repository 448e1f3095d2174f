package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Writing values; LANGUAGE.md §2. */
class QuantityLaws {
  @Provide
  Arbitrary<Unit> written() {
    Arbitrary<Unit> amounts =
        Arbitraries.of(Unit.Plain.NUMBER, Unit.Plain.PERCENT, Unit.money("BRL"), Unit.money("JPY"));
    Arbitrary<Unit> times = Arbitraries.of(Unit.Plain.DAYS, Unit.Plain.HOURS);
    Arbitrary<Unit> rates =
        amounts.flatMap(amount -> times.map(time -> new Unit.PerTime(amount, (Unit.Plain) time)));
    return Arbitraries.oneOf(amounts, times, rates);
  }

  @Property
  void theTextOfADecimalAmountReadsBack(@ForAll BigDecimal amount, @ForAll("written") Unit unit) {
    Quantity quantity = new Quantity(Rational.of(amount), unit);
    assertThat(Quantity.parse(quantity.toString())).contains(quantity);
  }

  @Property
  void roundedTextReadsBackAsTheRoundedQuantity(
      @ForAll BigDecimal amount,
      @ForAll("written") Unit unit,
      @ForAll @IntRange(max = 8) int places,
      @ForAll Rounding rounding) {
    Quantity quantity = new Quantity(Rational.of(amount), unit);
    assertThat(Quantity.parse(quantity.toText(places, rounding)))
        .contains(quantity.rounded(places, rounding));
  }

  @Property
  void theTextOfAUnitReadsBack(@ForAll("written") Unit unit) {
    assertThat(Unit.parse(unit.toString())).contains(unit);
  }
}
