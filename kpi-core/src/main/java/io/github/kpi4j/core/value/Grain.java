package io.github.kpi4j.core.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes of calendar period, from small to large. */
public enum Grain {
  /** One day of the contract's time zone. */
  DAY,
  /** Seven days from the contract's {@code week_starts}. */
  WEEK,
  /** A calendar month. */
  MONTH,
  /**
   * A month of the contract's term: with a term from 15 January, 15 January to 14 February is the
   * first.
   */
  CONTRACT_MONTH,
  /** Three months, counted from the start of the fiscal year. */
  QUARTER,
  /** Twelve months from the contract's {@code fiscal_year_starts}. */
  YEAR;

  /**
   * A size by the word that contracts use for one period of it.
   *
   * @param word any word
   * @return empty if it is none of {@code day}, {@code week}, {@code month}, {@code
   *     contract_month}, {@code quarter}, {@code year}
   */
  public static Optional<Grain> named(String word) {
    return Arrays.stream(values()).filter(grain -> grain.word().equals(word)).findFirst();
  }

  /**
   * The word that contracts use for one period of this size.
   *
   * @return such as {@code month}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
