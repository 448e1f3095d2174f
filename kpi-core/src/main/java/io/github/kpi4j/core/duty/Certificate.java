package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.Title;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate or registration without which goods may not be sold.
 *
 * @param category the goods
 * @param authority who issued it, by its name in contracts
 * @param issuer who issued it, for people
 * @param number its number
 * @param until the last day on which it holds; for good where nothing is said
 * @param place its line in the contract
 */
public record Certificate(
    String category,
    String authority,
    Title issuer,
    String number,
    Optional<LocalDate> until,
    Span place) {
  /**
   * Whether it holds on a day.
   *
   * @param day any day
   * @return false after {@code until}
   */
  public boolean holdsOn(LocalDate day) {
    return until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
