package io.github.kpi4j.duckdb;

import io.github.kpi4j.core.engine.Accumulation;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of Parquet files, for everything that a contract can say. */
public final class ParquetFacts {
  private ParquetFacts() {}

  /**
   * Reads all tables of a contract.
   *
   * @param connection a connection to DuckDB
   * @param contract the contract
   * @param folder has {@code <table>.parquet} for each table
   * @param covers the days that the files are about
   * @return what the contract evaluates
   * @throws SQLException if a file or one of its columns is not there
   */
  public static Accumulator read(
      Connection connection, CompiledContract contract, Path folder, DateRange covers)
      throws SQLException {
    Accumulation facts = contract.accumulation();
    for (TableSchema table : contract.schema().tables()) {
      FactTableBuilder rows = facts.table(table.name()).covers(covers);
      String query =
          "SELECT "
              + Sql.names(table.columns())
              + " FROM read_parquet("
              + Sql.text(Sql.file(table, folder))
              + ")";
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(query)) {
        read(table, found, rows);
      }
    }
    return facts.build();
  }

  private static void read(TableSchema table, ResultSet found, FactTableBuilder rows)
      throws SQLException {
    List<String> columns = table.columns();
    boolean[] instants = new boolean[columns.size()];
    for (int i = 0; i < instants.length; i++) {
      instants[i] =
          table
              .dimension(columns.get(i))
              .filter(d -> d.type() == DimensionType.INSTANT)
              .isPresent();
    }
    @Nullable Object[] cells = new @Nullable Object[columns.size()];
    while (found.next()) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = instants[i] ? instant(found, i + 1) : found.getObject(i + 1);
      }
      rows.add(cells);
    }
  }

  private static @Nullable Object instant(ResultSet found, int column) throws SQLException {
    OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
