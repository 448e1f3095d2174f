package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement says how each of its lines was worked out, in the reader's language. */
class StatementReportTest {
  private static Statement statement(String asOf) {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .title("en", "A small <shop>")
                .set("term", "2026-03-15/2026-12-31")
                .kpi("sales", Shop.seen("gmv"))
                .fees(
                    f ->
                        f.set("currency", "CNY")
                            .exchangeAt("BRL", "1.25")
                            .base(
                                b ->
                                    b.set("amount", "CNY 3_100")
                                        .set("per", "month")
                                        .set("prorate", "days"))
                            .commission(
                                c ->
                                    c.set("metric", "gmv")
                                        .set("per", "month")
                                        .set("mode", "marginal")
                                        .tier("BRL 50_000", "5%")
                                        .above("2.5%")
                                        .onlyIf("gmv >= BRL 1_000"))
                            .bonus(
                                b ->
                                    b.set("by", "units")
                                        .set("of", "CNY 500")
                                        .row("at_least", "100", "100%")
                                        .row("at_least", "10", "40%"))
                            .penalty("stock < 4", "CNY 50")
                            .set("cap", "CNY 4_000")));
    return contract.settle(
        Shop.facts(
            contract,
            f ->
                f.table("sales")
                    .covers(Period.parse("2026-03").days())
                    .add("2026-03-20", "A", "60000", 12)),
        contract.period("2026-03"),
        AsOf.date(asOf),
        List.of());
  }

  // 17 of 31 days of 3,100 are 1,700; 2,500 + 250 are 2,750 reais, or 3,437.50; 40 % of 500 are
  // 200; together 5,337.50, which is 1,337.50 above the cap.
  @Test
  void saysHowEachLineWasWorkedOut() {
    assertThat(
            StatementReport.of(statement("2026-05-01")).text().split("\nWorked out from\n", 2)[0])
        .isEqualTo(
            """
            A small <shop>
            Statement for 2026-03, as of 2026-05-01

            Base fee         CNY 1,700.00
              agreed: CNY 3,100.00
              17 of 31 days in the term, of CNY 3,100.00
            Commission       CNY 3,437.50
              gmv over 2026-03-15/2026-03-31: BRL 60,000.00
              gmv >= BRL 1000 holds (gmv = BRL 60,000.00)
              BRL 50,000.00 at 5%: BRL 2,500.00
              BRL 10,000.00 at 2.5%: BRL 250.00
              BRL 2,750.00 × 1.25 (fx)
            Bonus              CNY 200.00
              units over 2026-03-15/2026-03-31: 12
              12 is at least 10: 40% of CNY 500.00
            Penalty              CNY 0.00
              pending: there are no rows of stock.available on 2026-03-29/2026-03-31
            Cut at the cap  CNY -1,337.50
              agreed: CNY 4,000.00
              the lines before come to CNY 5,337.50
            Total            CNY 4,000.00
            """);
  }

  @Test
  void saysItInPortugueseAndChinese() {
    Statement statement = statement("2026-05-01");
    assertThat(StatementReport.of(statement).in(Locale.forLanguageTag("pt-BR")).text())
        .contains(
            "Demonstrativo de 2026-03, em 2026-05-01",
            "Comissão          CNY 3.437,50",
            "  17 de 31 dias na vigência, de CNY 3.100,00",
            "  BRL 50.000,00 a 5%: BRL 2.500,00",
            "  12 é pelo menos 10: 40% de CNY 500,00",
            "Corte pelo teto");
    assertThat(StatementReport.of(statement).in(Locale.SIMPLIFIED_CHINESE).text())
        .contains(
            "2026-03 结算单，截至 2026-05-01",
            "  合同期内 17 天（共 31 天），CNY 3,100.00 按比例",
            "  BRL 50,000.00 按 5%：BRL 2,500.00",
            "封顶扣减");
  }

  @Test
  void saysThatAnEstimateIsNoStatement() {
    // 31 March and 14 days
    assertThat(StatementReport.of(statement("2026-04-13")).text())
        .contains(
            "Estimate for 2026-03, as of 2026-04-13: nothing is owed by it yet",
            "The facts are final from 2026-04-14 on.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void isOnePageThatLoadsNothing(String language) throws Exception {
    String markup =
        StatementReport.of(statement("2026-05-01")).in(Locale.forLanguageTag(language)).html();
    assertThat(markup).doesNotContain("<script", "http:", "https:", "url(", " src=");
    ParsedPage page = ParsedPage.of(markup);
    assertThat(page.texts("h1")).containsExactly("A small <shop>");
    assertThat(page.elements("th")).allMatch(th -> !th.getAttribute("scope").isEmpty());
    assertThat(page.texts("td", "number")).hasSize(6);
    assertThat(page.texts("li")).hasSize(18);
  }
}
