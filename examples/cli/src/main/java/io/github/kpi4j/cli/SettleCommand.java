package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.json.StatementJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles a period: what is owed, line by line. */
@Command(
    name = "settle",
    description = "Settles a period: what is owed, line by line.",
    mixinStandardHelpOptions = true)
final class SettleCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", description = "a contract in YAML")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "DATA", description = "a folder with a file per table")
  private Path data = Path.of("");

  @Parameters(index = "2", paramLabel = "PERIOD", description = "such as 2026-03")
  private String period = "";

  @Option(names = "--as-of", description = "the day at whose end is asked; else yesterday")
  private @Nullable String asOf;

  @Option(names = "--earlier", description = "statements of earlier periods as JSON, in order")
  private List<Path> earlier = List.of();

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
    List<Statement> statements = new ArrayList<>();
    for (Path json : earlier) {
      Validated<Statement> read = StatementJson.read(contract.contract(), json);
      if (read.value().isEmpty()) {
        return options.report(read.diagnostics());
      }
      statements.add(read.value().get());
    }
    progress.say("settling " + period);
    Statement statement =
        contract.settle(facts, contract.period(period), Days.asOf(asOf), statements);
    progress.end();
    options
        .out()
        .print(
            options.format() == Options.Format.TEXT
                ? StatementReport.of(statement).in(options.locale()).text()
                : StatementJson.of(statement));
    return Exit.FINE;
  }
}
