package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.AmendmentBuilder;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms become others on one day, and are agreed on another; LANGUAGE.md §14. */
class AmendmentTest {
  private static DraftBuilder signed() {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .kpi(
            "sales",
            k ->
                k.metric("gmv")
                    .better("higher")
                    .band("green", "at least BRL 100")
                    .band("red", "otherwise"))
        .fees(
            f ->
                f.set("currency", "BRL")
                    .base(b -> b.set("amount", "BRL 100").set("per", "month"))
                    .set("cap", "BRL 150"));
  }

  private static Consumer<DraftBuilder> base(String amount) {
    return d -> d.fees(f -> f.base(b -> b.set("amount", amount)));
  }

  private static Consumer<AmendmentBuilder> from(String effective, String agreedOn, String amount) {
    return a -> a.days(effective, agreedOn).change(base(amount));
  }

  private static String total(CompiledContract contract, String period, String asOf) {
    FactSet facts = Shop.facts(contract, f -> {});
    return contract
        .settle(facts, contract.period(period), AsOf.date(asOf), List.of())
        .total()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03, 2026-05-20, 2026-05-20, BRL 100",
    "2026-04, 2026-05-20, 2026-05-20, BRL 120",
    "2026-05, 2026-06-20, 2026-06-20, BRL 120",
    // on the day before it was agreed nobody knew it
    "2026-04, 2026-05-20, 2026-03-20, BRL 120",
    "2026-04, 2026-05-20, 2026-03-19, BRL 100"
  })
  void countFromADayOnAndSinceTheyWereAgreed(
      String period, String asOf, String knownAt, String total) {
    CompiledContract contract =
        Shop.compile(signed().amendment(from("2026-04-01", "2026-03-20", "BRL 120")));
    assertThat(total(contract.knownAt(LocalDate.parse(knownAt)), period, asOf)).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
    "whole_period, 2026-03, BRL 100",
    "whole_period, 2026-04, BRL 120",
    "next_period,  2026-04, BRL 100",
    "next_period,  2026-05, BRL 120"
  })
  void sayWhatBecomesOfThePeriodTheyStartInsideOf(String applies, String period, String total) {
    CompiledContract contract =
        Shop.compile(
            signed()
                .amendment(
                    a ->
                        a.days("2026-04-10", "2026-03-20")
                            .applies(applies)
                            .change(base("BRL 120"))));
    assertThat(total(contract, period, "2026-06-20")).isEqualTo(total);
  }

  @Test
  void changeSettledPeriodsByAnAdjustment() {
    CompiledContract contract =
        Shop.compile(signed().amendment(from("2026-03-01", "2026-04-15", "BRL 130")));
    FactSet facts = Shop.facts(contract, f -> {});
    Statement march =
        contract.settle(facts, contract.period("2026-03"), AsOf.date("2026-04-10"), List.of());
    assertThat(march.total()).hasToString("BRL 100");
    // 130 for April and the 30 that March costs more; the cap is that of each period
    Statement april =
        contract.settle(facts, contract.period("2026-04"), AsOf.date("2026-05-10"), List.of(march));
    assertThat(april.lines())
        .extracting(line -> line.kind() + " " + line.period() + " " + line.amount())
        .containsExactly("BASE 2026-04 BRL 130", "ADJUSTMENT 2026-03 BRL 30");
    // What was paid in April was right by what was known then.
    assertThat(contract.verify(facts, march, History.NONE).differences()).isEmpty();
    assertThat(contract.verify(facts, april, History.of(List.of(march))).differences()).isEmpty();
  }

  @Test
  void lieOverEachOtherInTheOrderInWhichTheyAreInForce() {
    CompiledContract contract =
        Shop.compile(
            signed()
                .amendment(from("2026-06-01", "2026-02-01", "BRL 140"))
                .amendment(
                    a ->
                        a.days("2026-04-01", "2026-05-15")
                            .change(
                                d ->
                                    d.fees(
                                        f ->
                                            f.base(b -> b.set("amount", "BRL 200"))
                                                .set("cap", "BRL 180")))));
    // June: the later one says 140, the earlier one's cap still counts but does not bind
    assertThat(total(contract, "2026-06", "2026-07-20")).isEqualTo("BRL 140");
    // May: 200, cut at 180; as known before 15 May: what was signed
    assertThat(total(contract, "2026-05", "2026-07-20")).isEqualTo("BRL 180");
    CompiledContract early = contract.knownAt(LocalDate.of(2026, 5, 14));
    assertThat(total(early, "2026-05", "2026-07-20")).isEqualTo("BRL 100");
    assertThat(total(early, "2026-06", "2026-07-20")).isEqualTo("BRL 140");
  }

  @Test
  void letTermsFallAway() {
    CompiledContract contract =
        Shop.compile(
            signed()
                .amendment(
                    a ->
                        a.days("2026-04-01", "2026-03-20")
                            .change(base("BRL 400"))
                            .remove("fees.cap")));
    assertThat(total(contract, "2026-04", "2026-07-20")).isEqualTo("BRL 400");
    assertThat(contract.terms(contract.period("2026-04"), AsOf.date("2026-07-20")).fees())
        .hasValueSatisfying(fees -> assertThat(fees.cap()).isEmpty());
    assertThat(contract.contract().fees())
        .hasValueSatisfying(fees -> assertThat(fees.cap()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"2026-03, green", "2026-04, red"})
  void judgeByTheBandsOfThePeriod(String period, String level) {
    CompiledContract contract =
        Shop.compile(
            signed()
                .amendment(
                    a ->
                        a.days("2026-04-01", "2026-03-20")
                            .change(
                                d ->
                                    d.kpi(
                                        "sales",
                                        k ->
                                            k.band("green", "at least BRL 300")
                                                .band("red", "otherwise")))));
    FactSet facts =
        Shop.facts(
            contract,
            f ->
                f.table("sales")
                    .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)))
                    .add(period + "-10", "A", "200", 1));
    assertThat(
            contract
                .evaluate(facts, contract.period(period), AsOf.date("2026-06-01"))
                .kpi("sales")
                .outcome()
                .level())
        .hasValueSatisfying(found -> assertThat(found).hasToString(level));
  }

  @Test
  void areCheckedLikeTheContractItself() {
    var problems =
        ContractCompiler.compile(
                signed()
                    .amendment(
                        a ->
                            a.days("2026-04-01", "2026-03-20")
                                .change(d -> d.metric("roi", m -> m.formula("gmv / nothing"))))
                    .amendment(from("2026-06-01", "2026-02-01", "CNY 140"))
                    .build())
            .diagnostics();
    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.span().source())
        .containsExactlyInAnyOrder(
            Code.UNKNOWN_METRIC + " amendments.1.change.metrics.roi.formula",
            Code.FEE_WITHOUT_EXCHANGE + " amendments.2.change.fees.base.amount");
  }

  @Test
  void otherTermsCanBeTriedWithoutAgreeingOnThem() {
    CompiledContract contract =
        Shop.compile(signed().amendment(from("2026-04-01", "2026-03-20", "BRL 120")));
    CompiledContract tried = contract.with(TermsChange.of(base("BRL 110"))).orThrow();
    assertThat(total(tried, "2026-03", "2026-06-20")).isEqualTo("BRL 110");
    // An amendment is laid over what was tried, too.
    assertThat(total(tried, "2026-04", "2026-06-20")).isEqualTo("BRL 120");
    assertThat(total(contract, "2026-03", "2026-06-20")).isEqualTo("BRL 100");
    assertThat(contract.with(TermsChange.of(base("BRL 1,10"))).diagnostics())
        .extracting(problem -> problem.code())
        .containsExactly(Code.NOT_MONEY);
    assertThat(
            contract
                .settle(
                    Shop.facts(contract, f -> {}),
                    contract.period("2026-03"),
                    AsOf.date("2026-06-20"),
                    List.of())
                .lines())
        .extracting(FeeLine::id)
        .containsExactly("base");
  }
}
