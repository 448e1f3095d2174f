package io.github.kpi4j.benchmarks.files;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The same by DuckDB, with its decimals. */
final class DuckDbMonthly {
  private static final String READ =
      """
      read_csv('%s', header = true, columns = {
        'date': 'DATE', 'asin': 'VARCHAR', 'category': 'VARCHAR', 'channel': 'VARCHAR',
        'gmv': 'DECIMAL(18,2)', 'refunds': 'DECIMAL(18,2)', 'ad_cost': 'DECIMAL(18,2)',
        'cogs': 'DECIMAL(18,2)', 'fees': 'DECIMAL(18,2)', 'taxes': 'DECIMAL(18,2)',
        'units': 'BIGINT', 'orders': 'BIGINT', 'sessions': 'BIGINT'})
      """;

  private static final String SUMS =
      "sum(gmv) gmv, sum(refunds) refunds, sum(ad_cost) ad_cost, sum(cogs) cogs, sum(fees) fees,"
          + " sum(taxes) taxes, sum(units) units, sum(orders) orders, sum(sessions) sessions";

  private static final String LEVELS =
      """
      select '%1$s_tacos ' || case when round(ad_cost / gmv, 4) <= 0.12 then 'green'
          when round(ad_cost / gmv, 4) <= 0.16 then 'amber' else 'red' end l from %1$s_sums
      union all select '%1$s_refunds ' || case when round(refunds / gmv, 4) <= 0.04 then 'green'
          when round(refunds / gmv, 4) <= 0.07 then 'amber' else 'red' end from %1$s_sums
      union all select '%1$s_margin ' ||
          case when round((gmv - refunds - cogs - fees - taxes - ad_cost) / gmv, 4) >= 0.18
          then 'green'
          when round((gmv - refunds - cogs - fees - taxes - ad_cost) / gmv, 4) >= 0.12
          then 'amber' else 'red' end from %1$s_sums
      union all select '%1$s_conversion ' || case when round(units / sessions, 4) >= 0.08
          then 'green' when round(units / sessions, 4) >= 0.05 then 'amber' else 'red' end
          from %1$s_sums
      union all select '%1$s_price ' || case when round(gmv / units, 2) >= 89.90 then 'green'
          when round(gmv / units, 2) >= 79.90 then 'amber' else 'red' end from %1$s_sums
      """;

  private DuckDbMonthly() {}

  static Map<String, Integer> levels(Path folder, int threads) throws SQLException {
    String file = String.format(Locale.ROOT, READ, folder.resolve("sales.csv"));
    String query =
        "with months as materialized (select month(date) m, asin, category, "
            + SUMS
            + " from "
            + file
            + " group by 1, 2, 3), asin_sums as (select m, asin, "
            + SUMS
            + " from months group by 1, 2), category_sums as (select m, category, "
            + SUMS
            + " from months group by 1, 2) select l, count(*) from ("
            + String.format(Locale.ROOT, LEVELS, "asin")
            + " union all "
            + String.format(Locale.ROOT, LEVELS, "category")
            + ") group by 1";
    Map<String, Integer> levels = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = " + threads);
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          levels.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return levels;
  }
}
