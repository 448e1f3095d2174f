package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.FeesBuilder;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.fact.FactScale;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.report.OfferReport;
import io.github.kpi4j.core.settlement.BreakEven;
import io.github.kpi4j.core.settlement.OfferCost;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three providers and an own team on the same sales of BRL 100,000 in March and 200,000 in April;
 * LANGUAGE.md §14.
 */
class OffersTest {
  private static final AsOf LATE = AsOf.date("2026-07-01");
  private static final List<Scenario> SCENARIOS =
      List.of(
          Scenario.BASE,
          Scenario.of("sales +30%", FactScale.of("sales", "1.3", "amount")),
          Scenario.of("sales -30%", FactScale.of("sales", "0.7", "amount")),
          Scenario.of("CNY +10%", FactScale.of("rates", "1.1", "rate").only("from", "CNY")),
          Scenario.of("CNY -10%", FactScale.of("rates", "0.9", "rate").only("from", "CNY")));

  private static CompiledContract with(Consumer<FeesBuilder> fees) {
    return Shop.compile(
        Shop.data()
            .table(
                "rates",
                t ->
                    t.key("date", "from", "to")
                        .dimension("date", "date")
                        .dimension("from", "text")
                        .dimension("to", "text")
                        .measure("rate", "number")
                        .set("snapshot", "true")
                        .set("carry", "5 days")
                        .set("final_after", "1 day"))
            .kpi("sales", Shop.seen("gmv"))
            .fees(fees));
  }

  private static void share(FeesBuilder fees, String rate) {
    fees.commission(
        c -> c.set("metric", "gmv").set("per", "month").set("mode", "marginal").above(rate));
  }

  private static final CompiledContract LOW_BASE =
      with(
          f -> {
            f.set("currency", "BRL").base(b -> b.set("amount", "BRL 2_000").set("per", "month"));
            share(f, "5%");
          });

  private static Offers offers() {
    return Offers.in("BRL", "rates")
        .offer("low base", LOW_BASE)
        .offer(
            "high base",
            with(
                f -> {
                  f.set("currency", "BRL")
                      .base(b -> b.set("amount", "BRL 6_000").set("per", "month"));
                  share(f, "2%");
                }))
        .offer(
            "abroad",
            with(
                f ->
                    f.set("currency", "CNY")
                        .base(b -> b.set("amount", "CNY 10_000").set("per", "month"))))
        .offer(
            "own team",
            with(
                f ->
                    f.set("currency", "BRL")
                        .base(b -> b.set("amount", "BRL 9_000").set("per", "month"))));
  }

  private static void rate(FactTableBuilder rates, String day) {
    rates.add(day, "CNY", "BRL", "0.75");
  }

