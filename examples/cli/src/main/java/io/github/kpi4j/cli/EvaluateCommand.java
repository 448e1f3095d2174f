package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a period on a folder of facts. */
@Command(
    name = "evaluate",
    description = "Evaluates a period on a folder of facts.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", description = "a contract in YAML")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "DATA", description = "a folder with a file per table")
  private Path data = Path.of("");

  @Parameters(index = "2", paramLabel = "PERIOD", description = "such as 2026-03")
  private String period = "";

  @Option(names = "--as-of", description = "the day at whose end is asked; else yesterday")
  private @Nullable String asOf;

  @Option(names = "--html", description = "writes the page into this file as well")
  private @Nullable Path page;

  @Override
  public Integer call() throws Exception {
    Validated<CompiledContract> loaded = KpiContracts.load(file);
    if (loaded.value().isEmpty()) {
      return options.report(loaded.diagnostics());
    }
    CompiledContract contract = loaded.value().get();
    Progress progress = Progress.of(options);
    progress.say("reading " + data);
    FactSet facts = CsvFacts.read(contract.schema(), data);
    options
        .err()
        .print(FindingText.of(facts.diagnostics(), options.catalogue(), options.colours()));
    progress.say("evaluating " + period);
    Evaluation evaluation = contract.evaluate(facts, contract.period(period), Days.asOf(asOf));
    progress.end();
    if (page != null) {
      HtmlReport.of(evaluation).in(options.locale()).write(page);
    }
    options
        .out()
        .print(
            options.format() == Options.Format.TEXT
                ? TextReport.of(evaluation).in(options.locale()).full()
                : EvaluationJson.of(evaluation));
    return Exit.FINE;
  }
}
