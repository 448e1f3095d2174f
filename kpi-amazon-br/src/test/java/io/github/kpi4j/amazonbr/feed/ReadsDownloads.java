package io.github.kpi4j.amazonbr.feed;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.dsl.feed.FeedOptions;
import io.github.kpi4j.dsl.feed.FeedReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;

/** A program that reads a folder and says what is in the table of sales. */
final class ReadsDownloads {
  private ReadsDownloads() {}

  /** The folder. */
  public static void main(String[] arguments) throws IOException {
    FeedReading reading =
        Downloads.FEEDS.read(
            Declared.of("sales").schema(), Path.of(arguments[0]), FeedOptions.NONE);
    reading.files().forEach(file -> System.out.println(file.name() + " " + file.rows()));
    reading.diagnostics().forEach(System.out::println);
    FactTable sales = reading.facts().table("sales");
    System.out.println(
        sales.rows()
            + " groups, "
            + sum(sales, "units")
            + " units, "
            + sum(sales, "ordered_sales"));
  }

  private static String sum(FactTable table, String measure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = 0; row < table.rows(); row++) {
      sum = sum.add(new BigDecimal(table.value(measure, row).toString()));
    }
    return sum.stripTrailingZeros().toPlainString();
  }
}
