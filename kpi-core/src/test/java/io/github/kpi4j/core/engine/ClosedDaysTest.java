package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.fact.PlainRows;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * A day is final two days later; then its keys are forgotten, and no row of it counts any more;
 * LANGUAGE.md §10.
 */
class ClosedDaysTest {
  private static final AsOf LATER = AsOf.date("2026-06-30");

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
                      .set("final_after", "2 days");
                  if (key.length == 0) {
                    t.set("duplicates", "allowed");
                  } else {
                    t.key(key).set("version", "at");
                  }
                })
            .metric("gmv", m -> m.sum("sales.amount"))
            .metric("least", m -> m.set("min", "sales.amount"))
            .kpi("gmv", Shop.seen("gmv"))
            .kpi("least", Shop.seen("least")));
  }

  private static final CompiledContract KEYED = shop("date", "sku");

  private static Accumulation march(CompiledContract contract) {
    Accumulation rows = contract.accumulation();
    rows.table("sales")
        .add("2026-03-01", "A", "2026-03-02T00:00:00Z", "10")
        .add("2026-03-01", "A", "2026-03-03T00:00:00Z", "8")
        .add("2026-03-01", "B", "2026-03-02T00:00:00Z", "5")
        .add("2026-03-04", "A", "2026-03-05T00:00:00Z", "1");
    return rows;
  }

  private static Evaluation evaluated(CompiledContract contract, Accumulator facts) {
    return contract.evaluate(facts, contract.period("2026-03"), LATER);
  }

  private static String counts(Evaluation evaluation) {
    TableAccount account = evaluation.accounts().get(0);
    return account.read()
        + " = "
        + account.used()
        + " + "
        + account.repeated()
        + " + "
        + account.replaced()
        + " + "
        + account.rejected();
  }

  @Test
  void closingChangesNothingOfWhatWasThere() {
    Accumulator open = march(KEYED).build();
    // On 3 March the first is final, on 5 March the third.
    for (String day : new String[] {"2026-02-01", "2026-03-03", "2026-03-05", "2026-04-01"}) {
      Evaluation closed = evaluated(KEYED, KEYED.close(open, AsOf.date(day)));
      assertThat(closed.kpis()).isEqualTo(evaluated(KEYED, open).kpis());
      assertThat(closed.accounts()).isEqualTo(evaluated(KEYED, open).accounts());
    }
    // 8 + 5 + 1
    assertThat(evaluated(KEYED, open).kpi("gmv")).hasToString("gmv green: BRL 14.00 (otherwise)");
  }

  @Test
  void aRowThatComesForAClosedDayIsReportedAndDoesNotCount() {
    Accumulation rows = march(KEYED).close(AsOf.date("2026-03-03"));
    rows.table("sales")
        .add("2026-03-01", "A", "2026-03-03T00:00:00Z", "8")
        .add("2026-03-01", "A", "2026-03-09T00:00:00Z", "7")
        .add("2026-03-01", "C", "2026-03-09T00:00:00Z", "100")
        .add("2026-03-02", "A", "2026-03-09T00:00:00Z", "2");
    Evaluation march = evaluated(KEYED, rows.build());
    // 8 + 5 of the closed day, 2 and 1 of the others
    assertThat(march.kpi("gmv")).hasToString("gmv green: BRL 16.00 (otherwise)");
    assertThat(counts(march)).isEqualTo("8 = 4 + 0 + 1 + 3");
    assertThat(march.dataProblems())
        .extracting(Object::toString)
        .containsExactly(
            "sales: warning[KPI-5012]: 3 rows of `sales` came for 2026-03-01 after that day was"
                + " closed and do not count.");
  }

  @Test
  void aRefusedRowOfAClosedDayLeavesItFinal() {
    Accumulation rows = march(KEYED).close(AsOf.date("2026-04-20"));
    rows.table("sales").add("2026-03-02", "A", "2026-03-09T00:00:00Z", "x");
    Evaluation days = KEYED.evaluate(rows.build(), KEYED.period("2026-03-01/2026-03-04"), LATER);
    assertThat(days.standing().finality()).isEqualTo(Finality.FINAL);
    assertThat(days.dataProblems()).hasSize(1);
    assertThat(counts(days)).isEqualTo("5 = 3 + 0 + 1 + 1");
  }

  @Test
  void aPartThatIsMergedAfterwardsComesTooLate() {
    Accumulator closed = KEYED.close(march(KEYED).build(), AsOf.date("2026-03-03"));
    Accumulator more = march(KEYED).build();
    for (Accumulator both : new Accumulator[] {closed.merge(more), more.merge(closed)}) {
      Evaluation march = evaluated(KEYED, both);
      assertThat(march.kpi("gmv")).hasToString("gmv green: BRL 14.00 (otherwise)");
      // Three of the four rows are of 1 March; the fourth is a repetition.
      assertThat(counts(march)).isEqualTo("8 = 3 + 1 + 1 + 3");
    }
    assertThatThrownBy(() -> closed.merge(closed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both parts have rows of closed days");
  }

  @Test
  void tablesWithoutKeyAreClosedToo() {
    CompiledContract events = shop();
    Accumulation rows = march(events).close(AsOf.date("2026-03-03"));
    rows.table("sales").add("2026-03-01", "A", "2026-03-02T00:00:00Z", "1");
    Evaluation march = evaluated(events, Parts.sent(rows.build()));
    // 10 + 8 + 5 + 1
    assertThat(march.kpi("gmv")).hasToString("gmv green: BRL 24.00 (otherwise)");
    assertThat(march.kpi("least")).hasToString("least green: BRL 1.00 (otherwise)");
    assertThat(counts(march)).isEqualTo("5 = 4 + 0 + 0 + 1");
  }

  @Test
  void daysStayOpenWhereALaterVersionMayMoveARow() {
    CompiledContract orders = shop("sku");
    Accumulation rows = march(orders).close(AsOf.date("2026-04-20"));
    rows.table("sales").add("2026-03-05", "B", "2026-03-09T00:00:00Z", "6");
    Evaluation march = evaluated(orders, rows.build());
    // A on 4 March and B, which has moved to 5 March
    assertThat(march.kpi("gmv")).hasToString("gmv green: BRL 7.00 (otherwise)");
    assertThat(march.dataProblems()).isEmpty();
  }

  @Test
  void closedDaysTakeNoMemoryForKeys() {
    Accumulation few = KEYED.accumulation();
    Accumulation many = KEYED.accumulation();
    for (int version = 0; version < 500; version++) {
      many.table("sales").add("2026-03-01", "A", "2026-03-02T00:00:00Z", "10");
    }
    few.table("sales").add("2026-03-01", "A", "2026-03-02T00:00:00Z", "10");
    AsOf day = AsOf.date("2026-03-20");
    assertThat(Parts.bytes(many.close(day).build()))
        .hasSameSizeAs(Parts.bytes(few.close(day).build()));
  }

  /** Adds rows of bytes, as many as there are. */
  private static void add(PlainRows rows, String lines) {
    byte[] text = Arrays.copyOf(lines.getBytes(StandardCharsets.US_ASCII), lines.length() + 8);
    for (int at = 0; at < lines.length(); at++) {
      at = rows.read(text, at, lines.length());
      assertThat(at).isPositive();
      rows.add(text, () -> RowPlace.of("sales", ""));
    }
  }

  @Test
  void wordsAreTheSameAfterTheDaysOfOthersWereClosed() {
    CompiledContract contract = shop();
    Accumulation facts = contract.accumulation();
    PlainRows rows = facts.table("sales").plainRows(',', new int[] {0, 1, 2, 3});
    add(
        rows,
        """
        2026-03-01,A,2026-03-02T00:00:00Z,10
        2026-03-01,B,2026-03-02T00:00:00Z,5
        2026-03-04,C,2026-03-05T00:00:00Z,1
        """);
    // Two days after 1 March that day is final, and of its words none is kept among the open ones.
    facts.close(AsOf.date("2026-03-04"));
    add(rows, "2026-03-04,C,2026-03-05T00:00:00Z,7\n2026-03-04,A,2026-03-05T00:00:00Z,2\n");

    Measuring measured = contract.measure(facts.build(), LATER);
    Function<String, String> gmv =
        sku ->
            measured
                .metric("gmv", contract.period("2026-03"), Map.of("sku", sku))
                .amount()
                .known()
                .orElseThrow()
                .toString();
    // 10 + 2, 5, and 1 + 7
    assertThat(List.of(gmv.apply("A"), gmv.apply("B"), gmv.apply("C")))
        .containsExactly("12", "5", "8");
  }
}
