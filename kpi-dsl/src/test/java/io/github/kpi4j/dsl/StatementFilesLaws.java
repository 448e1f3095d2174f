package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.json.StatementJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** A statement is of what was sold, not of how the rows came. */
class StatementFilesLaws {
  private static final CompiledContract CONTRACT =
      contract(
          """
          kpi: 1
          contract: files
          time_zone: America/Sao_Paulo
          currency: BRL
          data:
            sales:
              key: [date]
              dimensions: {date: date}
              measures: {amount: BRL}
              final_after: 10 days
          metrics:
            gmv: {sum: sales.amount}
          kpis:
            sales: {metric: gmv, better: higher, bands: {green: at least BRL 100, red: otherwise}}
          fees:
            currency: CNY
            fx: {rate_on: fixed, rates: {BRL: 1.27}}
            base: {amount: BRL 100, per: month}
            commission: {metric: gmv, per: month, mode: whole, rates: [{up_to: BRL 500, rate: 7.3%}, {rate: 2.9%}]}
          """);

  private static CompiledContract contract(String yaml) {
    return KpiContracts.parse("files.kpi.yaml", yaml).orThrow();
  }

  private static String statement(List<String> files) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    for (String file : files) {
      byte[] bytes = ("date,amount\n" + file).getBytes(StandardCharsets.UTF_8);
      CsvFacts.read(facts, CONTRACT.schema().table("sales").orElseThrow(), "sales.csv", bytes);
    }
    return StatementJson.of(
        CONTRACT.settle(
            facts.build(), CONTRACT.period("2026-03"), AsOf.date("2026-06-01"), List.of()));
  }

  private static String rows(List<Long> cents, int from, int to) {
    StringBuilder rows = new StringBuilder();
    for (int i = from; i < to; i++) {
      long c = cents.get(i);
      rows.append(
          String.format(
              Locale.ROOT,
              "2026-03-%02d,%s%d.%02d%n",
              i + 1,
              c < 0 ? "-" : "",
              Math.abs(c) / 100,
              Math.abs(c) % 100));
    }
    return rows.toString();
  }

  @Property(tries = 60)
  void twoFilesInAnyOrderAndASecondTimeGiveTheSameBytes(
      @ForAll @Size(min = 31, max = 31) List<@LongRange(min = -5_000, max = 9_000) Long> cents,
      @ForAll @IntRange(min = 0, max = 31) int cut) {
    String one = rows(cents, 0, cut);
    String other = rows(cents, cut, 31);
    String whole = statement(List.of(one + other));
    assertThat(statement(List.of(one + other))).isEqualTo(whole);
    assertThat(statement(List.of(one, other))).isEqualTo(whole);
    assertThat(statement(List.of(other, one))).isEqualTo(whole);
  }
}
