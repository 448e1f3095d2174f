package io.github.kpi4j.benchmarks.rows;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A database that computes formulas, rounds with {@code round(value, 4)}, half up as SQL does, and
 * finds bands with {@code case}.
 *
 * @param name its name and the type of its numbers
 * @param url how it is connected to, in memory
 * @param type the type of every number
 */
record SqlEngine(String name, String url, String type) {
  /** SQLite's decimals are doubles too, or integers whose quotients are cut off. */
  static final List<SqlEngine> ALL =
      List.of(
          new SqlEngine("DuckDB (DECIMAL)", "jdbc:duckdb:", "DECIMAL(18,2)"),
          new SqlEngine("DuckDB (DOUBLE)", "jdbc:duckdb:", "DOUBLE"),
          new SqlEngine("SQLite (REAL)", "jdbc:sqlite::memory:", "REAL"),
          new SqlEngine("H2 (DECIMAL)", "jdbc:h2:mem:", "DECIMAL(18,2)"));

  /** Whether a case holds. */
  boolean holds(EdgeCase edge) {
    List<String> numbers =
        IntStream.range(0, edge.numbers().size())
            .mapToObj(
                i ->
                    "cast(%s as %s) as %s"
                        .formatted(edge.numbers().get(i), type, EdgeCase.VARIABLES.get(i)))
            .toList();
    String query =
        "select case when %s then 1 else 0 end from (select %s) as numbers"
            .formatted(edge.condition(), String.join(", ", numbers));
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1) == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Decides all rows at once. */
  RowEngine rows(ErpRows rows) {
    byte[][] found = new byte[rows.size()][];
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(create());
      statement.execute(insert(rows));
      try (ResultSet result = statement.executeQuery(levels())) {
        for (int row = 0; result.next(); row++) {
          found[row] = new byte[EightKpis.ALL.size()];
          for (int kpi = 0; kpi < found[row].length; kpi++) {
            found[row][kpi] = result.getByte(kpi + 1);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
    return (row, levels) -> System.arraycopy(found[row], 0, levels, 0, levels.length);
  }

  private String create() {
    return EightKpis.INPUTS.stream()
        .map(input -> ", " + input + " " + type)
        .reduce("create table erp (number integer", String::concat)
        .concat(")");
  }

  private static String insert(ErpRows rows) {
    List<String> values = new ArrayList<>();
    List<BigDecimal[]> decimals = rows.decimals();
    for (int row = 0; row < decimals.size(); row++) {
      StringBuilder line = new StringBuilder("(").append(row);
      for (BigDecimal value : decimals.get(row)) {
        line.append(", ").append(value.toPlainString());
      }
      values.add(line.append(')').toString());
    }
    return "insert into erp values " + String.join(", ", values);
  }

  private static String levels() {
    List<String> levels = EightKpis.ALL.stream().map(SqlEngine::level).toList();
    return "select " + String.join(", ", levels) + " from erp order by number";
  }

  private static String level(EightKpis kpi) {
    String reaches = kpi.higher() ? ">=" : "<=";
    return "case when round(%1$s, 4) %2$s %3$s then 0 when round(%1$s, 4) %2$s %4$s then 1 else 2 end"
        .formatted(kpi.formula(), reaches, limit(kpi.green()), limit(kpi.amber()));
  }

  private static String limit(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, 4).toPlainString();
  }
}
