package io.github.kpi4j.dsl.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up by day what other feeds tell too. */
final class DayTotals {
  private final List<TotalRule> rules;
  private final ZoneId zone;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> totals = new TreeMap<>();

  DayTotals(List<TotalRule> rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
  }

  /** Adds the row that was read last. */
  void add(RowCells cells) {
    for (TotalRule rule : rules) {
      if (cells.has(rule.column()) && cells.pass(rule.only())) {
        Optional<LocalDate> day = cells.day(rule.day(), zone);
        Optional<BigDecimal> number = cells.number(rule.column());
        if (day.isPresent() && number.isPresent()) {
          totals
              .computeIfAbsent(rule.total(), t -> new TreeMap<>())
              .merge(
                  day.get(),
                  rule.negated() ? number.get().negate() : number.get(),
                  BigDecimal::add);
        }
      }
    }
  }

  /** By name of total and day. */
  Map<String, NavigableMap<LocalDate, BigDecimal>> sums() {
    return totals;
  }
}
