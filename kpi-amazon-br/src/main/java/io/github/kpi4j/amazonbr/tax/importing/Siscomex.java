package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.DatedTable;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/** The fee for using the customs system. */
public final class Siscomex {
  private static final int STEPS = 6;

  private Siscomex() {}

  /**
   * The fee of a declaration: with one addition 115.67 + 38.56 = 154.23; further additions cost
   * less and less.
   *
   * @param tables where the amounts come from
   * @param additions how many kinds of goods it declares, 1 or more
   * @param day the day it is registered
   * @return in reais
   * @throws IllegalArgumentException if {@code additions} is below 1
   */
  public static Answer<Rational> fee(TaxTables tables, int additions, LocalDate day) {
    if (additions < 1) {
      throw new IllegalArgumentException("additions is below 1: " + additions);
    }
    DatedTable table = tables.table(TaxTable.SISCOMEX);
    Answer<Rational> fee = table.on(day, "registration").then(row -> row.answer("amount"));
    Answer<Rational> below = Answer.given(Rational.ZERO);
    for (int step = 1; step <= STEPS; step++) {
      String key = Integer.toString(step);
      Answer<Rational> upTo = table.on(day, key).then(row -> row.answer("up_to"));
      Answer<Rational> amount = table.on(day, key).then(row -> row.answer("amount"));
      Answer<Rational> inside = upTo.with(below, (top, bottom) -> inside(additions, bottom, top));
      fee = fee.with(inside.with(amount, Rational::times), Rational::plus);
      below = upTo;
    }
    return fee;
  }

  private static Rational inside(int additions, Rational bottom, Rational top) {
    return Rational.of(additions).min(top).minus(bottom).max(Rational.ZERO);
  }
}
