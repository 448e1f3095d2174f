package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AccumulatorTest {
  private static final AsOf JUNE = AsOf.date("2026-06-30");

  private static CompiledContract shop(String... key) {
    return Shop.compile(
        ContractDraft.named("shop")
            .set("time_zone", "America/Sao_Paulo")
            .set("currency", "BRL")
            .table(
                "sales",
                t -> {
                  t.dimension("date", "date")
                      .dimension("sku", "text")
                      .dimension("at", "instant")
                      .measure("amount", "BRL")
                      .set("final_after", "1 day");
                  if (key.length == 0) {
                    t.set("duplicates", "allowed");
                  } else {
                    t.key(key).set("version", "at");
                  }
                })
            .metric("gmv", m -> m.sum("sales.amount"))
            .kpi("gmv", Shop.seen("gmv")));
  }

  private static final CompiledContract EVENTS = shop();
  private static final CompiledContract KEYED = shop("date", "sku");

  private static Accumulator part(CompiledContract contract, Consumer<FactSetBuilder> rows) {
    return contract.accumulate(Shop.facts(contract, rows));
  }

  private static Accumulator row(String name, String at, String amount) {
    return part(
        KEYED,
        f ->
            f.table("sales")
                .add(List.of("2026-03-05", "A", at, amount), RowPlace.of(name, amount)));
  }

  private static Evaluation march(CompiledContract contract, Accumulator facts) {
    return contract.evaluate(facts, contract.period("2026-03"), JUNE);
  }

  @Test
  void aLaterVersionInAnotherPartReplaces() {
    Accumulator old = row("old", "2026-04-01T00:00:00Z", "10");
    Accumulator late = row("late", "2026-04-02T00:00:00Z", "8.50");
    Evaluation march = march(KEYED, late.merge(old));
    assertThat(march.kpi("gmv")).hasToString("gmv green: BRL 8.50 (otherwise)");
    assertThat(march.accounts().get(0).used()).isEqualTo(1);
    assertThat(march.accounts().get(0).replaced()).isEqualTo(1);
  }

  @Test
  void rowsOfOneVersionInTwoPartsMustAgreeUntilALaterOneComes() {
    Accumulator both =
        row("one", "2026-04-01T00:00:00Z", "10").merge(row("two", "2026-04-01T00:00:00Z", "11"));
    Evaluation march = march(KEYED, both);
    assertThat(march.accounts().get(0).rejected()).isEqualTo(2);
    assertThat(march.dataProblems())
        .extracting(p -> p.span().toString())
        .containsExactly("one:1:1", "two:1:1");
    assertThat(march.standing().finality()).isEqualTo(Finality.PARTIAL);

    Evaluation settled = march(KEYED, both.merge(row("new", "2026-04-03T00:00:00Z", "12")));
    assertThat(settled.kpi("gmv")).hasToString("gmv green: BRL 12.00 (otherwise)");
    assertThat(settled.dataProblems()).isEmpty();
    assertThat(settled.accounts().get(0).replaced()).isEqualTo(2);
  }

  @Test
  void daysThatNoPartDeclaresHaveNotArrived() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    Accumulator early =
        part(EVENTS, f -> f.table("sales").covers(DateRange.closed(first, first.plusDays(9))));
    Accumulator late =
        part(
            EVENTS,
            f -> f.table("sales").covers(DateRange.closed(first.plusDays(20), first.plusDays(30))));
    Accumulator gap =
        part(
            EVENTS,
            f -> f.table("sales").covers(DateRange.closed(first.plusDays(10), first.plusDays(19))));
    Evaluation without = march(EVENTS, early.merge(late));
    assertThat(without.accounts().get(0).coverage()).contains(Period.parse("2026-03").days());
    assertThat(without.standing().finality()).isEqualTo(Finality.PARTIAL);
    assertThat(
            EVENTS
                .evaluate(early.merge(late), EVENTS.period("2026-03-25"), JUNE)
                .standing()
                .finality())
        .isEqualTo(Finality.FINAL);
    assertThat(march(EVENTS, early.merge(late).merge(gap)).standing().finality())
        .isEqualTo(Finality.FINAL);
  }

  @Test
  void daysFromTheFirstToTheLastRowCountWhereNoneAreDeclared() {
    Accumulator both =
        part(EVENTS, f -> f.table("sales").add("2026-03-01", "A", "2026-03-01T12:00:00Z", 1))
            .merge(
                part(
                    EVENTS,
                    f -> f.table("sales").add("2026-03-31", "A", "2026-03-31T12:00:00Z", 2)));
    assertThat(march(EVENTS, both).standing().finality()).isEqualTo(Finality.FINAL);
    assertThat(march(EVENTS, both).accounts().get(0).declared()).isFalse();
  }

  @Test
  void rowsOfOneCellTakeTheMemoryOfOne() {
    Accumulator few = part(EVENTS, f -> sell(f, 2));
    Accumulator many = part(EVENTS, f -> sell(f, 2_000));
    assertThat(Parts.bytes(many)).hasSameSizeAs(Parts.bytes(few));
    // 2,000 × 0.25 = 500
    assertThat(march(EVENTS, Parts.sent(many)).kpi("gmv"))
        .hasToString("gmv green: BRL 500.00 (otherwise)");
    assertThat(march(EVENTS, many).accounts().get(0).used()).isEqualTo(2_000);
  }

  private static void sell(FactSetBuilder facts, int times) {
    for (int i = 0; i < times; i++) {
      facts.table("sales").add("2026-03-05", "A", "2026-03-05T12:00:00Z", "0.25");
    }
  }

  @Test
  void nothingAccumulatedIsNothingArrived() {
    Evaluation march = march(EVENTS, EVENTS.accumulate());
    assertThat(march.kpi("gmv"))
        .hasToString(
            "gmv not evaluable: there are no rows of sales.amount on 2026-03-01/2026-03-31");
    assertThat(march.standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void factsOfAnotherSchemaAreRefused() {
    Accumulator keyed = KEYED.accumulate();
    Accumulator sent = Parts.sent(keyed);
    assertThatThrownBy(() -> EVENTS.accumulate().merge(keyed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts were accumulated for another schema");
    assertThatThrownBy(() -> march(EVENTS, sent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts were accumulated for another schema");
    assertThatThrownBy(() -> EVENTS.measure(keyed, JUNE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts were accumulated for another schema");
    assertThatThrownBy(() -> EVENTS.accumulate(Shop.facts(KEYED, f -> {})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts are for another schema");
    // A contract that reads the same tables may use them.
    assertThat(march(shop("date", "sku"), sent).kpis()).hasSize(1);
  }

  @Test
  void aScopeThatATableDoesNotHaveIsRefused() {
    Measuring march = EVENTS.measure(part(EVENTS, f -> sell(f, 1)), JUNE);
    Period period = EVENTS.period("2026-03");
    assertThatThrownBy(() -> march.subjects("gmv", period, List.of("house")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
