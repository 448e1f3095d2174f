package io.github.kpi4j.quickstart.shop;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** The stock at the end of every day, warehouse by warehouse. */
final class InventoryReport implements Report {
  private static final LocalTime EXPORTED_AT = LocalTime.of(8, 0);

  private final CsvFile file =
      new CsvFile("inventory.csv", "date,asin,warehouse,available,inbound");

  @Override
  public void add(ProductDay day) {
    Instant arrival = Horizon.arrival(day.day(), 1, EXPORTED_AT);
    List<String> warehouses = day.product().warehouses();
    for (int i = 0; i < warehouses.size(); i++) {
      file.add(
          day.day(),
          arrival,
          new Row()
              .date(day.day())
              .text(day.product().asin())
              .text(warehouses.get(i))
              .count(day.shelf().available(i))
              .count(day.shelf().inbound(i)));
    }
  }

  @Override
  public CsvFile file() {
    return file;
  }
}
