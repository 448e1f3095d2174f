package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An example by which the author of a contract checks that it says what she means.
 *
 * @param name what it shows, in words
 * @param period the period that is evaluated
 * @param asOf the day at whose end it is; without one all facts are final
 * @param given what metrics came to, for the contract as a whole
 * @param facts rows of tables, each with a text for every column of the table
 * @param request what somebody proposes on the last day that is evaluated, and who consents
 * @param expectations what should come out; at least one
 * @param place where it is written
 */
public record ContractTest(
    String name,
    Period period,
    Optional<AsOf> asOf,
    Map<String, List<GivenValue>> given,
    Map<String, List<List<String>>> facts,
    Optional<Request> request,
    List<Expectation> expectations,
    Span place) {
  /**
   * Keeps its own copies.
   *
   * @param name what it shows
   * @param period the period that is evaluated
   * @param asOf the day at whose end it is
   * @param given what metrics came to
   * @param facts rows of tables
   * @param request what somebody proposes
   * @param expectations what should come out
   * @param place where it is written
   */
  public ContractTest {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    expectations = List.copyOf(expectations);
  }

  /**
   * The last day that is evaluated, at whose end stages and alerts are looked at and proposals are
   * decided.
   *
   * @return the last of the period, or that of {@code as_of} where the period is not over by then
   */
  public LocalDate lastDay() {
    return lastDay(period, asOf);
  }

  /**
   * The last day of a period that is evaluated.
   *
   * @param period the period
   * @param asOf the day at whose end it is evaluated; after the period without one
   * @return the last day that has passed
   */
  public static LocalDate lastDay(Period period, Optional<AsOf> asOf) {
    LocalDate last = period.days().last();
    return asOf.map(AsOf::day).filter(day -> day.isBefore(last)).orElse(last);
  }
}
