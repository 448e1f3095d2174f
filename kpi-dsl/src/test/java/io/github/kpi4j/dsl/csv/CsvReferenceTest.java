package io.github.kpi4j.dsl.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plain bytes beside reference tables: rows of both come to the same, kept or accumulated;
 * LANGUAGE.md §10.
 */
class CsvReferenceTest {
  private static final CompiledContract CONTRACT =
      KpiContracts.parse(
              "reference.kpi.yaml",
              """
              kpi: 1
              contract: reference
              time_zone: America/Sao_Paulo
              currency: BRL
              data:
                sales:
                  duplicates: allowed
                  dimensions: {date: date, item: text}
                  measures: {amount: BRL}
                products:
                  reference: true
                  key: [item]
                  attributes: {launched: date, category: text}
              metrics:
                amount: {sum: sales.amount}
              kpis:
                amount:
                  metric: amount
                  for_each: category
                  better: higher
                  bands: {green: at least BRL 10, red: otherwise}
              """)
          .orThrow();

  private static List<String> categories(Evaluation march) {
    return march.kpi("amount").subjects().stream().map(CsvReferenceTest::text).sorted().toList();
  }

  private static String text(SubjectResult subject) {
    return subject.words() + " " + subject.outcome();
  }

  @Test
  void attributesAreThoseOfTheReference(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("sales.csv"),
        "date,item,amount\n2026-03-01,a,4.50\n2026-03-02,a,5.50\n2026-03-02,b,9.99\n");
    Files.writeString(
        folder.resolve("products.csv"),
        "item,launched,category\na,2026-01-01,kitchen\nb,2026-02-30,garden\nc,2026-01-01,garden\n");
    FactSet facts = CsvFacts.read(CONTRACT.schema(), folder);
    // 4.50 + 5.50 = 10.00; b has a date that does not exist, so its category is unknown.
    Evaluation kept = CONTRACT.evaluate(facts, CONTRACT.period("2026-03"), AsOf.date("2026-04-20"));
    assertThat(categories(kept))
        .containsExactly(
            "[] red: BRL 9.99 (otherwise)", "[kitchen] green: BRL 10.00 (at least BRL 10)");
    Evaluation accumulated =
        CONTRACT.evaluate(
            CsvFacts.accumulate(CONTRACT, folder, 2),
            CONTRACT.period("2026-03"),
            AsOf.date("2026-04-20"));
    assertThat(categories(accumulated)).isEqualTo(categories(kept));
    assertThat(accumulated.accounts()).isEqualTo(kept.accounts());
    assertThat(accumulated.dataProblems())
        .extracting(problem -> problem.code() + " " + problem.arguments())
        .isEqualTo(
            kept.dataProblems().stream()
                .map(problem -> problem.code() + " " + problem.arguments())
                .toList());
  }
}
