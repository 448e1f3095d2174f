package io.github.kpi4j.quickstart.shop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/**
 * Declares the days that each export covers. Shipments and exchange rates have no row on most days,
 * so their last row does not tell that the whole month is in.
 */
final class Coverage {
  private static final List<String> TABLES =
      List.of("sales", "traffic", "ads", "inventory", "costs", "reviews", "replenishment", "rates");

  private Coverage() {}

  static void write(Path folder) throws IOException {
    CsvFile file = new CsvFile("coverage.csv", "table,from,until");
    for (String table : TABLES) {
      file.add(
          Horizon.LAST_DAY,
          Horizon.arrival(Horizon.LAST_DAY, 1, LocalTime.NOON),
          new Row().text(table).date(Horizon.FIRST_DAY).date(Horizon.LAST_DAY));
    }
    file.write(folder);
  }
}
