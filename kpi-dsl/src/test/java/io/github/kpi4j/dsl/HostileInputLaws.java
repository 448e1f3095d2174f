package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.Measuring;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Contracts and facts with words put where they do not belong: read, measured, never thrown. */
class HostileInputLaws {
  private static final String CONTRACT = Golden.text("contracts/everything.kpi.yaml");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.%+-]+");
  private static final List<String> WORDS = words(CONTRACT);
  private static final CompiledContract EVERYTHING =
      KpiContracts.parse("everything.kpi.yaml", CONTRACT).orThrow();

  private static final Map<String, String> FACTS =
      Map.of(
          "sales",
          """
          order_id,sku,ordered_at,channel,amount,units,updated_at
          1,A,2026-02-01T02:59:59Z,fba,100.50,3,2026-02-02T00:00:00Z
          1,A,2026-02-01T02:59:59Z,fba,90,3,2026-02-03T00:00:00Z
          2,B,2026-03-10T12:00:00-03:00,dba,1000,7,2026-03-11T00:00:00Z
          3,C,2026-03-31T12:00:00Z,own,-5,1,2026-04-01T00:00:00Z
          """,
          "ads",
          """
          date,sku,cost,clicks
          2026-01-31,A,1,1
          2026-03-10,B,12.5,40
          2026-03-31,A,7,2
          """,
          "stock",
          """
          date,sku,house,pieces
          2026-03-01,A,x,5
          2026-03-29,A,x,9
          2026-03-31,B,y,4
          """,
          "rates",
          """
          date,from,to,rate
          2026-03-27,BRL,CNY,1.25
          """,
          "products",
          """
          sku,category,launched
          A,kitchen,2026-01-01
          B,home,
          """);

  private static final List<String> CELLS =
      List.of(
          "",
          "\"",
          "\"\"",
          "\n",
          ",",
          ",,,,,,",
          "9".repeat(38),
          "9".repeat(39),
          "-0",
          "0." + "9".repeat(38),
          "1e9999",
          "NaN",
          "0000-01-01",
          "9999-12-31",
          "2026-02-30",
          "+999999999-12-31",
          "0000-01-01T00:00:00+18:00",
          "9999-12-31T23:59:59-18:00",
          "2026-03-31T23:59:60Z",
          "BRL",
          "CNY",
          "kitchen",
          "A",
          "x".repeat(9_000),
          "\u0000",
          "\u202E",
          "😀",
          "１２");

  /** One word of a text replaced by another. */
  record Swap(int place, String word) {
    String in(String text) {
      List<int[]> places = new ArrayList<>();
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        places.add(new int[] {matcher.start(), matcher.end()});
      }
      if (places.isEmpty()) {
        return word;
      }
      int[] at = places.get(place % places.size());
      return text.substring(0, at[0]) + word + text.substring(at[1]);
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).distinct().toList();
  }

  private static Arbitrary<List<Swap>> swaps(List<String> words) {
    return Combinators.combine(Arbitraries.integers().between(0, 5_000), Arbitraries.of(words))
        .as(Swap::new)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Swap>> inContract() {
    return swaps(WORDS);
  }

  @Provide
  Arbitrary<List<Swap>> inFacts() {
    return swaps(CELLS);
  }

  private static String damaged(String text, List<Swap> swaps) {
    String damaged = text;
    for (Swap swap : swaps) {
      damaged = swap.in(damaged);
    }
    return damaged;
  }

  private static FactSet facts(CompiledContract contract, List<Swap> swaps) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    for (TableSchema table : contract.schema().tables()) {
      String csv = damaged(FACTS.getOrDefault(table.name(), ""), swaps);
      CsvFacts.read(facts, table, table.name() + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }
    return facts.build();
  }

  private static void measureAll(CompiledContract contract, FactSet facts) {
    for (String name : List.of("2026-03", "2026-Q1", "2026-03-31", "2026-W11", "2026")) {
      Period period = contract.period(name);
      if (isAhead(period, "2026-04-01")) {
        continue;
      }
      Evaluation evaluation = contract.evaluate(facts, period, AsOf.date("2026-04-01"));
      assertThat(TextReport.of(evaluation).explanations()).isNotEmpty();
      assertThat(EvaluationJson.of(evaluation)).startsWith("{");
    }
    Measuring measuring = contract.measure(facts, AsOf.date("2026-03-31"));
    Period march = contract.period("2026-03");
    if (!isAhead(march, "2026-03-31")) {
      for (Metric metric : contract.contract().metrics()) {
        assertThat(measuring.metric(metric.name(), march).amount()).isNotNull();
      }
    }
  }

  /** Other words may give a contract another year, whose first quarter has not begun. */
  private static boolean isAhead(Period period, String day) {
    return period.days().start().isAfter(LocalDate.parse(day));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void aContractOfMisplacedWordsIsRefusedOrMeasured(@ForAll("inContract") List<Swap> swaps) {
    Validated<CompiledContract> read =
        KpiContracts.parse("damaged.kpi.yaml", damaged(CONTRACT, swaps));
    assertThat(read.isValid() || !read.diagnostics().isEmpty()).isTrue();
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).render(read.diagnostics()))
        .doesNotContain("Exception");
    // Weeks have numbers only from Monday on.
    read.value()
        .filter(contract -> contract.contract().calendar().parse("2026-W11").isPresent())
        .ifPresent(contract -> measureAll(contract, facts(contract, List.of())));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void damagedFactsAreCountedAndTheRestIsMeasured(@ForAll("inFacts") List<Swap> swaps) {
    FactSet facts = facts(EVERYTHING, swaps);
    for (TableAccount account : facts.accounts()) {
      assertThat(account.read())
          .isEqualTo(account.used() + account.repeated() + account.replaced() + account.rejected());
    }
    DiagnosticText.of(Catalogue.ENGLISH).render(facts.diagnostics());
    measureAll(EVERYTHING, facts);
  }
}
