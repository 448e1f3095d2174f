package io.github.kpi4j.amazonbr.margin;

import static io.github.kpi4j.amazonbr.margin.Sales.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.fees.SellingPlan;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.dsl.KpiContracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From sales by destination to a contract's margin, beside the arithmetic. */
class CostFactsTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: pans
      time_zone: America/Sao_Paulo
      currency: BRL
      use: [amazon_br/tables, amazon_br/metrics]
      kpis:
        margin: {metric: margin, better: higher, bands: {green: at least 4%, red: otherwise}}
      """;

  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final Instant SEEN = Instant.parse("2026-04-01T00:00:00Z");

  private static final CostFacts COSTS =
      new CostFacts(Margins.bundled(), Map.of("B0A", Sales.lucroReal()));

  /**
   * At R$ 100.00 each. To Bahia a unit owes 27.85 of tax (see {@link MarginsTest}), to São Paulo
   * 18.00 + 1.35 + 6.23 = 25.58. A unit costs 40.00 - 1.60 - 3.552 = 34.848, referral 12.00, FBA
   * 12.45. Half of what comes back can be sold again.
   */
  private static final List<SoldRow> SOLD =
      List.of(
          new SoldRow(DAY, "B0A", Uf.BA, 10, brl("1000.00"), 0),
          new SoldRow(DAY, "B0A", Uf.SP, 10, brl("1000.00"), 2));

  @Test
  void addsUpDestinations() {
    List<CostRow> rows = COSTS.rows(SOLD);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).amounts().orThrow())
        .isEqualTo(
            new CostRow.Amounts(
                brl("662.11"), // 34.848 × 10 + 34.848 × (10 - 1) = 662.112
                brl("465"), // 24.45 × 10 + 12.00 × 8 + 12.45 × 10
                brl("483.14"))); // 27.85 × 10 + 25.58 × 8
  }

  private static CostRow.Amounts amounts(MarginCase how, int units, String paid) {
    return new CostFacts(
            Margins.bundled().withFx(FxRates.NONE.with("USD", DAY, "5.00")), Map.of("B0A", how))
        .rows(List.of(new SoldRow(DAY, "B0A", Uf.SP, units, brl(paid), 0)))
        .get(0)
        .amounts()
        .orThrow();
  }

  private static MarginCase at(LandedCost cost) {
    return Sales.lucroReal().withProduct(Sales.product().withCost(cost));
  }

  @Test
  void aShareOfALotStaysExact() {
    // 10,000 units at US$ 0.2469 × 5.00 = R$ 1.2345, which is no whole centavos.
    assertThat(amounts(at(GivenCost.of(Quantity.money("USD", "0.2469"))), 10_000, "1000000").cogs())
        .isEqualTo(brl("12345"));

    // The same customs value as one lot: PIS 2.1 % and COFINS 9.65 % come back, and so does ICMS;
    // no duty, IPI or freight; what stays is 12,345.00 and Siscomex 154.23.
    ImportedCost lot =
        ImportedCost.bySea(
            brl("12345"), brl("0"), brl("0"), Rational.ZERO, Rational.ZERO, Uf.SP, DAY, 10_000);
    assertThat(amounts(at(lot), 10_000, "1000000").cogs()).isEqualTo(brl("12499.23"));
  }

  @Test
  void sharesOfStorageAndPlanStayExact() {
    MarginCase how =
        Sales.lucroReal()
            .withTerms(FeeTerms.fulfilledByAmazon().stored(1).plan(SellingPlan.PROFESSIONAL, 3000));

    // Each 12.00 and 12.45; the plan's 19.00 over 3,000; 2 March: 0.001 m³ × 75 / 31, for 3,000
    // units 7.258…: 73,350 + 19 + 7.26.
    assertThat(amounts(how, 3000, "300000").amazonFees()).isEqualTo(brl("73376.26"));
  }

  private static FactSetBuilder facts(CompiledContract contract, List<CostRow> costs) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    DateRange march = DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    contract.schema().tables().forEach(table -> facts.table(table.name()).covers(march));
    facts.table("sales").add(DAY, "B0A", "fba", SEEN, "2000.00", 20, 20, 2, "200.00");
    facts.table("ads").add(DAY, "B0A", "launch", SEEN, "100.00", "500.00", 50, 900, 5);
    CostFacts.add(costs, SEEN, facts.table("costs"));
    return facts;
  }

  private static Evaluation march(List<CostRow> costs) {
    CompiledContract contract = KpiContracts.parse("pans.kpi.yaml", CONTRACT).orThrow();
    return contract.evaluate(
        facts(contract, costs).build(), contract.period("2026-03"), AsOf.date("2026-04-20"));
  }

  @Test
  void theMarginOfAContractKnowsTheDestinations() {
    // (2,000 - 200 - 662.11 - 465.00 - 483.14 - 100) / 1,800 = 89.75 / 1,800 = 4.98611… %
    assertThat(march(COSTS.rows(SOLD)).kpi("margin"))
        .hasToString("margin green: 4.99% (at least 4%)");
  }

  @Test
  void whatIsUnknownIsToldAndNotGuessed() {
    List<CostRow> rows =
        COSTS.rows(List.of(SOLD.get(0), new SoldRow(DAY, "B0X", Uf.BA, 1, brl("50.00"), 0)));
    CompiledContract contract = KpiContracts.parse("pans.kpi.yaml", CONTRACT).orThrow();

    assertThat(rows).extracting(CostRow::asin).containsExactly("B0A", "B0X");
    assertThat(rows.get(1).amounts().gap().map(Missing::reason)).contains(Missing.Reason.NO_ROW);
    assertThat(facts(contract, rows).build().diagnostics())
        .isNotEmpty()
        .allSatisfy(diagnostic -> assertThat(diagnostic.toString()).contains("catalogue[B0X]"));
    assertThat(march(rows).dataProblems()).isNotEmpty();
    assertThat(march(rows).kpi("margin").standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void rowsThatCannotBe() {
    assertThatThrownBy(() -> new SoldRow(DAY, "B0A", Uf.BA, 0, brl("1"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SoldRow(DAY, "B0A", Uf.BA, 1, brl("1"), 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SoldRow(DAY, "B0A", Uf.BA, 1, brl("0"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
