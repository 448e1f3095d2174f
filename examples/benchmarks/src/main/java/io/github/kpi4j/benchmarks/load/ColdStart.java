package io.github.kpi4j.benchmarks.load;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import java.io.IOException;
import java.nio.file.Path;

/** What a shell script or a small service does: load, read a month, judge it, print one line. */
public final class ColdStart {
  private ColdStart() {}

  /**
   * Prints the score of March.
   *
   * @param args the contract's file and the folder with its facts
   */
  public static void main(String[] args) throws IOException {
    CompiledContract contract = KpiContracts.load(Path.of(args[0])).orThrow();
    FactSet facts = CsvFacts.read(contract.schema(), Path.of(args[1]));
    Evaluation march = contract.judge(facts, contract.period("2026-03"), AsOf.date("2026-04-20"));
    System.out.println(march.kpi("profit"));
  }
}
