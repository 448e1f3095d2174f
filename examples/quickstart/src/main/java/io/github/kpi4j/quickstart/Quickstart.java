package io.github.kpi4j.quickstart;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.json.EvaluationJson;
import io.github.kpi4j.quickstart.shop.ShopGenerator;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Scores the last quarter of the invented shop by its contract. */
public final class Quickstart {
  private static final AsOf AS_OF = AsOf.date("2026-04-20");
  private static final List<String> QUARTER = List.of("2026-01", "2026-02", "2026-03");

  private Quickstart() {}

  /**
   * Makes the shop's facts, evaluates the contract month by month, prints the scorecards and writes
   * two pages: the last month, and a morning of it.
   *
   * @param args the contract and the folder for everything that is written; then, optionally, the
   *     language of the report: {@code en}, {@code pt} or {@code zh}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Locale language = args.length > 2 ? Locale.forLanguageTag(args[2]) : Locale.ENGLISH;
    run(Path.of(args[0]), Path.of(args[1]), language, out);
  }

  static void run(Path contractFile, Path folder, Locale language, PrintStream out)
      throws IOException {
    Validated<CompiledContract> loaded = KpiContracts.load(contractFile);
    if (loaded.value().isEmpty()) {
      out.print(DiagnosticText.of(Catalogue.of(language)).render(loaded.diagnostics()));
      return;
    }
    CompiledContract contract = loaded.value().get();

    Path shop = folder.resolve("shop");
    ShopGenerator.write(shop);
    FactSet facts = CsvFacts.read(contract.schema(), shop);

    List<Evaluation> months = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (String name : QUARTER) {
      Period month = contract.period(name);
      Evaluation evaluation = contract.evaluate(facts, month, AS_OF);
      out.println(TextReport.of(evaluation).in(language).scorecard());
      months.add(evaluation);
      if (contract.contract().fees().isPresent()) {
        statements.add(contract.settle(facts, month, AS_OF, statements));
      }
    }
    Evaluation last = months.get(months.size() - 1);
    HtmlReport page = monthly(contract, facts, months, statements).in(language);
    out.println("Month: " + page.write(folder.resolve("scorecard.html")));
    HtmlReport morning = daily(contract, facts).in(language);
    out.println("Day:   " + morning.write(folder.resolve("yesterday.html")));
    out.println("JSON:  " + EvaluationJson.write(last, folder.resolve("scorecard.json")));
    out.println("Facts: " + shop);
  }

  /**
   * The last month with all that belongs to it: what moved, what was wanted, what is to be paid.
   */
  private static HtmlReport monthly(
      CompiledContract contract,
      FactSet facts,
      List<Evaluation> months,
      List<Statement> statements) {
    Evaluation last = months.get(months.size() - 1);
    List<TargetProgress> targets =
        contract.contract().targets().stream()
            .map(target -> contract.progress(target.name(), facts, last.period(), AS_OF))
            .toList();
    HtmlReport page =
        HtmlReport.of(months)
            .comparing(contract.compare(months.get(months.size() - 2), last))
            .targets(targets);
    return statements.isEmpty() ? page : page.settled(statements.get(statements.size() - 1));
  }

  /**
   * What somebody reads on a morning in February: the days until yesterday, and the month to date.
   */
  private static HtmlReport daily(CompiledContract contract, FactSet facts) {
    AsOf evening = AsOf.date("2026-02-18");
    List<Evaluation> days =
        Stream.of("2026-02-16", "2026-02-17", "2026-02-18")
            .map(day -> contract.judge(facts, contract.period(day), evening))
            .toList();
    return HtmlReport.of(contract.evaluate(facts, contract.period("2026-02"), evening))
        .recent(days);
  }
}
