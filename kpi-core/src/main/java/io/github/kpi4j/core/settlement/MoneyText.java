package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;

/** Money as a reader sees it on a statement, without hiding what lies below a cent. */
final class MoneyText {
  private MoneyText() {}

  /**
   * An amount with its cents, and with more places where it has more: {@code BRL 1,080.00}, {@code
   * BRL 1,080.001}. A fraction that no decimal is stays one.
   */
  static String of(Quantity money, Catalogue catalogue) {
    Unit unit = money.unit();
    if (!money.amount().isDecimal()) {
      return money.toString();
    }
    BigDecimal exact = new BigDecimal(money.amount().toString());
    int places = Math.max(unit.defaultPlaces(), exact.stripTrailingZeros().scale());
    return unit + " " + catalogue.number(exact.setScale(places));
  }

  /** The same of an amount that was kept as text; what is no money stays as it is. */
  static String of(String text, Catalogue catalogue) {
    return Quantity.parse(text)
        .filter(quantity -> quantity.unit().isMoney())
        .map(money -> of(money, catalogue))
        .orElse(text);
  }
}
