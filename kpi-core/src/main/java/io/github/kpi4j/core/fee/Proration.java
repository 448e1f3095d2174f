package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;

/** What is due for a period of which only a part lies in the contract's term. */
public enum Proration {
  /** All of it, however few its days in the term are. */
  NONE,
  /** The share of its days that lie in the term: 17 of March's 31 for a term from 15 March. */
  DAYS;

  /**
   * The share of a period that is due.
   *
   * @param period its days, at least one
   * @param service those of its days that lie in the term
   * @return 0 without any day of service; else 1, or the share of the days
   */
  public Rational share(DateRange period, DateRange service) {
    if (service.isEmpty()) {
      return Rational.ZERO;
    }
    return this == NONE ? Rational.ONE : Rational.of(service.days(), period.days());
  }
}
