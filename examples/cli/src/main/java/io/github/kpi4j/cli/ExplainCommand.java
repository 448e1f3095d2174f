package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows where every value of a period comes from. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Mixin private Asked asked = new Asked();

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
    progress.say("evaluating " + asked.name());
    Evaluation evaluation = contract.evaluate(facts, asked.period(contract), asked.asOf());
    progress.end();
    options
        .out()
        .print(
            options.format() == Options.Format.TEXT
                ? TextReport.of(evaluation).in(options.locale()).why()
                : EvaluationJson.of(evaluation));
    return Exit.FINE;
  }
}
