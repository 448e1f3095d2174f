package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.Origins;
import io.github.kpi4j.core.draft.TermDifference;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.fact.FactScale;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fee.TierMode;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.settlement.StatementChange;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other terms or other facts would come to, and the difference by line; LANGUAGE.md §14. */
class WhatIfTest {
  private static final CompiledContract CONTRACT =
      Shop.compile(
          Shop.data()
              .kpi(
                  "sales",
                  k ->
                      k.metric("gmv")
                          .better("higher")
                          .band("green", "at least BRL 1_000")
                          .band("red", "otherwise"))
              .fees(
                  f ->
                      f.set("currency", "BRL")
                          .base(b -> b.set("amount", "BRL 100").set("per", "month"))
                          .commission(
                              c ->
                                  c.set("metric", "gmv")
                                      .set("per", "month")
                                      .set("mode", "marginal")
                                      .tier("BRL 500", "5%")
                                      .above("8%"))
                          .set("cap", "BRL 150")));

  private static final FactSet FACTS =
      Shop.facts(
          CONTRACT,
          f ->
              f.table("sales")
                  .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
                  .add("2026-03-10", "A", "1000", 7));

  private static Statement march(CompiledContract contract, FactSet facts) {
    return contract.settle(facts, contract.period("2026-03"), AsOf.date("2026-06-01"), List.of());
  }

  private static void cheaper(DraftBuilder d) {
    d.fees(
            f ->
                f.base(b -> b.set("amount", "BRL 90.00"))
                    .commission(
                        c ->
                            c.set("metric", "gmv")
                                .set("per", "month")
                                .set("mode", "marginal")
                                .tier("BRL 500", "5.0%")
                                .tier("BRL 800", "6%")
                                .above("7%"))
                    .set("floor", "BRL 20"))
        .kpi("sales", k -> k.weight(100))
        .scorecard(s -> s.points("green", 100).points("red", 0));
  }

  // 500 × 5 % + 500 × 8 % = 65; with 100 the cap of 150 takes 15.
  // 25 + 300 × 6 % + 200 × 7 % = 57; with 90 that is 147, below the cap.
  @Test
  void otherTermsDifferByLine() {
    CompiledContract other = CONTRACT.with(TermsChange.of(WhatIfTest::cheaper)).orThrow();
    StatementChange change = StatementChange.of(march(CONTRACT, FACTS), march(other, FACTS));
    assertThat(change.lines())
        .extracting(
            line ->
                line.line() + " " + line.before() + " " + line.after() + " " + line.difference())
        .containsExactly(
            "base BRL 100 BRL 90 BRL -10",
            "commission BRL 65 BRL 57 BRL -8",
            "cap BRL -15 BRL 0 BRL 15");
    assertThat(change.difference()).hasToString("BRL -3");
    assertThat(change)
        .hasToString("2026-03: the client pays BRL 3.00 less, BRL 147.00 instead of BRL 150.00");
    assertThat(change.in(Catalogue.of(Locale.forLanguageTag("pt"))))
        .isEqualTo("2026-03: o cliente paga BRL 3,00 a menos, BRL 147,00 em vez de BRL 150,00");
    assertThat(change.in(Catalogue.of(Locale.CHINESE)))
        .isEqualTo("2026-03：客户少付 BRL 3.00，由 BRL 150.00 变为 BRL 147.00");
  }

  @ParameterizedTest
  @CsvSource({
    // 1,000 × 0.7 = 700: 25 + 200 × 8 % = 41, with 100 that is 141
    "0.7, 2026-03: the client pays BRL 9.00 less&#44; BRL 141.00 instead of BRL 150.00, red",
    "1.3, 2026-03: the client pays the same&#44; BRL 150.00, green",
    // a tenth of a cent is kept until the end: 1,000 × 0.0001 = 0.10, of which 5 % are 0.005
    "0.0001, 2026-03: the client pays BRL 50.00 less&#44; BRL 100.00 instead of BRL 150.00, red"
  })
  void otherFactsDifferByLine(String factor, String sentence, String level) {
    FactSet other = FACTS.scaled(FactScale.of("sales", factor, "amount"));
    StatementChange change = StatementChange.of(march(CONTRACT, FACTS), march(CONTRACT, other));
    assertThat(change).hasToString(sentence.replace("&#44;", ","));
    assertThat(
            CONTRACT
                .evaluate(other, CONTRACT.period("2026-03"), AsOf.date("2026-06-01"))
                .kpi("sales")
                .outcome()
                .level())
        .contains(level);
    assertThat(FACTS.table("sales").value("amount", 0)).hasToString("1000");
    assertThat(other.table("sales").value("units", 0)).hasToString("7");
  }

