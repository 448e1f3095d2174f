package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Provenance;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.settlement.Verification;
import io.github.kpi4j.core.settlement.Verification.Difference;
import io.github.kpi4j.core.settlement.Verification.What;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement can be worked out again, and says what it was worked out from; LANGUAGE.md §14. */
class VerifyTest {
  private static final AsOf LATE = AsOf.date("2026-06-01");

  private static CompiledContract contract(String rate) {
    return Shop.compile(
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .base(b -> b.set("amount", "BRL 100").set("per", "month"))
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "marginal")
                                    .above(rate))));
  }

  private static Consumer<FactSetBuilder> sold(String amount) {
    return f ->
        f.table("sales")
            .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
            .add("2026-03-10", "A", amount, 1)
            .add("2026-03-10", "B", "20", 1);
  }

  private static Statement march(CompiledContract contract, Consumer<FactSetBuilder> rows) {
    return contract.settle(Shop.facts(contract, rows), contract.period("2026-03"), LATE, List.of());
  }

  @Test
  void comesOutAgain() {
    CompiledContract contract = contract("5%");
    Statement march = march(contract, sold("1000"));
    // What comes later changes nothing; nor does the order of the rows.
    FactSet later =
        Shop.facts(
            contract,
            f ->
                f.table("sales")
                    .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
                    .add("2026-06-02", "A", "7", 1)
                    .add("2026-03-10", "B", "20.00", 1)
                    .add("2026-03-10", "A", "1000", 1));
    Verification again = contract.verify(later, march, History.NONE);
    assertThat(again.differences()).isEmpty();
    assertThat(again.holds()).isTrue();
    assertThat(again.recomputed()).isEqualTo(march);
  }

  @Test
  void saysWhichFactsAndLinesDiffer() {
    CompiledContract contract = contract("5%");
    Statement march = march(contract, sold("1000"));
    Verification again = contract.verify(Shop.facts(contract, sold("1010")), march, History.NONE);
    assertThat(again.holds()).isFalse();
    assertThat(again.paysTheSame()).isFalse();
    assertThat(again.differences())
        .extracting(Difference::what)
        .containsExactly(What.FACTS, What.LINE, What.TOTAL);
    // (1,000 + 20) × 5 % = 51; (1,010 + 20) × 5 % = 51.50
    assertThat(again.differences().subList(1, 3))
        .extracting(Difference::toString)
        .containsExactly(
            "the line commission was BRL 51.00 and is BRL 51.50",
            "the total was BRL 151.00 and is BRL 151.50");
    assertThat(again.differences().get(2).in(Catalogue.of(Locale.forLanguageTag("pt"))))
        .isEqualTo("o total era BRL 151,00 e é BRL 151,50");
    assertThat(again.differences().get(2).in(Catalogue.of(Locale.CHINESE)))
        .isEqualTo("合计原为 BRL 151.00，现为 BRL 151.50");
  }

  @Test
  void lessThanACentIsSeen() {
    Difference tampered = new Difference(What.TOTAL, "", "BRL 1080", "BRL 1080.001");
    assertThat(tampered).hasToString("the total was BRL 1,080.00 and is BRL 1,080.001");
    assertThat(tampered.in(Catalogue.of(Locale.forLanguageTag("pt"))))
        .isEqualTo("o total era BRL 1.080,00 e é BRL 1.080,001");
    // A third of a real is no decimal, and is said as it is.
    assertThat(new Difference(What.LINE, "base", "BRL 1/3", "").toString())
        .isEqualTo("the line base was BRL 1/3 and is nothing");
  }

  @Test
  void saysThatOtherFactsPayTheSame() {
    CompiledContract contract = contract("5%");
    Statement march = march(contract, sold("1000"));
    Consumer<FactSetBuilder> stocked =
        sold("1000").andThen(f -> f.table("stock").add("2026-03-31", "A", "sao_paulo", 3));
    Verification again = contract.verify(Shop.facts(contract, stocked), march, History.NONE);
    assertThat(again.differences())
        .extracting(difference -> difference.what() + " " + difference.name())
        .containsExactly("FACTS stock");
    assertThat(again.paysTheSame()).isTrue();
  }

  @Test
  void saysThatTheContractIsAnother() {
    Statement march = march(contract("5%"), sold("1000"));
    CompiledContract other = contract("5.0%");
    Verification again = other.verify(Shop.facts(other, sold("1000")), march, History.NONE);
    assertThat(again.differences()).extracting(Difference::what).containsExactly(What.CONTRACT);
    CompiledContract dearer = contract("6%");
    assertThat(dearer.verify(Shop.facts(dearer, sold("1000")), march, History.NONE).differences())
        .extracting(Difference::what)
        .containsExactly(What.CONTRACT, What.LINE, What.TOTAL);
  }

  @Test
  void saysWhatWasWorkedOutByAnotherLibraryOrLanguage() {
    CompiledContract contract = contract("5%");
    Statement march = march(contract, sold("1000"));
    Provenance from = march.provenance();
    Statement old =
        new Statement(
            march.contract(),
            march.period(),
            march.asOf(),
            Statement.Kind.ESTIMATE,
            march.finalFrom(),
            march.lines().subList(0, 1),
            new Provenance(
                "0",
                "0.0.1",
                LocalDate.of(2026, 5, 1),
                from.contract(),
                Map.of("old/pack", "ab"),
                from.facts()));
    assertThat(contract.verify(Shop.facts(contract, sold("1000")), old, History.NONE).differences())
        .extracting(
            difference -> difference.what() + " " + difference.was() + ">" + difference.is())
        .containsExactly(
            "LANGUAGE 0>1",
            "LIBRARY 0.0.1>" + from.library(),
            "PACK ab>",
            "KIND estimate>statement",
            "LINE >BRL 51",
            "TOTAL BRL 100>BRL 151");
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1000.00, true", "1000.01, false"})
  void digestsAreOfWhatRowsSay(String amount, boolean same) {
    CompiledContract contract = contract("5%");
    String before = Shop.facts(contract, sold("1000")).digest("sales", LATE.day());
    assertThat(Shop.facts(contract, sold(amount)).digest("sales", LATE.day()).equals(before))
        .isEqualTo(same);
  }

  @Test
  void accumulatedFactsHaveTheSameProvenance() {
    CompiledContract contract = contract("5%");
    FactSet one =
        Shop.facts(
            contract,
            f ->
                f.table("sales")
                    .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
                    .add("2026-03-10", "A", "1000", 1));
    FactSet other = Shop.facts(contract, f -> f.table("sales").add("2026-03-10", "B", "20", 1));
    Statement merged =
        contract.settle(
            contract.accumulate(other).merge(contract.accumulate(one)),
            contract.period("2026-03"),
            LATE,
            List.of());
    assertThat(merged).isEqualTo(march(contract, sold("1000")));
  }

  @Test
  void accumulatedFactsVerifyAsTheirRowsDo() {
    CompiledContract contract = contract("5%");
    Statement march = march(contract, sold("1000"));
    Consumer<FactSetBuilder> later = sold("1010");

    Verification same =
        contract.verify(
            contract.accumulate(Shop.facts(contract, sold("1000"))), march, History.NONE);
    Verification other =
        contract.verify(contract.accumulate(Shop.facts(contract, later)), march, History.NONE);

    assertThat(same.holds()).isTrue();
    assertThat(same.recomputed()).isEqualTo(march);
    assertThat(other).isEqualTo(contract.verify(Shop.facts(contract, later), march, History.NONE));
    assertThat(other.holds()).isFalse();
  }

  @Test
  void refusesFactsThatWereAccumulatedForAnotherContract() {
    CompiledContract contract = contract("5%");
    Statement march = march(contract, sold("1000"));
    CompiledContract other =
        Shop.compile(
            Shop.data()
                .metric("most", m -> m.set("max", "sales.amount"))
                .kpi("most", Shop.seen("most")));
    Accumulator foreign = other.accumulate(Shop.facts(other, sold("1000")));
    assertThatThrownBy(() -> contract.verify(foreign, march, History.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts were accumulated for another schema");
  }

  @Test
  void refusesAStatementOfAnotherContract() {
    Statement march = march(contract("5%"), sold("1000"));
    CompiledContract other =
        Shop.compile(
            ContractDraft.named("other")
                .set("time_zone", "America/Sao_Paulo")
                .set("currency", "BRL")
                .table(
                    "sales", t -> t.key("date").dimension("date", "date").measure("amount", "BRL"))
                .metric("gmv", m -> m.sum("sales.amount"))
                .kpi("sales", Shop.seen("gmv")));
    assertThatThrownBy(() -> other.verify(Shop.facts(other, f -> {}), march, History.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("statement of another contract: shop");
  }
}
