package io.github.kpi4j.amazonbr.tax.simples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of the committee's own questions and answers, and what lies around it. */
class SimplesRevenueTest {
  private static final YearMonth JULY = YearMonth.of(2018, 7);

  /** 9,000 in the month of opening, 40,000 and 6,000 after it. */
  private static final SimplesRevenue YOUNG =
      new SimplesRevenue(
          JULY,
          Map.of(
              JULY,
              Rational.of(9_000),
              JULY.plusMonths(1),
              Rational.of(40_000),
              JULY.plusMonths(2),
              Rational.of(6_000)));

  /** 9,000 × 12; again 9,000 × 12; (9,000 + 40,000) / 2 × 12; (9,000 + 40,000 + 6,000) / 3 × 12. */
  @ParameterizedTest
  @CsvSource({
    "2018-07, 108000, 1",
    "2018-08, 108000, 1",
    "2018-09, 294000, 2",
    "2018-10, 220000, 2"
  })
  void a_young_companys_sales_are_in_proportion(YearMonth month, long rbt12, int band) {
    Rational sales = YOUNG.rbt12(month).orThrow().amount();

    assertThat(sales).isEqualTo(Rational.of(rbt12));
    assertThat(
            new Simples(TaxSettings.of(TaxTables.bundled(), TaxRounding.EXACT))
                .band(Annex.I, sales, LocalDate.of(2026, 1, 1))
                .orThrow()
                .number())
        .isEqualTo(band);
  }

  @Test
  void the_thirteenth_month_goes_by_the_twelve_before_it() {
    Map<YearMonth, Rational> sales = new HashMap<>();
    for (int i = 0; i < 14; i++) {
      sales.put(JULY.plusMonths(i), Rational.of(1_000L * (i + 1)));
    }
    SimplesRevenue revenue = new SimplesRevenue(JULY, sales);

    // The twelfth month: (1 + … + 11) thousand / 11 × 12 = 72,000.
    assertThat(revenue.rbt12(JULY.plusMonths(11)).orThrow().amount())
        .isEqualTo(Rational.of(72_000));
    // The thirteenth: 1 + … + 12 = 78 thousand; the fourteenth: 2 + … + 13 = 90 thousand.
    assertThat(revenue.rbt12(JULY.plusMonths(12)).orThrow().amount())
        .isEqualTo(Rational.of(78_000));
    assertThat(revenue.rbt12(JULY.plusMonths(13)).orThrow().amount())
        .isEqualTo(Rational.of(90_000));
  }

  @Test
  void the_step_tells_how() {
    assertThat(YOUNG.rbt12(JULY.plusMonths(2)).orThrow().memory().toText())
        .isEqualTo(
            "rbt12 = 294000 [sales 49000, months 2] SIMPLES_RBT12 (LC 123/2006 art. 18 §§1, 2;"
                + " Resolução CGSN 140/2018 art. 22)\n");
  }

  @Test
  void a_month_that_nobody_told_is_no_zero() {
    assertThat(YOUNG.rbt12(JULY.plusMonths(4)).gap().orElseThrow())
        .isEqualTo(
            new Missing(
                Missing.Reason.NO_ROW,
                "simples_sales[2018-10]",
                "no sales of the month; a month without any is a zero"));
    assertThat(YOUNG.rbt12(JULY.minusMonths(1)).gap().orElseThrow().reason())
        .isEqualTo(Missing.Reason.OUTSIDE_RULE);
  }

  /** No sales yet: the first band deducts nothing, so that its rate is the nominal one, 4 %. */
  @Test
  void no_sales_yet_go_by_the_first_nominal_rate() {
    SimplesRevenue opened = new SimplesRevenue(JULY, Map.of(JULY, Rational.ZERO));
    Rational none = opened.rbt12(JULY).orThrow().amount();
    SimplesBand band =
        new Simples(TaxSettings.of(TaxTables.bundled(), TaxRounding.EXACT))
            .band(Annex.I, none, LocalDate.of(2026, 1, 1))
            .orThrow();

    assertThat(none).isEqualTo(Rational.ZERO);
    assertThat(band.effective(none)).isEqualTo(Rational.parse("0.04"));
    assertThat(band.effective(Rational.ONE)).isEqualTo(Rational.parse("0.04"));
  }

  @Test
  void sales_are_not_below_zero_and_not_before_the_opening() {
    assertThatThrownBy(() -> new SimplesRevenue(JULY, Map.of(JULY, Rational.of(-1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SimplesRevenue(JULY, Map.of(JULY.minusMonths(1), Rational.ONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
