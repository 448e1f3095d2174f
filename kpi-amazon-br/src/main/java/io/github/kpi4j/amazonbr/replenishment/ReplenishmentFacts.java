package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows for the tables of {@code amazon_br/replenishment}, which contracts measure. */
public final class ReplenishmentFacts {
  private ReplenishmentFacts() {}

  /**
   * Adds a row for each shipment that has become due: on its due day, how many of its lines were
   * due and how many of them could be sold by then. A line that has not come counts as due and not
   * on time; one that came before it left is left out.
   *
   * @param table {@code replenishment} with the columns {@code date, shipment, due, on_time}
   * @param shipments lines, any number to a shipment
   * @param asOf the first day that has not ended; what is due on it or later has no row yet
   * @return what was left out
   */
  public static List<Remark> addShipments(
      FactTableBuilder table, List<Shipment> shipments, LocalDate asOf) {
    List<Remark> remarks = new ArrayList<>();
    Map<List<Object>, long[]> counts = new LinkedHashMap<>();
    for (Shipment line : shipments) {
      if (line.isImpossible()) {
        remarks.add(new Remark(line.sku(), Cause.RECEIVED_BEFORE_SHIPPED, "shipment " + line.id()));
      } else if (line.due().isBefore(asOf)) {
        long[] count = counts.computeIfAbsent(List.of(line.due(), line.id()), key -> new long[2]);
        count[0]++;
        if (line.received().filter(day -> !day.isAfter(line.due())).isPresent()) {
          count[1]++;
        }
      }
    }
    counts.forEach((key, count) -> table.add(key.get(0), key.get(1), count[0], count[1]));
    return remarks;
  }

  /**
   * Adds a row for each product and day with a stock report: one day, and whether anything was
   * available in some warehouse at its end. A day without a report has no row.
   *
   * @param table {@code stock_days} with the columns {@code date, asin, days, in_stock}
   * @param inventory with the dimension {@code asin} and the measure {@code available}
   * @param days the days to look at
   */
  public static void addStockDays(FactTableBuilder table, FactTable inventory, DateRange days) {
    List<String> asins = inventory.words("asin");
    Map<LocalDate, Map<String, Rational>> stock = new TreeMap<>();
    for (int row : inventory.rowsIn(days)) {
      stock
          .computeIfAbsent(inventory.day(row), day -> new TreeMap<>())
          .merge(
              asins.get(inventory.code("asin", row)),
              inventory.value("available", row),
              Rational::plus);
    }
    stock.forEach(
        (day, products) ->
            products.forEach(
                (asin, available) -> table.add(day, asin, 1, available.signum() > 0 ? 1 : 0)));
  }
}
