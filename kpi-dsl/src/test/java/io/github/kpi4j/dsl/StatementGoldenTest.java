package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Payment;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.csv.StatementCsv;
import io.github.kpi4j.dsl.json.StatementJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statements of a contract's first two months, to the last character. By hand, in yuan:
 *
 * <p>March, of which 17 of 31 days are in the term: base 3,100 × 17/31 = 1,700. Commission (500 × 5
 * % + 500.37 × 8 %) = 65.0296 reais × 1.25 = 81.287. Bonus 10 % of what 1,000.37 lies above the
 * target of 900: 10.037 reais × 1.25 = 12.54625. No penalty. Together 1,793.84, and 500 as a
 * deposit of the provider: 1,293.84.
 *
 * <p>April: base 3,100; 200 × 5 % × 1.20 = 12; nothing above 900; a penalty of 50; 3,062 above the
 * cap of 3,000 by 62. March now comes to 1,010.37 sales: (25 + 510.37 × 8 %) × 1.25 = 82.287, 1.00
 * more than the 81.29 that were settled, and 11.037 × 1.25 = 13.79625, 1.25 more than 12.55. March
 * was paid 5 days late: 1,293.84 × 0.25 % = 3.2346. Together 3,005.48; LANGUAGE.md §14.
 */
class StatementGoldenTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: golden
      title: {en: Shop service, pt: Serviço da loja, zh: 店铺代运营}
      parties:
        seller: {name: Casa Verde, role: client, languages: [pt]}
        agency: {name: Exemplo, role: provider, languages: [zh]}
      term: 2026-03-15/2026-04-30
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL, late: count}, final_after: 1 day}
        rates:
          snapshot: true
          key: [date, from, to]
          dimensions: {date: date, from: text, to: text}
          measures: {rate: number}
          carry: 5 days
          final_after: 1 day
      metrics:
        gmv: {sum: sales.amount}
        late: {sum: sales.late}
        kept: {formula: "clamp(1 - late / 100, 0, 1)", format: percent}
      targets:
        goal: {metric: gmv, total: BRL 1_800, over: 2026-03-01/2026-04-30, split: [{by: month, weights: [1, 1]}]}
      kpis: {gmv: {metric: gmv, better: higher, bands: {green: otherwise}}}
      fees:
        currency: CNY
        fx: {table: rates, rate_on: period_end}
        base: {amount: CNY 3_100, per: month, prorate: days}
        commission: {metric: gmv, per: month, mode: marginal, rates: [{up_to: BRL 500, rate: 5%}, {rate: 8%}], only_if: [gmv > BRL 100]}
        bonus: {excess_of: gmv, over: goal, rate: 10%}
        penalties: [{when: late > 3, amount: CNY 50}]
        cap: CNY 3_000
        deposit: {amount: CNY 500, paid_by: provider, refund: {share: kept}}
        late_payment: {due_within: 10 days, rate: 0.05%, at_most: 5%}
      """;

  private static final CompiledContract COMPILED =
      KpiContracts.parse("golden.kpi.yaml", CONTRACT, Limits.DEFAULT, List.of()).orThrow();

  private static FactSet facts(String march) {
    FactSetBuilder facts = FactSet.builder(COMPILED.schema());
    facts
        .table("sales")
        .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)))
        .add("2026-03-20", march, 1)
        .add("2026-04-10", "200", 7);
    facts
        .table("rates")
        .add("2026-03-31", "BRL", "CNY", "1.25")
        .add("2026-04-30", "BRL", "CNY", "1.20");
    return facts.build();
  }

  private static Statement march() {
    return COMPILED.settle(
        facts("1000.37"), COMPILED.period("2026-03"), AsOf.date("2026-04-02"), History.NONE);
  }

  private static Statement april() {
    Statement march = march();
    return COMPILED.settle(
        facts("1010.37"),
        COMPILED.period("2026-04"),
        AsOf.date("2026-05-05"),
        History.of(List.of(march))
            .paid(List.of(new Payment(march.period(), LocalDate.of(2026, 4, 17)))));
  }

  /** The version is another with every release. */
  private static String stable(String text, Statement statement) {
    return text.replace(statement.provenance().library(), "VERSION");
  }

  @Test
  void comeToWhatWasWorkedOutByHand() {
    assertThat(march().total()).hasToString("CNY 1293.84");
    assertThat(april().total()).hasToString("CNY 3005.48");
    // 1 - 8 / 100 of 500
    assertThat(
            COMPILED
                .closing(facts("1010.37"), AsOf.date("2026-06-01"), List.of(march(), april()))
                .total())
        .hasToString("CNY 460");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void areTheSamePages(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Golden.check(
        "statements/april_" + language + ".html",
        stable(StatementReport.of(april()).in(locale).html(), april()));
    Golden.check(
        "statements/april_" + language + ".txt",
        stable(StatementReport.of(april()).in(locale).text(), april()));
  }

  @Test
  void areTheSameFiles() {
    Golden.check("statements/april.json", stable(StatementJson.of(april()), april()));
    Golden.check("statements/both.csv", StatementCsv.of(List.of(march(), april())));
    assertThat(
            StatementJson.read(COMPILED.contract(), "april.json", StatementJson.of(april()))
                .orThrow())
        .isEqualTo(april());
  }

  @Test
  void settledTwiceTheyAreEqualByteByByte() {
    CompiledContract again =
        KpiContracts.parse("golden.kpi.yaml", CONTRACT, Limits.DEFAULT, List.of()).orThrow();
    Statement march =
        again.settle(
            facts("1000.37"), again.period("2026-03"), AsOf.date("2026-04-02"), History.NONE);
    assertThat(StatementJson.of(march)).isEqualTo(StatementJson.of(march()));
    assertThat(StatementReport.of(march).html()).isEqualTo(StatementReport.of(march()).html());
  }
}
