package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a test gives: whatever it expects follows from this.
 *
 * @param period the period that is evaluated
 * @param asOf the day at whose end it is; without one everything is over
 * @param given values of the whole contract
 * @param facts rows by table
 * @param request what somebody proposes
 */
record Attempt(
    Period period,
    Optional<AsOf> asOf,
    Map<String, List<GivenValue>> given,
    Map<String, List<List<String>>> facts,
    Optional<Request> request) {
  Attempt {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  static Attempt nothing(Period period) {
    return new Attempt(period, Optional.empty(), Map.of(), Map.of(), Optional.empty());
  }

  static Attempt of(Period period, Proposal proposal) {
    return new Attempt(
        period,
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.of(new Request(proposal, List.of())));
  }

  Attempt withGiven(Map<String, List<GivenValue>> more) {
    Map<String, List<GivenValue>> all = new LinkedHashMap<>(given);
    all.putAll(more);
    return new Attempt(period, asOf, all, facts, request);
  }

  /** The same with more rows; tables that have some already keep theirs. */
  Attempt withFacts(Map<String, List<List<String>>> more) {
    Map<String, List<List<String>>> all = new LinkedHashMap<>(facts);
    more.forEach(all::putIfAbsent);
    return new Attempt(period, asOf, given, all, request);
  }

  /**
   * The same at the end of the period, when what is asked day by day is asked for the last time.
   */
  Attempt atTheEnd() {
    AsOf end = new AsOf(period.days().last());
    return new Attempt(period, Optional.of(end), given, facts, request);
  }
}
