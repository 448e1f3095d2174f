package io.github.kpi4j.spark;

import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The score of a platform and the level of each of its sellers: the first on the driver, the others
 * where the sellers are.
 */
public final class PlatformJob {
  private static final String PERIOD = "2026-03";
  private static final String AS_OF = "2026-04-20";

  private PlatformJob() {}

  /**
   * Runs it.
   *
   * @param arguments the master ({@code local[2]}, or {@code -} for that of spark-submit), the
   *     folder for results, the number of rows of sales, and of sellers
   * @throws IOException if results cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    Platform platform = new Platform(Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]));
    SparkSession.Builder builder = SparkSession.builder().appName("kpi4j platform");
    try (SparkSession spark = settings(builder, arguments[0]).getOrCreate()) {
      run(spark, platform, folder);
    }
  }

  private static SparkSession.Builder settings(SparkSession.Builder builder, String master) {
    // Days are days and instants are instants, whatever the zone of a worker.
    builder.config("spark.sql.datetime.java8API.enabled", true);
    return master.equals("-") ? builder : builder.master(master).config("spark.ui.enabled", false);
  }

  private static void run(SparkSession spark, Platform platform, Path folder) throws IOException {
    ContractText text = contract();
    CompiledContract contract = text.compiled();
    int parts = Math.max(spark.sparkContext().defaultParallelism() * 3, 8);
    List<Table> tables = platform.tables(spark, parts);

    Clock clock = Clock.of(spark);
    Accumulator facts = SparkFacts.accumulate(text, tables);
    System.out.println("added up: " + clock.lap());
    System.out.println("bytes that the driver got: " + bytes(facts));
    Evaluation march = contract.evaluate(facts, contract.period(PERIOD), AsOf.date(AS_OF));
    System.out.println("evaluated on the driver: " + clock.lap());
    System.out.print(TextReport.of(march).scorecard());
    Files.createDirectories(folder);
    EvaluationJson.write(march, folder.resolve("march.json"));

    clock.lap();
    SubjectRows.of(spark, text, tables, "seller", parts, PERIOD, AS_OF)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folder.resolve("sellers").toString());
    System.out.println("sellers judged where they are: " + clock.lap());
    spark
        .read()
        .parquet(folder.resolve("sellers").toString())
        .groupBy("kpi", "level")
        .count()
        .orderBy("kpi", "level")
        .show();
  }

  private static long bytes(Accumulator facts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(facts);
    }
    return bytes.size();
  }

  /**
   * The contract that comes with the job.
   *
   * @return its text
   * @throws IOException if it cannot be read
   */
  static ContractText contract() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PlatformJob.class.getResourceAsStream("platform.kpi.yaml"))) {
      return new ContractText(
          "platform.kpi.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
