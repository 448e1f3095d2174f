package io.github.kpi4j.amazonbr.tax.simples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SimplesLaws {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static final Simples SIMPLES =
      new Simples(TaxSettings.of(TaxTables.bundled(), TaxRounding.EXACT).withoutMemory());

  @Property
  void shares_of_every_band_add_to_one(
      @ForAll Annex annex, @ForAll @LongRange(min = 0, max = 4_800_000) long rbt12) {
    SimplesBand band = SIMPLES.band(annex, Rational.of(rbt12), DAY).orThrow();

    assertThat(band.shares().values().stream().reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(Rational.ONE);
  }

  @Property
  void parts_add_to_the_payment(
      @ForAll Annex annex,
      @ForAll @LongRange(min = 0, max = 4_800_000) long rbt12,
      @ForAll @LongRange(min = 0, max = 1_000_000) long sales,
      @ForAll Set<SimplesTax> elsewhere) {
    SimplesPayment payment =
        SIMPLES.payment(annex, Rational.of(rbt12), Rational.of(sales), elsewhere, DAY).orThrow();

    assertThat(payment.parts().values().stream().reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(payment.das());
    assertThat(payment.parts().keySet()).allMatch(tax -> !elsewhere.contains(tax));
  }

  @Property
  void the_rate_never_falls_but_at_3_6_million(
      @ForAll Annex annex,
      @ForAll @LongRange(min = 1, max = 4_800_000) long one,
      @ForAll @LongRange(min = 1, max = 4_800_000) long other) {
    long low = Math.min(one, other);
    long high = Math.max(one, other);
    Assume.that(low > 3_600_000 || high <= 3_600_000);

    assertThat(effective(annex, low)).isLessThanOrEqualTo(effective(annex, high));
  }

  private static Rational effective(Annex annex, long rbt12) {
    return SIMPLES.band(annex, Rational.of(rbt12), DAY).orThrow().effective(Rational.of(rbt12));
  }
}
