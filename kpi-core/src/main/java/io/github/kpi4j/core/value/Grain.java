package io.github.kpi4j.core.value;

/** The sizes of calendar period that a contract can review, from small to large. */
public enum Grain {
  /** One day of the contract's time zone. */
  DAY,
  /** Seven days from the contract's {@code week_starts}. */
  WEEK,
  /** A calendar month. */
  MONTH,
  /** Three months, counted from the start of the fiscal year. */
  QUARTER,
  /** Twelve months from the contract's {@code fiscal_year_starts}. */
  YEAR
}
