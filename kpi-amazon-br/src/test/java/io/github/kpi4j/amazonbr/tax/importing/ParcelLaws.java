package io.github.kpi4j.amazonbr.tax.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ParcelLaws {
  private static final Parcels PARCELS =
      new Parcels(TaxSettings.of(TaxTables.bundled(), TaxRounding.EXACT));
  private static final Rational SIXTY_PERCENT = Rational.of(60, 100);

  @Provide
  Arbitrary<LocalDate> since2024() {
    return days(LocalDate.of(2024, 8, 1), LocalDate.of(2026, 12, 31));
  }

  @Provide
  Arbitrary<LocalDate> before2024() {
    return days(LocalDate.of(2023, 8, 1), LocalDate.of(2024, 7, 31));
  }

  private static Arbitrary<LocalDate> days(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Rational duty(Rational dollars, Uf uf, LocalDate day) {
    Parcel parcel = new Parcel(new Quantity(dollars, Parcel.USD), Rational.of(5), uf, day, true);
    return PARCELS.of(parcel).orThrow().dutyInDollars().amount();
  }

  @Property
  void since_2024_a_cent_never_costs_more_than_60_percent_of_it(
      @ForAll @LongRange(min = 0, max = 299_999) long cents,
      @ForAll Uf uf,
      @ForAll("since2024") LocalDate day) {
    Rational less = Rational.of(cents, 100);
    Rational more = Rational.of(cents + 1, 100);
    Rational step = duty(more, uf, day).minus(duty(less, uf, day));

    assertThat(step).isBetween(Rational.ZERO, SIXTY_PERCENT.dividedBy(Rational.HUNDRED));
  }

  @Property
  void since_2024_both_bands_meet_at_50_dollars(
      @ForAll @LongRange(min = 1, max = 1_000_000) long parts,
      @ForAll Uf uf,
      @ForAll("since2024") LocalDate day) {
    Rational fifty = Rational.of(50);
    Rational above = Rational.of(1, parts);

    assertThat(duty(fifty.plus(above), uf, day).minus(duty(fifty, uf, day)))
        .isEqualTo(above.times(SIXTY_PERCENT));
  }

  @Property
  void before_2024_the_duty_jumps_at_50_dollars(
      @ForAll Uf uf, @ForAll("before2024") LocalDate day) {
    assertThat(duty(Rational.of(50), uf, day)).isEqualTo(Rational.ZERO);
    assertThat(duty(Rational.of(5001, 100), uf, day)).isEqualTo(Rational.parse("30.006"));
  }
}
