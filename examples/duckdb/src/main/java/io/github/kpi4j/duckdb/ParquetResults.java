package io.github.kpi4j.duckdb;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Results as one Parquet file, which a BI tool reads without knowing contracts. */
public final class ParquetResults {
  /** Twelve places are the most that a metric has. */
  private static final int PLACES = 12;

  private static final String TABLE =
      """
      CREATE OR REPLACE TEMP TABLE results (
        contract VARCHAR NOT NULL, period VARCHAR NOT NULL,
        first_day DATE NOT NULL, last_day DATE NOT NULL,
        kpi VARCHAR NOT NULL, dimension VARCHAR NOT NULL, subject VARCHAR NOT NULL,
        level VARCHAR, value DECIMAL(38,12), unit VARCHAR NOT NULL, reason VARCHAR)
      """;

  private ParquetResults() {}

  /**
   * Writes the levels and values of subjects.
   *
   * @param connection a connection to DuckDB
   * @param contract the contract
   * @param period the period
   * @param judged what was judged, such as by asin and by category
   * @param file the file, which is replaced
   * @return the file
   * @throws SQLException if DuckDB fails
   */
  public static Path write(
      Connection connection,
      CompiledContract contract,
      Period period,
      List<JudgedSubjects> judged,
      Path file)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      try (DuckDBAppender rows =
          connection.unwrap(DuckDBConnection.class).createAppender("results")) {
        for (JudgedSubjects subjects : judged) {
          append(rows, contract, period, subjects);
        }
      }
      statement.execute("COPY results TO " + Sql.text(file.toString()) + " (FORMAT parquet)");
      statement.execute("DROP TABLE results");
    }
    return file;
  }

  private static void append(
      DuckDBAppender rows, CompiledContract contract, Period period, JudgedSubjects judged)
      throws SQLException {
    LocalDate last = period.days().last();
    for (String kpi : judged.kpis()) {
      String unit =
          contract.contract().metric(contract.contract().kpi(kpi).metric()).unit().toString();
      for (int i = 0; i < judged.subjects().size(); i++) {
        if (!judged.has(kpi, i)) {
          continue;
        }
        rows.beginRow();
        rows.append(contract.contract().id());
        rows.append(period.name());
        rows.append(period.days().start());
        rows.append(last);
        rows.append(kpi);
        rows.append(String.join(" × ", judged.dimensions()));
        rows.append(String.join(" × ", judged.subjects().get(i)));
        rows.append(judged.level(kpi, i).orElse(null));
        rows.append(judged.value(kpi, i).map(ParquetResults::stored).orElse(null));
        rows.append(unit);
        rows.append(
            judged.outcome(kpi, i) instanceof NotEvaluable gap ? gap.reason().toString() : null);
        rows.endRow();
      }
    }
  }

  private static BigDecimal stored(BigDecimal value) {
    return value.setScale(PLACES, RoundingMode.UNNECESSARY);
  }
}
