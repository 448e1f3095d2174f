package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which periods of a fee are due in a period that is settled, and which of their days count. */
final class FeePeriods {
  private final Contract contract;
  private final AsOf asOf;

  FeePeriods(Contract contract, AsOf asOf) {
    this.contract = contract;
    this.asOf = asOf;
  }

  /**
   * The periods of one size whose last day of service lies in the settled period: one month in a
   * month, three in a quarter, a year in the month it ends with.
   */
  List<Period> due(Grain grain, Period settled) {
    if (settled.grain().equals(Optional.of(grain))) {
      return List.of(settled);
    }
    return contract.calendar().overlapping(service(settled), grain).stream()
        .filter(this::begun)
        .filter(period -> settled.days().contains(service(period).last()))
        .toList();
  }

  /** Whether the term begins in a period. */
  boolean isFirst(Period period) {
    return contract.term().filter(term -> period.days().contains(term.start())).isPresent();
  }

  /** All days of the contract. */
  Period term() {
    return contract.calendar().ofDays(contract.term().orElseThrow());
  }

  /** Those days of a period that lie in the contract's term. */
  DateRange service(Period period) {
    return contract.term().map(period.days()::intersection).orElse(period.days());
  }

  /**
   * The days of service of a period that have passed, as a period of its own where they are cut.
   */
  Frame frame(Period period) {
    DateRange service = service(period);
    Period judged = service.equals(period.days()) ? period : contract.calendar().ofDays(service);
    LocalDate tomorrow = asOf.day().plusDays(1);
    LocalDate end = service.endExclusive().isAfter(tomorrow) ? tomorrow : service.endExclusive();
    return new Frame(Optional.of(judged), new DateRange(service.start(), end));
  }

  /** Whether a period has any day of service that has passed. */
  boolean begun(Period period) {
    DateRange service = service(period);
    return !service.isEmpty() && !service.start().isAfter(asOf.day());
  }

  /** Whether the last day of service of a period has passed. */
  boolean over(Period period) {
    DateRange service = service(period);
    return !service.isEmpty() && !service.last().isAfter(asOf.day());
  }
}
