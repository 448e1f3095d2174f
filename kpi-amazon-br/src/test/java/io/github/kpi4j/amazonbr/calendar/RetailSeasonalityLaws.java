package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Of the bundled seasonality, in all the years in which contracts are likely. */
class RetailSeasonalityLaws {
  private static final LocalDate BASE = LocalDate.of(2020, 1, 1);
  private static final RetailSeasonality BRAZIL = RetailSeasonality.brazil();

  @Property(tries = 200)
  void isAdditive(
      @ForAll @IntRange(max = 7300) int start,
      @ForAll @IntRange(max = 400) int length,
      @ForAll @IntRange(max = 400) int more) {
    LocalDate first = BASE.plusDays(start);
    LocalDate middle = first.plusDays(length);
    LocalDate end = middle.plusDays(more);

    assertThat(BRAZIL.weight(new DateRange(first, end)))
        .isEqualTo(
            BRAZIL
                .weight(new DateRange(first, middle))
                .plus(BRAZIL.weight(new DateRange(middle, end))));
  }

  /** No bundled event sells less than an ordinary day, and none more than Black Friday. */
  @Property(tries = 200)
  void aDayWeighsAtLeastAnOrdinaryOne(@ForAll @IntRange(max = 7300) int day) {
    LocalDate date = BASE.plusDays(day);
    Rational weight = BRAZIL.weight(DateRange.closed(date, date));

    assertThat(weight).isBetween(Rational.ONE, Rational.parse("4.25"));
    assertThat(BRAZIL.on(date).map(RetailUplift::factor).orElse(Rational.ONE)).isEqualTo(weight);
  }
}
