package io.github.kpi4j.quickstart.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** What one real is worth in yuan and dollars, on days the banks are open. */
final class Rates {
  // Millionths of a dollar for a real, and of a yuan for a dollar.
  private static final int USD_START = 172_000;
  private static final int USD_MEAN = 180_000;
  private static final int CNY_PER_USD_START = 7_230_000;
  private static final int CNY_PER_USD_MEAN = 7_210_000;
  private static final int USD_STEP = 1_100;
  private static final int CNY_PER_USD_STEP = 4_000;
  // A hundredth of the way back to the mean a day keeps the walk plausible for years.
  private static final int PULL = 100;

  private final CsvFile file = new CsvFile("rates.csv", "date,from,to,rate");

  Rates(Dice dice) {
    int usd = USD_START;
    int cnyPerUsd = CNY_PER_USD_START;
    for (LocalDate day = Horizon.FIRST_DAY; !day.isAfter(Horizon.LAST_DAY); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        usd += (USD_MEAN - usd) / PULL + dice.between(-USD_STEP, USD_STEP);
        cnyPerUsd +=
            (CNY_PER_USD_MEAN - cnyPerUsd) / PULL
                + dice.between(-CNY_PER_USD_STEP, CNY_PER_USD_STEP);
        row(day, "CNY", (long) usd * cnyPerUsd / 1_000_000);
        row(day, "USD", usd);
      }
    }
  }

  private void row(LocalDate day, String to, long millionths) {
    file.add(
        day,
        Horizon.arrival(day, 1, LocalTime.of(7, 0)),
        new Row().date(day).text("BRL").text(to).fixed((millionths + 50) / 100, 4));
  }

  CsvFile file() {
    return file;
  }
}
