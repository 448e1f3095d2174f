package io.github.kpi4j.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB adds up is judged as the rows themselves are. */
class PushedDownTest {
  @TempDir static Path folder;

  private static Connection connection;
  private static CompiledContract contract;
  private static Period march;
  private static Evaluation read;

  @BeforeAll
  static void write() throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    contract = ParquetShop.contract();
    march = contract.period("2026-03");
    InventedFacts.write(connection, folder, 30_000, 100);
    read =
        contract.evaluate(
            ParquetFacts.read(connection, contract, folder, InventedFacts.DAYS),
            march,
            AsOf.date("2026-04-20"));
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  /** A line a subject, with all that a row knows of it. */
  private static List<String> lines(Evaluation evaluation, List<String> dimensions) {
    List<String> lines = new ArrayList<>();
    for (KpiResult kpi : evaluation.kpis()) {
      if (kpi.kpi().forEach().equals(dimensions)) {
        String name = kpi.kpi().name() + " ";
        if (dimensions.isEmpty()) {
          lines.add(name + line(kpi.outcome()));
        }
        for (SubjectResult subject : kpi.subjects()) {
          lines.add(name + subject.words() + " " + line(subject.outcome()));
        }
      }
    }
    return lines;
  }

  /** A row does not know which days it stands for, so that is not part of its reason. */
  private static String line(Outcome outcome) {
    return outcome instanceof Outcome.NotEvaluable gap
        ? gap.reason().kind().name()
        : outcome.toString();
  }

  private static List<String> lines(JudgedSubjects judged) {
    List<String> lines = new ArrayList<>();
    for (String kpi : judged.kpis()) {
      for (int i = 0; i < judged.subjects().size(); i++) {
        if (judged.has(kpi, i)) {
          String words = judged.dimensions().isEmpty() ? "" : judged.subjects().get(i) + " ";
          lines.add(kpi + " " + words + line(judged.outcome(kpi, i)));
          assertThat(judged.value(kpi, i).isPresent()).isEqualTo(judged.level(kpi, i).isPresent());
        }
      }
    }
    return lines;
  }

  @Test
  void thereIsSomethingToCompare() {
    assertThat(read.dataProblems()).isEmpty();
    List<String> asins = lines(read, List.of("asin"));
    // 100 products, of which 2 sell nothing (7, 57) and 3 advertise nothing (9, 49, 89).
    assertThat(asins).filteredOn(line -> line.startsWith("asin_refunds")).hasSize(98);
    assertThat(asins).filteredOn(line -> line.startsWith("asin_tacos")).hasSize(100);
    assertThat(asins).anyMatch(line -> line.contains("green"));
    assertThat(asins).anyMatch(line -> line.contains("red"));
    assertThat(asins).contains("asin_tacos [B0000007] NO_DATA");
    assertThat(asins).anyMatch(line -> line.startsWith("asin_tacos [B0000009] green: 0.00%"));
    // 90 days x 97 products, and every tenth report again.
    assertThat(read.accounts().get(1).used()).isEqualTo(90 * 97);
    assertThat(read.accounts().get(1).replaced()).isPositive();
  }

  @Test
  void everySubjectIsJudgedAsItsRowsAre() throws SQLException {
    PushedDown pushed = new PushedDown(connection, contract, folder);
    for (List<String> dimensions :
        List.of(List.of("asin"), List.of("category"), List.<String>of())) {
      assertThat(lines(pushed.judge(dimensions, march)))
          .containsExactlyInAnyOrderElementsOf(lines(read, dimensions));
    }
  }

  @Test
  void resultsAreAFileThatSqlReads() throws SQLException {
    PushedDown pushed = new PushedDown(connection, contract, folder);
    Path file = folder.resolve("results.parquet");
    ParquetResults.write(
        connection,
        contract,
        march,
        List.of(pushed.judge(List.of("asin"), march), pushed.judge(List.of(), march)),
        file);
    String margin = read.kpi("all_margin").outcome().toString();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT level, value, (SELECT count(*) FROM '"
                    + file
                    + "') FROM '"
                    + file
                    + "' WHERE kpi = 'all_margin'")) {
      assertThat(rows.next()).isTrue();
      // Such as green: 19.27% (at least 18%) of 0.1927.
      assertThat(margin)
          .startsWith(
              rows.getString(1)
                  + ": "
                  + rows.getBigDecimal(2).movePointRight(2).setScale(2).toPlainString()
                  + "%");
      assertThat(rows.getInt(3)).isEqualTo(lines(read, List.of("asin")).size() + 1);
    }
  }

  @Test
  void rowsThatTheContractRefusesAreNotAddedUp(@TempDir Path other)
      throws SQLException, IOException {
    InventedFacts.write(connection, other, 1000, 10);
    try (Statement statement = connection.createStatement()) {
      String ads = "'" + other.resolve("ads.parquet") + "'";
      statement.execute("CREATE TEMP TABLE said AS SELECT * FROM " + ads);
      // The same day, product and time, and another cost.
      statement.execute(
          "INSERT INTO said SELECT * REPLACE (cost + 1 AS cost) FROM said"
              + " ORDER BY written_at DESC LIMIT 1");
      statement.execute("COPY said TO " + ads + " (FORMAT parquet)");
      statement.execute("DROP TABLE said");
    }
    PushedDown pushed = new PushedDown(connection, contract, other);
    assertThatThrownBy(() -> pushed.judge(List.of("asin"), march))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("1 rows of ads cannot be used; read the rows");
    assertThat(
            contract
                .evaluate(
                    ParquetFacts.read(connection, contract, other, InventedFacts.DAYS),
                    march,
                    AsOf.date("2026-04-20"))
                .dataProblems())
        .isNotEmpty();
  }

  @Test
  void aRowWithoutAnAmountIsNotAddedUp(@TempDir Path other) throws SQLException, IOException {
    InventedFacts.write(connection, other, 1000, 10);
    try (Statement statement = connection.createStatement()) {
      String sales = "'" + other.resolve("sales.parquet") + "'";
      statement.execute("CREATE TEMP TABLE sold AS SELECT * FROM " + sales);
      statement.execute("UPDATE sold SET gmv = NULL WHERE rowid < 2");
      statement.execute("COPY sold TO " + sales + " (FORMAT parquet)");
      statement.execute("DROP TABLE sold");
    }
    PushedDown pushed = new PushedDown(connection, contract, other);
    assertThatThrownBy(() -> pushed.judge(List.of(), march))
        .hasMessage("2 rows of sales cannot be used; read the rows");
  }

  @Test
  void whatSqlCannotSayIsRefused() throws SQLException {
    CompiledContract windows =
        KpiContracts.parse(
                "windows.kpi.yaml",
                """
                kpi: 1
                contract: windows
                time_zone: America/Sao_Paulo
                currency: BRL
                data:
                  sales:
                    duplicates: allowed
                    dimensions: {date: date, asin: text}
                    measures: {gmv: BRL}
                metrics:
                  gmv: {sum: sales.gmv}
                  before: {formula: "previous(gmv, 1 month)"}
                kpis:
                  before: {metric: before, better: higher, bands: {green: otherwise}}
                """)
            .orThrow();
    assertThatThrownBy(() -> new PushedDown(connection, windows, folder).judge(List.of(), march))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("previous(gmv, 1 month)");
  }
}
