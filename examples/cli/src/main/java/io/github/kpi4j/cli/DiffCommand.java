package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.TermDifference;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.MoneyEffect;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.settlement.StatementChange;
import io.github.kpi4j.core.value.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what another version of a contract says otherwise, and what that comes to. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "BEFORE", descriptionKey = "help.contract")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "help.after")
  private Path after = Path.of("");

  @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "help.data_of_diff")
  private @Nullable Path data;

  @Mixin private Downloads downloads = new Downloads();

  @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "help.periods")
  private List<String> periods = List.of();

  @Option(names = "--as-of", paramLabel = "DAY", descriptionKey = "help.as_of")
  private @Nullable String asOf;

  @Override
  public Integer call() throws Exception {
    options.refuseSarif();
    Validated<CompiledContract> old = Contracts.load(before);
    Validated<CompiledContract> other = Contracts.load(after);
    if (old.value().isEmpty() || other.value().isEmpty()) {
      List<Diagnostic> found = new ArrayList<>(old.diagnostics());
      found.addAll(other.diagnostics());
      return options.report(found);
    }
    CompiledContract was = old.value().get();
    CompiledContract is = other.value().get();
    List<TermDifference> terms = was.differencesTo(is);
    List<StatementChange> statements = List.of();
    if (data != null) {
      FactSet facts = Facts.read(was, data, downloads, options);
      Facts.problems(facts, options);
      List<Period> asked = periods.stream().map(text -> Days.period(was, text)).toList();
      statements = MoneyEffect.of(was, is, facts, asked, Days.asOf(asOf));
    }
    if (options.format() == Options.Format.JSON) {
      options.out().print(DiffJson.of(terms, statements, options.catalogue()));
    } else {
      terms.forEach(term -> options.out().println(term.in(options.catalogue())));
      statements.forEach(change -> options.out().println(change.in(options.catalogue())));
    }
    return Exit.FINE;
  }
}
