package io.github.kpi4j.duckdb;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.engine.Columns;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.RowInput;
import io.github.kpi4j.core.engine.RowPlan;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges KPIs on sums that DuckDB makes of Parquet files: a row of the result is a subject, and
 * what is judged is exactly what evaluating the rows themselves gives. Sums of {@code DECIMAL} are
 * exact.
 *
 * <p>What SQL cannot say is refused, never approximated: windows, rates, states of snapshots,
 * stages, and files with rows that the contract would refuse. For those there is {@link
 * ParquetFacts}, which reads rows.
 */
public final class PushedDown {
  private static final Set<Aggregation> POSSIBLE =
      EnumSet.of(Aggregation.SUM, Aggregation.COUNT, Aggregation.MIN, Aggregation.MAX);

  private final Connection connection;
  private final CompiledContract contract;
  private final Path folder;

  /**
   * A judge of the files of one folder.
   *
   * @param connection a connection to DuckDB
   * @param contract the contract
   * @param folder has {@code <table>.parquet} for each table, with every day of the period
   */
  public PushedDown(Connection connection, CompiledContract contract, Path folder) {
    this.connection = connection;
    this.contract = contract;
    this.folder = folder;
  }

  /**
   * Judges all KPIs that are for each word of some dimensions, or for the whole contract.
   *
   * @param dimensions the dimensions of the KPIs' {@code for_each}; empty for those without
   * @param period a period that is over
   * @return the subjects with their levels and values
   * @throws SQLException if DuckDB fails
   * @throws IllegalArgumentException if a KPI needs more than sums, with the sentence that says
   *     what
   * @throws IllegalStateException if the files have rows that the contract would refuse
   */
  public JudgedSubjects judge(List<String> dimensions, Period period) throws SQLException {
    String[] kpis =
        contract.contract().kpis().stream()
            .filter(kpi -> kpi.forEach().equals(dimensions))
            .map(Kpi::name)
            .toArray(String[]::new);
    RowPlan plan = contract.rows().kpis(kpis).days((int) period.days().days()).plan();
    if (!plan.refused().isEmpty()) {
      throw new IllegalArgumentException(plan.refused().toString());
    }
    return fill(plan, dimensions, query(plan, dimensions, period));
  }

  private String query(RowPlan plan, List<String> dimensions, Period period) throws SQLException {
    Map<String, Map<String, Aggregate>> tables = new LinkedHashMap<>();
    for (RowInput input : plan.inputs()) {
      Aggregate leaf = (Aggregate) contract.contract().metric(input.metric()).definition();
      if (!POSSIBLE.contains(leaf.aggregation())) {
        throw new IllegalArgumentException(input.metric() + " is a " + leaf);
      }
      tables
          .computeIfAbsent(leaf.table(), table -> new LinkedHashMap<>())
          .put(input.metric(), leaf);
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Map<String, Aggregate>> table : tables.entrySet()) {
      TableSchema schema = contract.schema().table(table.getKey()).orElseThrow();
      requireClean(schema);
      parts.add("(" + Sql.sums(schema, folder, dimensions, table.getValue(), period.days()) + ")");
    }
    return "SELECT * FROM "
        + joined(parts, dimensions)
        + (dimensions.isEmpty() ? "" : " ORDER BY " + Sql.names(dimensions));
  }

  /** Every table has its own subjects; sums of the whole are one row each. */
  private static String joined(List<String> tables, List<String> dimensions) {
    if (dimensions.isEmpty()) {
      return String.join(" CROSS JOIN ", tables);
    }
    String same = " USING (" + Sql.names(dimensions) + ")";
    return tables.get(0)
        + tables.stream().skip(1).map(t -> " FULL JOIN " + t + same).collect(Collectors.joining());
  }

  private void requireClean(TableSchema table) throws SQLException {
    boolean days = table.day().filter(day -> day.type() == DimensionType.DATE).isPresent();
    if (!days) {
      throw new IllegalArgumentException(table.name() + " has no date");
    }
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(Sql.refused(table, folder))) {
      count.next();
      if (count.getLong(1) > 0) {
        throw new IllegalStateException(
            count.getLong(1) + " rows of " + table.name() + " cannot be used; read the rows");
      }
    }
  }

  private JudgedSubjects fill(RowPlan plan, List<String> dimensions, String query)
      throws SQLException {
    List<List<String>> subjects = new ArrayList<>();
    List<@Nullable BigDecimal[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        List<String> words = new ArrayList<>();
        for (String dimension : dimensions) {
          words.add(found.getString(dimension));
        }
        subjects.add(words);
        rows.add(row(plan, found));
      }
    }
    Columns columns = plan.columns(rows.size());
    Map<String, BitSet> there = new HashMap<>();
    for (int i = 0; i < plan.inputs().size(); i++) {
      RowInput input = plan.inputs().get(i);
      long[] column = columns.column(input.metric());
      BitSet known = new BitSet();
      long absent = absent(input.metric());
      for (int row = 0; row < column.length; row++) {
        BigDecimal amount = rows.get(row)[i];
        known.set(row, amount != null);
        column[row] =
            amount == null ? absent : amount.movePointRight(input.scale()).longValueExact();
      }
      there.put(input.metric(), known);
    }
    return new JudgedSubjects(
        contract.contract(), plan, dimensions, subjects, there, columns.judgeWithValues());
  }

  private static @Nullable BigDecimal[] row(RowPlan plan, ResultSet found) throws SQLException {
    @Nullable BigDecimal[] row = new @Nullable BigDecimal[plan.inputs().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = found.getBigDecimal(plan.inputs().get(i).metric());
    }
    return row;
  }

  private long absent(String metric) {
    Aggregate leaf = (Aggregate) contract.contract().metric(metric).definition();
    return leaf.absentIsZero() ? 0 : RowPlan.MISSING;
  }
}
