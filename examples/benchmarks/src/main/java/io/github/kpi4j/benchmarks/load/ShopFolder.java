package io.github.kpi4j.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a shop's contract and one month of its facts, forty products a day. */
public final class ShopFolder {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 31;
  private static final int PRODUCTS = 40;

  private ShopFolder() {}

  /**
   * Writes {@code shop.kpi.yaml} and the files of its tables.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream contract = ShopFolder.class.getResourceAsStream("shop.kpi.yaml")) {
      Files.write(folder.resolve("shop.kpi.yaml"), contract.readAllBytes());
    }
    String at = "T06:00:00Z";
    write(
        folder,
        "sales",
        "date,asin,channel,last_updated,ordered_sales,units,orders,refunded_units,refunded_sales",
        "%1$s,%2$s,fba,%1$s" + at + ",899.00,10,9,0,0.00");
    write(
        folder,
        "traffic",
        "date,asin,last_updated,sessions,page_views",
        "%1$s,%2$s,%1$s" + at + ",120,150");
    write(
        folder,
        "ads",
        "date,asin,campaign,last_updated,cost,attributed_sales,clicks,impressions,ad_orders",
        "%1$s,%2$s,c1,%1$s" + at + ",80.10,200.00,30,4000,2");
    write(folder, "inventory", "date,asin,warehouse,available,inbound", "%1$s,%2$s,GRU,300,50");
    write(
        folder,
        "costs",
        "date,asin,last_updated,cogs,amazon_fees,taxes",
        "%1$s,%2$s,%1$s" + at + ",360.00,150.00,110.00");
    write(folder, "reviews", "date,asin,reviews,rating", "%1$s,%2$s,20,4.5");
    write(folder, "replenishment", "date,shipment,due,on_time", "%1$s,S%2$s,1,1");
    List<String> products = new ArrayList<>(List.of("asin,launch_date,category"));
    for (int product = 0; product < PRODUCTS; product++) {
      products.add("B" + product + ",2025-01-01,kitchen");
    }
    Files.write(folder.resolve("products.csv"), products);
    Files.write(
        folder.resolve("rates.csv"), List.of("date,from,to,rate", "2026-03-31,BRL,CNY,1.3120"));
  }

  private static void write(Path folder, String table, String header, String row)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    for (int day = 0; day < DAYS; day++) {
      for (int product = 0; product < PRODUCTS; product++) {
        lines.add(String.format(Locale.ROOT, row, FIRST.plusDays(day), "B" + product));
      }
    }
    Files.write(folder.resolve(table + ".csv"), lines);
  }
}
