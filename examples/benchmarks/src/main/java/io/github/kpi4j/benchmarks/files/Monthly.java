package io.github.kpi4j.benchmarks.files;

import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Five KPIs a product and a category and month, with their levels, by kpi4j. */
public final class Monthly {
  private static final AsOf AS_OF = AsOf.date("2027-01-31");

  private final CompiledContract contract;

  Monthly() {
    this.contract = KpiContracts.parse("monthly.kpi.yaml", text()).orThrow();
  }

  private static String text() {
    try (InputStream in = Monthly.class.getResourceAsStream("monthly.kpi.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Accumulator nothing() {
    return contract.accumulate();
  }

  Accumulator accumulate(Path folder, int threads) throws IOException {
    return CsvFacts.accumulate(contract, folder, threads);
  }

  /**
   * How often each KPI has each level: {@code asin_tacos green} is in so many months of products.
   */
  Map<String, Integer> levels(Accumulator facts) {
    Map<String, Integer> levels = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      String name = "2026-" + (month < 10 ? "0" : "") + month;
      Evaluation evaluation = contract.judge(facts, contract.period(name), AS_OF);
      for (KpiResult kpi : evaluation.kpis()) {
        kpi.subjects()
            .forEach(
                subject ->
                    levels.merge(
                        kpi.kpi().name() + " " + subject.outcome().level().orElse("none"),
                        1,
                        Integer::sum));
      }
    }
    return levels;
  }

  /**
   * Prints the levels of a folder, so that they can be found in a process with little memory.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    Monthly monthly = new Monthly();
    System.out.println(monthly.levels(monthly.accumulate(Path.of(args[0]), 1)));
  }
}
