package io.github.kpi4j.duckdb;

import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Judges a month of Parquet both ways, says what each took, and writes results for a BI tool. */
public final class ParquetShop {
  private ParquetShop() {}

  /**
   * Runs it.
   *
   * @param arguments a folder to write to, the number of rows of sales, and of products
   * @throws SQLException if DuckDB fails
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    Path folder = Path.of(arguments[0]);
    CompiledContract contract = contract();
    Period march = contract.period("2026-03");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      InventedFacts.write(
          connection, folder, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
      // The last of three says what a service would see that has run for a while.
      for (int run = 0; run < 3; run++) {
        Took took = new Took();
        Accumulator facts = ParquetFacts.read(connection, contract, folder, InventedFacts.DAYS);
        Evaluation read = contract.evaluate(facts, march, AsOf.date("2026-04-20"));
        took.say("rows read and evaluated, " + read.accounts().get(0).used() + " of sales");
        PushedDown pushed = new PushedDown(connection, contract, folder);
        List<JudgedSubjects> judged =
            List.of(
                pushed.judge(List.of("asin"), march),
                pushed.judge(List.of("category"), march),
                pushed.judge(List.of(), march));
        took.say("sums by DuckDB, judged");
        Path file = folder.resolve("results.parquet");
        ParquetResults.write(connection, contract, march, judged, file);
        took.say("results written");
      }
      print(connection, folder.resolve("results.parquet"));
    }
  }

  private static void print(Connection connection, Path results) throws SQLException {
    String query =
        "SELECT kpi, level, count(*) FROM read_parquet("
            + Sql.text(results.toString())
            + ") GROUP BY ALL ORDER BY ALL";
    System.out.println(query);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        System.out.println(rows.getString(1) + " " + rows.getString(2) + " " + rows.getLong(3));
      }
    }
  }

  /** The contract that comes with the example. */
  static CompiledContract contract() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ParquetShop.class.getResourceAsStream("shop.kpi.yaml"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return KpiContracts.parse("shop.kpi.yaml", text).orThrow();
    }
  }
}
