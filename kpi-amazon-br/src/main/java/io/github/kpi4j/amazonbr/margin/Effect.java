package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;

/**
 * What a change does to a margin.
 *
 * @param change such as {@code fx +10 %}
 * @param before the margin as it is
 * @param after the margin with the change
 */
public record Effect(String change, UnitMargin before, UnitMargin after) {
  /**
   * What it does to the contribution.
   *
   * @return after less before, in BRL
   */
  public Quantity contributionChange() {
    return BrlAmounts.brl(after.contribution().amount().minus(before.contribution().amount()));
  }

  /**
   * What it does to the margin.
   *
   * @return after less before, a percentage whose points are those of the margin
   */
  public Quantity marginChange() {
    return new Quantity(
        after.margin().amount().minus(before.margin().amount()), Unit.Plain.PERCENT);
  }

  /**
   * On one line.
   *
   * @return such as {@code fx +10 %: BRL -3.80, -2.93%}
   */
  @Override
  public String toString() {
    return change
        + ": "
        + contributionChange().toText(2, Rounding.HALF_EVEN)
        + ", "
        + marginChange().toText(4, Rounding.HALF_EVEN);
  }
}
