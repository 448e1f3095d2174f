package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.dsl.json.StatementJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Settles a period: what is owed, line by line. */
@Command(name = "settle", mixinStandardHelpOptions = true)
final class SettleCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Mixin private Asked asked = new Asked();

  @Mixin private Earlier earlier = new Earlier();

  @Override
  public Integer call() throws Exception {
    options.refuseSarif();
    Validated<CompiledContract> loaded = asked.load();
    if (loaded.value().isEmpty()) {
      return options.report(loaded.diagnostics());
    }
    CompiledContract contract = loaded.value().get();
    Progress progress = Progress.of(options);
    FactSet facts = asked.facts(contract, options, progress);
    Facts.problems(facts, options);
    Validated<List<Statement>> statements = earlier.read(contract.contract());
    if (statements.value().isEmpty()) {
      return options.report(statements.diagnostics());
    }
    progress.say("settling " + asked.name());
    Statement statement =
        contract.settle(facts, asked.period(contract), asked.asOf(), statements.value().get());
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
