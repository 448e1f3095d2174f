package io.github.kpi4j.duckdb;

import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.value.DateRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a contract says of its tables and metrics, as DuckDB writes it. */
final class Sql {
  private Sql() {}

  /** The rows of a table that count: of each key the latest version. */
  static String rows(TableSchema table, Path folder) {
    String all = "SELECT * FROM read_parquet(" + text(file(table, folder)) + ")";
    return table.version().isEmpty()
        ? all
        : all
            + " QUALIFY row_number() OVER (PARTITION BY "
            + names(table.key())
            + " ORDER BY "
            + name(table.version().get())
            + " DESC) = 1";
  }

  /**
   * How many rows the contract would refuse: those that lack a cell, and of those with a key those
   * that say two things at once.
   */
  static String refused(TableSchema table, Path folder) {
    String file = "read_parquet(" + text(file(table, folder)) + ")";
    String lacking =
        table.columns().stream()
            .map(column -> name(column) + " IS NULL")
            .collect(Collectors.joining(" OR "));
    String count = "SELECT count(*) FROM " + file + " WHERE " + lacking;
    if (table.key().isEmpty()) {
      return count;
    }
    List<String> told = new ArrayList<>(table.key());
    table.version().ifPresent(told::add);
    return "SELECT ("
        + count
        + ") + (SELECT count(*) FROM (SELECT 1 FROM (SELECT DISTINCT "
        + names(table.columns())
        + " FROM "
        + file
        + ") GROUP BY "
        + names(told)
        + " HAVING count(*) > 1))";
  }

  /** One row a subject: its words, then each metric. */
  static String sums(
      TableSchema table,
      Path folder,
      List<String> subject,
      Map<String, Aggregate> metrics,
      DateRange days) {
    String columns =
        metrics.entrySet().stream()
            .map(metric -> aggregate(metric.getValue()) + " AS " + name(metric.getKey()))
            .collect(Collectors.joining(", "));
    String date = name(table.day().orElseThrow().name());
    return "SELECT "
        + subject.stream().map(word -> name(word) + ", ").collect(Collectors.joining())
        + columns
        + " FROM ("
        + rows(table, folder)
        + ") WHERE "
        + date
        + " BETWEEN DATE "
        + text(days.start().toString())
        + " AND DATE "
        + text(days.last().toString())
        + (subject.isEmpty() ? "" : " GROUP BY " + names(subject));
  }

  private static String aggregate(Aggregate metric) {
    String what =
        metric.aggregation() == Aggregation.COUNT
            ? "count(*)"
            : metric.aggregation().word() + "(" + name(metric.column()) + ")";
    String filtered =
        metric.where().isAll() ? what : what + " FILTER (WHERE " + where(metric.where()) + ")";
    // No rows are no data, and not zero, unless the contract says so.
    return metric.aggregation() == Aggregation.COUNT ? "nullif(" + filtered + ", 0)" : filtered;
  }

  private static String where(Filter filter) {
    return filter.words().entrySet().stream()
        .map(
            entry ->
                name(entry.getKey())
                    + " IN ("
                    + entry.getValue().stream().map(Sql::text).collect(Collectors.joining(", "))
                    + ")")
        .collect(Collectors.joining(" AND "));
  }

  static String file(TableSchema table, Path folder) {
    return folder.resolve(table.name() + ".parquet").toString();
  }

  static String names(List<String> names) {
    return names.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
