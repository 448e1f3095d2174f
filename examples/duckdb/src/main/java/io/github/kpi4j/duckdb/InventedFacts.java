package io.github.kpi4j.duckdb;

import io.github.kpi4j.core.value.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;

/** Invented sales and advertising of a quarter, written as Parquet. */
final class InventedFacts {
  static final DateRange DAYS =
      DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

  // Numbers are made of the row's own: a product by a prime, and its last digits.
  private static String sales(long rows, int products, Path folder) {
    return String.format(
        Locale.ROOT,
        """
        COPY (
          WITH dice AS (
            SELECT i, i %% %2$d AS product, i * 2654435761 %% 1000003 AS a, i * 40503 %% 65537 AS b
            FROM range(%1$d) AS rows(i))
          SELECT
            (DATE '2026-01-01' + (i // %2$d %% 90)::INTEGER)::DATE AS date,
            'B' || lpad(product::VARCHAR, 7, '0') AS asin,
            'C' || (product %% 12) AS category,
            ['fba', 'dba', 'own'][1 + (a %% 3)::INTEGER] AS channel,
            ((1000 + a %% 50000) / 100::DECIMAL(5,2))::DECIMAL(14,2) AS gmv,
            ((a %% 50000) * (b %% 80) // 1000 / 100::DECIMAL(5,2))::DECIMAL(14,2) AS refunds,
            ((1000 + a %% 50000) * (520 + product * 37 %% 260) // 1000 / 100::DECIMAL(5,2))::DECIMAL(14,2)
              AS cost,
            1 + b %% 5 AS units,
            20 + b %% 60 AS sessions
          FROM dice WHERE product %% 50 <> 7 ORDER BY date)
        TO %3$s (FORMAT parquet)
        """,
        rows,
        products,
        Sql.text(folder.resolve("sales.parquet").toString()));
  }

  // One report a day and product, and every tenth again two days later. Some products advertise
  // nothing, and some sell nothing.
  private static String ads(long rows, int products, Path folder) {
    return String.format(
        Locale.ROOT,
        """
        COPY (
          WITH reports AS (
            SELECT j, j %% %2$d AS product, j // %2$d AS day, 1 AS version FROM range(90 * %2$d) AS r(j)
            UNION ALL
            SELECT j, j %% %2$d, j // %2$d, 2 FROM range(0, 90 * %2$d, 10) AS r(j))
          SELECT
            (DATE '2026-01-01' + day::INTEGER)::DATE AS date,
            'B' || lpad(product::VARCHAR, 7, '0') AS asin,
            'C' || (product %% 12) AS category,
            (TIMESTAMPTZ '2026-01-01 06:00:00+00' + to_days((day + 2 * version)::INTEGER)) AS written_at,
            (%1$d * 26000::BIGINT // (90 * %2$d) * (60 + product * 53 %% 140) // 1000
              * (900 + (j * 7919 + version * 104729) %% 200) // 1000 / 100::DECIMAL(5,2))::DECIMAL(14,2)
              AS cost
          FROM reports WHERE product %% 40 <> 9)
        TO %3$s (FORMAT parquet)
        """,
        rows,
        products,
        Sql.text(folder.resolve("ads.parquet").toString()));
  }

  private InventedFacts() {}

  /** Writes {@code sales.parquet} and {@code ads.parquet}. */
  static void write(Connection connection, Path folder, long rows, int products)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sales(rows, products, folder));
      statement.execute(ads(rows, products, folder));
    }
  }
}
