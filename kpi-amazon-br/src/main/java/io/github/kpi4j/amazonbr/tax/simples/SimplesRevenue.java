package io.github.kpi4j.amazonbr.tax.simples;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.value.Rational;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A company's sales by month, and the sales of twelve months (RBT12) that its rate of Simples goes
 * by. In the month of opening they are that month's sales times twelve; in the eleven months after
 * it the mean of the months before, times twelve; from the thirteenth month on the sum of the
 * twelve months before (LC 123/2006 art. 18 §§1, 2; Resolução CGSN 140/2018 art. 22).
 *
 * <p>Opened in July with 9,000 and 40,000 in August, September goes by 24,500 × 12 = 294,000.
 *
 * @param opened the month in which the company was opened
 * @param sales gross sales of each month in reais, less returns and unconditional discounts; a
 *     month without sales is a zero, a month that is not here is unknown
 */
public record SimplesRevenue(YearMonth opened, Map<YearMonth, Rational> sales) {
  private static final int YEAR = 12;

  /**
   * Keeps its own copy.
   *
   * @param opened the month of opening
   * @param sales gross sales by month
   * @throws IllegalArgumentException if a month's sales are negative or before the opening
   */
  public SimplesRevenue {
    sales = Collections.unmodifiableSortedMap(new TreeMap<>(sales));
    sales.forEach(
        (month, amount) -> {
          if (amount.signum() < 0 || month.isBefore(opened)) {
            throw new IllegalArgumentException(
                "sales of " + month + ": " + amount + ", opened in " + opened);
          }
        });
  }

  /**
   * The sales of twelve months that a month's payment goes by.
   *
   * @param amount in reais, exact
   * @param memory how it came about
   */
  public record Rbt12(Rational amount, CalculationMemory memory) {}

  /**
   * The sales that the rate of a month goes by.
   *
   * @param month the month that is paid for
   * @return unknown if the sales of a month that it takes are, outside this rule before the opening
   */
  public Answer<Rbt12> rbt12(YearMonth month) {
    int age = (int) Math.min(YEAR, ChronoUnit.MONTHS.between(opened, month));
    if (age < 0) {
      return Answer.unknown(
          Missing.Reason.OUTSIDE_RULE,
          "simples_rbt12[" + month + "]",
          "the company was opened in " + opened);
    }
    YearMonth first = age == 0 ? month : month.minusMonths(age);
    int months = Math.max(1, age);
    Rational sum = Rational.ZERO;
    for (int i = 0; i < months; i++) {
      YearMonth one = first.plusMonths(i);
      Rational amount = sales.get(one);
      if (amount == null) {
        return Answer.unknown(
            Missing.Reason.NO_ROW,
            "simples_sales[" + one + "]",
            "no sales of the month; a month without any is a zero");
      }
      sum = sum.plus(amount);
    }
    Recording recording = Recording.on();
    Rational amount =
        recording
            .input("sales", sum)
            .input("months", months)
            .step(
                "rbt12",
                Rule.SIMPLES_RBT12,
                TaxRounding.EXACT,
                sum.times(Rational.of(YEAR, months)));
    return Answer.given(new Rbt12(amount, recording.memory()));
  }
}
