package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of every statement, whatever was sold; LANGUAGE.md §14. */
class SettlementLaws {
  private static final DateRange MARCH =
      DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

  /** Currencies of two, no and three decimal places. */
  private static final List<String> CURRENCIES = List.of("CNY", "JPY", "KWD");

  private static final List<CompiledContract> CONTRACTS =
      CURRENCIES.stream().map(SettlementLaws::contract).toList();

  private static CompiledContract contract(String currency) {
    return Shop.compile(
        Shop.data()
            .set("term", "2026-03-12/2026-12-31")
            .kpi("sales", Shop.seen("gmv"))
            .fees(
                f ->
                    f.set("currency", currency)
                        .exchangeAt("BRL", "1.2345")
                        .base(
                            b ->
                                b.set("amount", "BRL 1_000")
                                    .set("per", "month")
                                    .set("prorate", "days"))
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "marginal")
                                    .tier("BRL 300", "7.3%")
                                    .above("2.9%"))
                        .bonus(
                            b ->
                                b.set("excess_of", "gmv")
                                    .set("over", "BRL 400")
                                    .set("rate", "1.7%"))
                        .penalty("gmv < BRL 100", "BRL 33.33")
                        .limit("floor", b -> b.set("amount", "BRL 1_010.01").set("prorate", "days"))
                        .limit(
                            "cap", b -> b.set("amount", "BRL 1_080.07").set("prorate", "days"))));
  }

  private static void add(FactTableBuilder sales, List<Long> cents, int from, int to) {
    sales.covers(MARCH);
    for (int i = from; i < to; i++) {
      sales.add("2026-03-" + (12 + i), "A", BigDecimal.valueOf(cents.get(i), 2), 1);
    }
  }

  private static FactSet facts(CompiledContract contract, List<Long> cents, int from, int to) {
    return Shop.facts(contract, f -> add(f.table("sales"), cents, from, to));
  }

  private static Statement march(CompiledContract contract, FactSet facts) {
    return contract.settle(facts, contract.period("2026-03"), AsOf.date("2026-06-01"), List.of());
  }

  @Property(tries = 200)
  void linesAreWholeMinorUnitsThatAddUpToTheTotal(
      @ForAll @IntRange(max = 2) int which,
      @ForAll @Size(min = 1, max = 19) List<@LongRange(min = -20_000, max = 40_000) Long> cents) {
    CompiledContract contract = CONTRACTS.get(which);
    Statement march = march(contract, facts(contract, cents, 0, cents.size()));
    Unit currency = Unit.money(CURRENCIES.get(which));
    Rational sum = Rational.ZERO;
    for (FeeLine line : march.lines()) {
      assertThat(line.amount().unit()).isEqualTo(currency);
      Rational minor =
          line.amount().amount().times(Rational.of((long) Math.pow(10, currency.defaultPlaces())));
      assertThat(minor.isInteger()).as("%s", line).isTrue();
      sum = sum.plus(line.amount().amount());
    }
    assertThat(march.total().amount()).isEqualTo(sum);
    assertThat(march.total().unit()).isEqualTo(currency);
  }

  @Property(tries = 100)
  void factsInTwoPartsGiveTheSameStatement(
      @ForAll @Size(min = 2, max = 19) List<@LongRange(min = -20_000, max = 40_000) Long> cents,
      @ForAll @IntRange(min = 1, max = 18) int cut) {
    CompiledContract contract = CONTRACTS.get(0);
    int at = Math.min(cut, cents.size());
    Accumulator parts =
        contract
            .accumulate(facts(contract, cents, at, cents.size()))
            .merge(contract.accumulate(facts(contract, cents, 0, at)));
    assertThat(
            contract.settle(parts, contract.period("2026-03"), AsOf.date("2026-06-01"), List.of()))
        .isEqualTo(march(contract, facts(contract, cents, 0, cents.size())));
  }
}
