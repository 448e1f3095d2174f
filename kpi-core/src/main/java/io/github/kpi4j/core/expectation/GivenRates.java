package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.fee.FeeExchange;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A rate of one to one on the last day of a fee, where fees are paid in another currency. */
final class GivenRates {
  private final Contract contract;
  private final FeePlan fees;
  private final LocalDate day;

  GivenRates(Contract contract, FeePlan fees, LocalDate day) {
    this.contract = contract;
    this.fees = fees;
    this.day = day;
  }

  /** The rows that an amount needs; none where it is in the currency of the fees. */
  Map<String, List<List<String>>> of(Unit unit) {
    if (unit.toString().equals(fees.currency())) {
      return Map.of();
    }
    return fees.exchange().stream()
        .filter(FeeExchange.PeriodEnd.class::isInstance)
        .flatMap(rule -> contract.data().table(((FeeExchange.PeriodEnd) rule).table()).stream())
        .map(table -> Map.of(table.name(), List.of(row(table, unit.toString()))))
        .findFirst()
        .orElse(Map.of());
  }

  private List<String> row(TableSchema table, String from) {
    List<String> cells = new ArrayList<>();
    for (Dimension dimension : table.dimensions()) {
      cells.add(
          switch (dimension.name()) {
            case "from" -> from;
            case "to" -> fees.currency();
            default -> day.toString();
          });
    }
    table.measures().forEach(measure -> cells.add("1"));
    return cells;
  }
}
