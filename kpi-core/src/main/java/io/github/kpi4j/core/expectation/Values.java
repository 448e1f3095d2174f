package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of the whole contract, which a test can give of any metric as they are. */
final class Values implements Solver.Given {
  private final Contract contract;
  private final boolean everyDay;

  Values(Contract contract, boolean everyDay) {
    this.contract = contract;
    this.everyDay = everyDay;
  }

  @Override
  public boolean can(Metric metric, Rational amount) {
    return amount.isDecimal();
  }

  @Override
  public boolean everyDay() {
    return everyDay;
  }

  /** What a test gives, in the order of the contract's metrics. */
  Map<String, List<GivenValue>> of(Figures figures) {
    Map<String, List<GivenValue>> given = new LinkedHashMap<>();
    for (Metric metric : contract.metrics()) {
      List<GivenValue> values = new ArrayList<>();
      figures
          .amounts()
          .forEach(
              (key, amount) -> {
                if (key.metric().equals(metric.name())) {
                  values.add(value(key.days(), new Quantity(amount, metric.unit())));
                }
              });
      if (!values.isEmpty()) {
        given.put(metric.name(), values);
      }
    }
    return given;
  }

  private GivenValue value(Optional<DateRange> days, Quantity amount) {
    if (days.isEmpty()) {
      return new GivenValue(amount, true, Optional.empty(), Optional.empty());
    }
    DateRange range = days.get();
    if (everyDay) {
      // A sum that grows from day to day has all of it from the first day on.
      Optional<LocalDate> first = Optional.of(range.start());
      return new GivenValue(amount, true, first, first);
    }
    return GivenValue.over(amount, range);
  }
}
