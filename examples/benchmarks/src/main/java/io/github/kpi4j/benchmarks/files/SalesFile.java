package io.github.kpi4j.benchmarks.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A file of generated sales of the year 2026, day by day as an export writes it: 500 products in 10
 * categories on 2 channels, nine measures a row.
 */
final class SalesFile {
  static final String HEADER =
      "date,asin,category,channel,gmv,refunds,ad_cost,cogs,fees,taxes,units,orders,sessions\n";
  static final int ASINS = 500;
  static final int CATEGORIES = 10;

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 365;

  private SalesFile() {}

  /** Writes a folder with the file, unless it is there from an earlier run. */
  static Path folder(int rows) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir")).resolve("kpi4j-files-" + rows);
    Path file = folder.resolve("sales.csv");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Path part = folder.resolve("sales.part");
      write(part, rows, ASINS);
      Files.move(part, file);
    }
    return folder;
  }

  static void write(Path file, int rows, int asins) throws IOException {
    SplittableRandom random = new SplittableRandom(20_260_101);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      StringBuilder line = new StringBuilder();
      for (int row = 0; row < rows; row++) {
        line.setLength(0);
        line.append(FIRST.plusDays((long) row * DAYS / rows)).append(',');
        int asin = random.nextInt(asins);
        line.append("B0C").append(1_000_000 + asin * 137).append(",category_");
        line.append(asin % CATEGORIES).append(random.nextBoolean() ? ",fba," : ",dba,");
        long units = 1 + random.nextInt(9);
        long gmv = units * (7_000 + random.nextInt(4_000));
        money(line, gmv);
        money(line, random.nextInt(12) == 0 ? gmv / 2 : 0);
        money(line, gmv * random.nextInt(24) / 100);
        money(line, gmv * 40 / 100);
        money(line, gmv * 15 / 100);
        money(line, gmv * 12 / 100);
        line.append(units).append(',').append((units + 1) / 2).append(',');
        line.append(units * (8 + random.nextInt(20))).append('\n');
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static void money(StringBuilder line, long cents) {
    long rest = cents % 100;
    line.append(cents / 100).append(rest < 10 ? ".0" : ".").append(rest).append(',');
  }
}