  @Test
  void anotherVersionIsToldInWords() {
    CompiledContract other = CONTRACT.with(TermsChange.of(WhatIfTest::cheaper)).orThrow();
    List<TermDifference> found = CONTRACT.differencesTo(other);
    assertThat(found)
        .extracting(TermDifference::toString)
        .containsExactly(
            "KPI › sales › weight: new, 100",
            "fees › base fee › amount: BRL 100 becomes BRL 90.00",
            "fees › commission › 1 › tier › 2 › rate: 8% becomes 6%",
            "fees › commission › 1 › tier › 2 › up to: new, BRL 800",
            "fees › commission › 1 › tier › 3: new, {rate: 7%}",
            "fees › floor: new, BRL 20",
            "scorecard: new, {points: {green: 100, red: 0}}");
    assertThat(found.get(1).in(Catalogue.of(Locale.forLanguageTag("pt"))))
        .isEqualTo("honorários › valor fixo › valor: BRL 100 passa a BRL 90.00");
    assertThat(found.get(1).in(Catalogue.of(Locale.CHINESE)))
        .isEqualTo("费用 › 基本服务费 › 金额：由 BRL 100 改为 BRL 90.00");
    assertThat(other.differencesTo(CONTRACT).get(5))
        .hasToString("fees › floor: falls away, it was BRL 20");
    assertThat(CONTRACT.differencesTo(CONTRACT)).isEmpty();
    assertThat(other.contract().fees().orElseThrow().commissions().get(0).tiers().mode())
        .isEqualTo(TierMode.MARGINAL);
  }

  @Test
  void theEffectIsToldByPeriod() {
    CompiledContract other = CONTRACT.with(TermsChange.of(WhatIfTest::cheaper)).orThrow();
    List<Period> months = List.of(CONTRACT.period("2026-02"), CONTRACT.period("2026-03"));
    AsOf late = AsOf.date("2026-06-01");
    // In February nothing is known of sales: 90 instead of 100.
    assertThat(MoneyEffect.of(CONTRACT, other, FACTS, months, late))
        .extracting(StatementChange::toString)
        .containsExactly(
            "2026-02: the client pays BRL 10.00 less, BRL 90.00 instead of BRL 100.00",
            "2026-03: the client pays BRL 3.00 less, BRL 147.00 instead of BRL 150.00");
    Scenario less = Scenario.of("sales -30%", FactScale.of("sales", "0.7", "amount"));
    assertThat(MoneyEffect.of(CONTRACT, less, FACTS, months, late))
        .extracting(StatementChange::toString)
        .containsExactly(
            "2026-02: the client pays the same, BRL 100.00",
            "2026-03: the client pays BRL 9.00 less, BRL 141.00 instead of BRL 150.00");
  }

  @Test
  void statementsOfTwoPeriodsAreNotCompared() {
    Statement march = march(CONTRACT, FACTS);
    Statement april =
        CONTRACT.settle(FACTS, CONTRACT.period("2026-04"), AsOf.date("2026-06-01"), List.of());
    assertThatThrownBy(() -> StatementChange.of(march, april))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not the same period and currency: 2026-03 in BRL, 2026-04 in BRL");
  }

  @Test
  void termsThatAreBuiltStandInTheirOwnTexts() {
    Origins origins = CONTRACT.origins();
    assertThat(origins.value(List.of("fees", "cap")).map(Span::text)).hasValue("BRL 150");
    assertThat(
            origins.value(List.of("fees", "commission", "1", "rates", "2", "rate")).map(Span::text))
        .hasValue("8%");
    assertThat(origins.key(List.of("fees", "cap"))).isPresent();
    assertThat(origins.key(List.of("fees", "commission", "1", "rates", "2"))).isEmpty();
    assertThat(origins.values()).hasSizeGreaterThan(origins.keys().size());
  }

  @ParameterizedTest
  @CsvSource({
    "BRL 150, BRL  150.00, true",
    "BRL 150, BRL 151, false",
    "at least BRL 1_000, at least  BRL 1000, true",
    "gmv-1, gmv  -  1, true",
    "shop 007, shop 7, false",
    "shop 7, shop 007, false",
    "one two, onetwo, false"
  })
  void whiteSpaceAndSpellingsOfNumbersAreNoDifference(String one, String other, boolean same) {
    assertThat(TermDifference.between(named(one), named(other)).isEmpty()).isEqualTo(same);
  }

  private static ContractDraft named(String text) {
    return ContractDraft.named("x").set("title", text).build();
  }
}
