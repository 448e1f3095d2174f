package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a period on a folder of facts. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Mixin private Asked asked = new Asked();

  @Mixin private Earlier earlier = new Earlier();

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "help.html")
  private @Nullable Path page;

  @Override
  public Integer call() throws Exception {
    options.refuseSarif();
    if (page == null) {
      earlier.refuse();
    }
    Validated<CompiledContract> loaded = asked.load();
    if (loaded.value().isEmpty()) {
      return options.report(loaded.diagnostics());
    }
    CompiledContract contract = loaded.value().get();
    Progress progress = Progress.of(options);
    FactSet facts = asked.facts(contract, options, progress);
    if (options.format() == Options.Format.JSON) {
      Facts.problems(facts, options);
    }
    progress.say("evaluating " + asked.name());
    Evaluation evaluation = contract.evaluate(facts, asked.period(contract), asked.asOf());
    progress.end();
    if (page != null) {
      Validated<List<Statement>> statements = earlier.read(contract.contract());
      if (statements.value().isEmpty()) {
        return options.report(statements.diagnostics());
      }
      html(contract, facts, evaluation, statements.value().get()).in(options.locale()).write(page);
    }
    options
        .out()
        .print(
            options.format() == Options.Format.TEXT
                ? TextReport.of(evaluation).in(options.locale()).full()
                : EvaluationJson.of(evaluation));
    return Exit.FINE;
  }

  /** With what belongs to it: the periods before, the targets, and what is to be paid. */
  private HtmlReport html(
      CompiledContract contract, FactSet facts, Evaluation evaluation, List<Statement> earlier) {
    Period period = evaluation.period();
    AsOf asOf = asked.asOf();
    List<Evaluation> periods = new ArrayList<>(new PeriodsBefore(contract, facts, asOf).of(period));
    periods.add(evaluation);
    HtmlReport report =
        HtmlReport.of(periods)
            .targets(
                contract.contract().targets().stream()
                    .map(target -> contract.progress(target.name(), facts, period, asOf))
                    .toList());
    if (periods.size() > 1) {
      Evaluation before = periods.get(periods.size() - 2);
      report = report.comparing(contract.compare(before, evaluation));
    }
    // What has not begun is not settled, not even as an estimate.
    return contract.contract().fees().isEmpty() || asOf.day().isBefore(period.days().start())
        ? report
        : report.settled(contract.settle(facts, period, asOf, earlier));
  }
}
