package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.core.value.Quantity;

/**
 * One line of a margin. What the seller gets is above zero, what it pays below, so that lines add
 * up.
 *
 * @param kind what it is about
 * @param name such as {@code icms_origin}, {@code referral}
 * @param amount money for one unit
 */
public record MarginLine(LineKind kind, String name, Quantity amount) {
  /**
   * On one line.
   *
   * @return such as {@code SALES_TAX difal BRL -13.5}
   */
  @Override
  public String toString() {
    return kind + " " + name + " " + amount;
  }
}