  private static FactSet facts(CompiledContract contract) {
    return Shop.facts(
        contract,
        f -> {
          f.table("sales")
              .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)))
              .add("2026-03-10", "A", "100000", 10)
              .add("2026-04-10", "A", "200000", 20);
          rate(f.table("rates"), "2026-03-31");
          rate(f.table("rates"), "2026-04-30");
        });
  }

  private static List<Period> months(CompiledContract contract) {
    return Stream.of("2026-03", "2026-04").map(contract::period).toList();
  }

  private static OfferCost cost(String offer, String scenario) {
    return offers().costs(facts(LOW_BASE), months(LOW_BASE), LATE, SCENARIOS).stream()
        .filter(cost -> cost.offer().equals(offer) && cost.scenario().equals(scenario))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // 2,000 + 100,000 × 5 % and 2,000 + 200,000 × 5 %
    "low base, base, BRL 7000, BRL 12000, BRL 19000",
    // 130,000 × 5 % = 6,500; 260,000 × 5 % = 13,000
    "low base, sales +30%, BRL 8500, BRL 15000, BRL 23500",
    // 70,000 × 5 % = 3,500; 140,000 × 5 % = 7,000
    "low base, sales -30%, BRL 5500, BRL 9000, BRL 14500",
    "low base, CNY +10%, BRL 7000, BRL 12000, BRL 19000",
    // 6,000 + 2,000; 6,000 + 4,000
    "high base, base, BRL 8000, BRL 10000, BRL 18000",
    // 2,600 and 5,200
    "high base, sales +30%, BRL 8600, BRL 11200, BRL 19800",
    "high base, sales -30%, BRL 7400, BRL 8800, BRL 16200",
    // 10,000 × 0.75; × 0.825; × 0.675
    "abroad, base, BRL 7500, BRL 7500, BRL 15000",
    "abroad, sales +30%, BRL 7500, BRL 7500, BRL 15000",
    "abroad, CNY +10%, BRL 8250, BRL 8250, BRL 16500",
    "abroad, CNY -10%, BRL 6750, BRL 6750, BRL 13500",
    "own team, base, BRL 9000, BRL 9000, BRL 18000",
    "own team, sales +30%, BRL 9000, BRL 9000, BRL 18000"
  })
  void costWhatTheirFeesSay(
      String offer, String scenario, String march, String april, String total) {
    OfferCost cost = cost(offer, scenario);
    assertThat(cost.months())
        .extracting(month -> month.cost().orElseThrow().toString())
        .containsExactly(march, april);
    assertThat(cost.total().orElseThrow()).hasToString(total);
    assertThat(cost.pending()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 4,000 + 300,000 f × 5 % = 12,000 + 300,000 f × 2 %  =>  9,000 f = 8,000  =>  f = 0.8888…
    "low base, high base, 0.8888, false",
    "high base, low base, 0.8888, true",
    // 4,000 + 15,000 f = 18,000  =>  f = 0.9333…
    "low base, own team, 0.9333, false",
    // 4,000 + 15,000 f = 15,000  =>  f = 0.7333…
    "low base, abroad, 0.7333, false",
    // 12,000 + 6,000 f = 18,000  =>  f = 1, where both cost the same; just below it is the last
    "high base, own team, 1, false"
  })
  void breakEvenWhereBothCostTheSame(String one, String other, String factor, boolean cheaper) {
    List<BreakEven> found =
        offers()
            .breakEven(
                one,
                other,
                facts(LOW_BASE),
                months(LOW_BASE),
                LATE,
                FactScale.of("sales", "1", "amount"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).factor()).hasToString(factor);
    assertThat(found.get(0).firstIsCheaperAbove()).isEqualTo(cheaper);
  }

  @Test
  void neverBreakEvenWhereOneIsAlwaysDearer() {
    // 15,000 and 18,000, whatever is sold
    assertThat(
            offers()
                .breakEven(
                    "abroad",
                    "own team",
                    facts(LOW_BASE),
                    months(LOW_BASE),
                    LATE,
                    FactScale.of("sales", "1", "amount")))
        .isEmpty();
  }

  @Test
  void haveNoCostWithoutARate() {
    FactSet facts =
        Shop.facts(
            LOW_BASE,
            f ->
                f.table("sales")
                    .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)))
                    .add("2026-03-10", "A", "100000", 10));
    OfferCost abroad = offers().costs(facts, months(LOW_BASE), LATE, List.of(Scenario.BASE)).get(2);
    assertThat(abroad.total()).isEmpty();
    assertThat(abroad.months().get(0).gap().orElseThrow())
        .hasToString("there is no rate from CNY to BRL in rates on 2026-03-26/2026-03-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | CNY +10%        2026-03        2026-04          Total | abroad     BRL 8,250.00   BRL"
            + " 8,250.00  BRL 16,500.00",
        "pt | CNY +10%        2026-03        2026-04          Total | abroad     BRL 8.250,00   BRL"
            + " 8.250,00  BRL 16.500,00",
        "zh | CNY +10%        2026-03        2026-04           合计 | abroad     BRL 8,250.00   BRL"
            + " 8,250.00  BRL 16,500.00"
      })
  void areShownSideBySide(String language, String head, String row) {
    List<OfferCost> costs = offers().costs(facts(LOW_BASE), months(LOW_BASE), LATE, SCENARIOS);
    assertThat(OfferReport.of(costs).in(Locale.forLanguageTag(language)).text().lines())
        .contains(head, row)
        // five tables of a head and four offers, with four empty lines between them
        .hasSize(5 * 5 + 4);
  }

  @Test
  void areAPageWithATableForEachScenario() {
    List<OfferCost> costs = offers().costs(facts(LOW_BASE), months(LOW_BASE), LATE, SCENARIOS);
    String page =
        OfferReport.of(costs).in(Locale.forLanguageTag("pt-BR")).html().replaceAll(">\\s+<", "><");
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains(
            "Quanto custariam as propostas",
            "<h2>CNY +10%</h2>",
            "<th scope=\"row\">abroad</th><td class=\"number\">BRL 8.250,00</td>"
                + "<td class=\"number\">BRL 8.250,00</td><td class=\"number\">BRL 16.500,00</td>")
        .containsPattern("(?s)2026-03.*2026-04.*Total");
    FactSet nothing = Shop.facts(LOW_BASE, f -> {});
    assertThat(
            OfferReport.of(offers().costs(nothing, months(LOW_BASE), LATE, List.of(Scenario.BASE)))
                .html())
        .contains("–", "low base: 2 lines could not be worked out and count as zero");
    assertThatThrownBy(() -> OfferReport.of(List.of()).html())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no costs");
  }

  @Test
  void sayBesideTheirCostWhatIsNotKnown() {
    FactSet nothing = Shop.facts(LOW_BASE, f -> {});
    assertThat(
            OfferReport.of(offers().costs(nothing, months(LOW_BASE), LATE, List.of(Scenario.BASE)))
                .in(Locale.ENGLISH)
                .text())
        .contains(
            "abroad: there is no rate from CNY to BRL in rates on 2026-03-26/2026-03-31",
            "low base: 2 lines could not be worked out and count as zero");
  }

  @Test
  void refuseWhatCannotBeCompared() {
    Offers offers = offers();
    assertThatThrownBy(() -> offers.offer("own team", LOW_BASE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two offers of one name: own team");
    CompiledContract other =
        Shop.compile(
            Shop.data()
                .kpi("sales", Shop.seen("gmv"))
                .fees(
                    f ->
                        f.set("currency", "BRL")
                            .base(b -> b.set("amount", "BRL 1").set("per", "month"))));
    assertThatThrownBy(() -> offers.offer("other", other))
        .hasMessage("an offer for other tables: other");
    assertThatThrownBy(
            () -> offers.offer("free", Shop.compile(Shop.data().kpi("a", Shop.seen("gmv")))))
        .hasMessage("an offer without fees: free");
    assertThatThrownBy(() -> FactScale.of("sales", "-1", "amount"))
        .hasMessage("no finite decimal of 0 or more: -1");
    assertThatThrownBy(
            () -> LOW_BASE.accumulate(facts(LOW_BASE).scaled(FactScale.of("sales", "2", "amount"))))
        .hasMessage("facts of a scenario cannot be accumulated");
  }

  @Test
  void canBeTriedAsAChangeOfOneContract() {
    CompiledContract dearer =
        LOW_BASE
            .with(TermsChange.of(d -> d.fees(f -> f.base(b -> b.set("amount", "BRL 2_500")))))
            .orThrow();
    OfferCost cost =
        Offers.in("BRL")
            .offer("dearer", dearer)
            .costs(facts(dearer), months(dearer), LATE, List.of(Scenario.BASE))
            .get(0);
    assertThat(cost.total().orElseThrow()).hasToString("BRL 20000");
  }
}
