package io.github.kpi4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of Spark is what comes out of one set of facts, to the last digit. */
class SparkTest {
  private static final Platform PLATFORM = new Platform(20_000, 40);
  private static final AsOf LATE = AsOf.date("2026-04-20");

  private static SparkSession spark;
  private static ContractText text;
  private static CompiledContract contract;
  private static Evaluation inMemory;

  @BeforeAll
  static void start() throws IOException {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.datetime.java8API.enabled", true)
            // Results do not depend on what a worker thinks the zone is.
            .config("spark.sql.session.timeZone", "Pacific/Auckland")
            .getOrCreate();
    text = PlatformJob.contract();
    contract = text.compiled();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    FactTableBuilder sales = facts.table("sales").covers(Platform.DAYS);
    for (long i = 0; i < PLATFORM.rows(); i++) {
      sales.add(PLATFORM.sale(i));
    }
    FactTableBuilder ads = facts.table("ads").covers(Platform.DAYS);
    for (long i = 0; i < PLATFORM.adRows(); i++) {
      ads.add(PLATFORM.ad(i));
    }
    inMemory = contract.evaluate(facts.build(), march(), LATE);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Period march() {
    return contract.period("2026-03");
  }

  private static String json(List<Table> tables) {
    Accumulator facts = SparkFacts.accumulate(text, tables);
    return EvaluationJson.of(contract.evaluate(facts, march(), LATE));
  }

  @Test
  void thereIsSomethingToCompare() {
    assertThat(inMemory.dataProblems()).isEmpty();
    assertThat(inMemory.score()).isPresent();
    assertThat(inMemory.kpi("seller_tacos").subjects()).hasSize(40);
    // 90 days x 40 sellers, of which every tenth has a second version that replaces the first.
    assertThat(inMemory.accounts())
        .filteredOn(account -> account.table().equals("ads"))
        .singleElement()
        .satisfies(
            ads -> {
              assertThat(ads.read()).isEqualTo(3960);
              assertThat(ads.used()).isEqualTo(3600);
              assertThat(ads.replaced()).isEqualTo(360);
            });
  }

  @Test
  void theWholeIsThatOfOneMachineHoweverItIsCut() {
    String wanted = EvaluationJson.of(inMemory);
    for (int partitions : new int[] {1, 7}) {
      assertThat(json(PLATFORM.tables(spark, partitions))).isEqualTo(wanted);
    }
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<Table> shuffled =
        PLATFORM.tables(spark, 3).stream()
            .map(
                table ->
                    new Table(
                        table.name(),
                        table.rows().repartition(5, functions.rand(7)),
                        table.covers()))
            .toList();
    assertThat(json(shuffled)).isEqualTo(EvaluationJson.of(inMemory));
  }

  @Test
  void throughParquetItIsTheSame(@TempDir Path folder) {
    List<Table> stored =
        PLATFORM.tables(spark, 3).stream()
            .map(
                table -> {
                  String file = folder.resolve(table.name()).toString();
                  table.rows().write().parquet(file);
                  return new Table(table.name(), spark.read().parquet(file), table.covers());
                })
            .toList();
    assertThat(json(stored)).isEqualTo(EvaluationJson.of(inMemory));
  }

  @Test
  void sellersAreJudgedWhereTheyAre() {
    List<Row> wanted = SubjectRows.rows(inMemory, "seller");
    assertThat(wanted).hasSize(80);
    for (int shares : new int[] {1, 6}) {
      Dataset<Row> found =
          SubjectRows.of(
              spark, text, PLATFORM.tables(spark, 5), "seller", shares, "2026-03", "2026-04-20");
      // Rows of a dataset also know their columns, so their texts are compared.
      assertThat(found.collectAsList())
          .extracting(Row::toString)
          .containsExactlyInAnyOrderElementsOf(wanted.stream().map(Row::toString).toList());
    }
  }

  @Test
  void aTableWithoutRowsHasItsDays() {
    List<Table> tables = PLATFORM.tables(spark, 2);
    Table none =
        new Table(
            "sales",
            tables.get(0).rows().limit(0),
            DateRange.closed(march().days().start(), march().days().last()));
    Evaluation empty = contract.evaluate(SparkFacts.accumulate(text, List.of(none)), march(), LATE);
    assertThat(empty.kpi("sales").outcome())
        .hasToString("not evaluable: there are no rows of sales.gmv on 2026-03-01/2026-03-31");
  }

  @Test
  void binaryFractionsAreRefusedBeforeAnythingIsSent() {
    Table sales = PLATFORM.tables(spark, 1).get(0);
    Table inexact =
        new Table(
            "sales",
            sales.rows().withColumn("gmv", functions.col("gmv").cast("double")),
            sales.covers());
    assertThatThrownBy(() -> SparkFacts.accumulate(text, List.of(inexact)))
        .hasMessage("sales.gmv is a double, not exact");
  }

  @Test
  void aContractThatIsWrongIsRefusedBeforeAnythingIsSent() {
    ContractText wrong = new ContractText("wrong.kpi.yaml", "kpi: 1\n");
    assertThatThrownBy(() -> SparkFacts.accumulate(wrong, List.of()))
        .hasMessageContaining("wrong.kpi.yaml");
  }
}
