package io.github.kpi4j.quickstart.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes the exports of an invented shop on Amazon.com.br, 2025-01-01 to 2026-03-31: ten CSV files
 * with about a hundred thousand rows, in UTF-8 with LF, amounts in reais with two decimals, days of
 * São Paulo and instants in UTC.
 *
 * <p>The figures hang together (orders empty shelves, refunds follow sales, ads bring visits) and
 * tell a story: growth through 2025 with its Black Friday, a middling January, a bad February, a
 * good March. Every run writes the same bytes.
 */
public final class ShopGenerator {
  // Any number would do; with another one the story's details move and have to be looked at again.
  private static final long SEED = 20_250_101L;

  private ShopGenerator() {}

  /**
   * Writes the ten files, replacing those of an earlier run.
   *
   * @param folder where to; created if it is not there
   * @throws IOException if the folder or a file cannot be written
   */
  public static void write(Path folder) throws IOException {
    Dice dice = new Dice(SEED);
    List<Product> products = Catalogue.products();
    List<Listing> listings =
        products.stream().map(product -> Listing.opened(product, dice.child())).toList();
    Replenishment replenishment = new Replenishment(listings);
    List<Report> reports =
        List.of(
            new SalesReport(dice.child()),
            new TrafficReport(dice.child()),
            new AdsReport(dice.child()),
            new InventoryReport(),
            new CostsReport(),
            new ReviewsReport(dice.child()));
    Rates rates = new Rates(dice.child());

    for (LocalDate day = Horizon.OPENING_DAY;
        !day.isAfter(Horizon.LAST_DAY);
        day = day.plusDays(1)) {
      replenishment.plan(day);
      for (Listing listing : listings) {
        if (listing.product().isLive(day)) {
          listing.shelf().receive(day);
          ProductDay told = listing.front().open(listing.product(), day, listing.shelf());
          reports.forEach(report -> report.add(told));
        }
      }
    }
    Files.createDirectories(folder);
    Coverage.write(folder);
    ProductList.write(products, folder);
    replenishment.file().write(folder);
    rates.file().write(folder);
    for (Report report : reports) {
      report.file().write(folder);
    }
  }
}
