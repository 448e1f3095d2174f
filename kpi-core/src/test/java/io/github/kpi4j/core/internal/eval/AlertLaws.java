package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.AlertState.State;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever the facts, an alert is a function of them and of the day, and of nothing else;
 * LANGUAGE.md §8.
 */
class AlertLaws {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
  private static final int DAYS = 25;

  private static final List<String> VALUES =
      List.of(
          "units",
          "rolling(units, 3 days)",
          "stock",
          "average_over(stock, 4 days, partial)",
          "stock / per_day(rolling(units, 5 days, partial)) / 1 day",
          "coalesce(units / orders, 2)",
          "ad_units + units",
          "most",
          "if(stock > 3, units, 0)");

  /** What happened on one day to one product. */
  record Event(int day, String sku, String table, int amount) {}

  record Case(String value, int below, int clear, int days, List<Event> events) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Event> events =
        Combinators.combine(
                Arbitraries.integers().between(0, DAYS - 1),
                Arbitraries.of("A", "B"),
                Arbitraries.of("sales", "sales", "stock", "ads"),
                Arbitraries.integers().between(0, 9))
            .as(Event::new);
    return Combinators.combine(
            Arbitraries.of(VALUES),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(1, 4),
            // Two rows of one key would contradict each other and both be refused.
            events
                .list()
                .uniqueElements(e -> e.day() + e.sku() + e.table())
                .ofMinSize(0)
                .ofMaxSize(40))
        .as(Case::new);
  }

  private static CompiledContract contract(Case c) {
    DraftBuilder draft =
        Shop.data()
            .metric("ad_units", m -> m.formula("ad_cost / BRL 1"))
            .metric("orders", m -> m.formula("units - 1"))
            .metric("most", m -> m.set("max", "sales.units"))
            .metric("v", m -> m.formula(c.value()))
            .metric("fires", m -> m.formula("if(v < " + c.below() + ", 1, 0)"))
            .metric("ends", m -> m.formula("if(v >= " + (c.below() + c.clear()) + ", 1, 0)"))
            .kpi("units", Shop.seen("units"))
            .alert(
                "a",
                a ->
                    a.forEach("sku")
                        .when("v < " + c.below())
                        .clearWhen("v >= " + (c.below() + c.clear()))
                        .lasting(c.days() + " days")
                        .severity("info"));
    return Shop.compile(draft);
  }

  private static FactSet facts(CompiledContract contract, Case c) {
    return Shop.facts(contract, rows(c));
  }

  private static Consumer<FactSetBuilder> rows(Case c) {
    return f -> {
      DateRange all = DateRange.closed(FIRST, FIRST.plusDays(DAYS - 1));
      for (String table : List.of("sales", "ads", "stock")) {
        f.table(table).covers(all);
      }
      for (Event event : c.events()) {
        LocalDate day = FIRST.plusDays(event.day());
        switch (event.table()) {
          case "sales" -> f.table("sales").add(day, event.sku(), "1", event.amount());
          case "ads" -> f.table("ads").add(day, event.sku(), event.amount());
          default -> f.table("stock").add(day, event.sku(), "x", event.amount());
        }
      }
    };
  }

  private static List<AlertState> states(CompiledContract contract, FactSet facts, LocalDate day) {
    return contract
        .evaluate(facts, contract.period(day.toString().substring(0, 7)), AsOf.date(day.toString()))
        .alerts()
        .get(0)
        .states();
  }

  /** What happened to one product, by asking for the metric on every day and counting them. */
  private static String expected(CompiledContract contract, FactSet facts, Case c, String sku) {
    LocalDate start =
        c.events().stream()
            .filter(event -> event.sku().equals(sku) && concerns(c, event))
            .map(event -> FIRST.plusDays(event.day()))
            .min(LocalDate::compareTo)
            .orElseThrow();
    List<String> moves = new ArrayList<>();
    State state = State.OK;
    int held = 0;
    for (LocalDate day = start; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
      Rational fires = ask(contract, facts, "fires", sku, day);
      Rational ends = ask(contract, facts, "ends", sku, day);
      State next = state;
      if (state == State.FIRING) {
        next = Rational.ONE.equals(ends) && !Rational.ONE.equals(fires) ? State.CLEARED : state;
        held = next == State.CLEARED ? 0 : held;
      } else if (Rational.ONE.equals(fires)) {
        held++;
        next = held == c.days() ? State.FIRING : State.PENDING;
      } else if (Rational.ZERO.equals(fires)) {
        held = 0;
        next = state == State.PENDING ? State.OK : state;
      }
      if (next != state) {
        moves.add(day + " " + next);
      }
      state = next;
    }
    return String.join(", ", moves);
  }

  private static boolean concerns(Case c, Event event) {
    return switch (event.table()) {
      case "sales" -> c.value().matches(".*(units|most).*");
      case "ads" -> c.value().contains("ad_units");
      default -> c.value().contains("stock");
    };
  }

  private static Rational ask(
      CompiledContract contract, FactSet facts, String metric, String sku, LocalDate day) {
    Amount amount =
        contract
            .measure(facts, AsOf.date(day.toString()))
            .metric(metric, contract.period(day.toString().substring(0, 7)), Map.of("sku", sku))
            .amount();
    return amount.known().orElse(Rational.of(-1));
  }

  @Property(tries = 150)
  void isWhatCountingTheDaysOneByOneGives(@ForAll("cases") Case c) {
    CompiledContract contract = contract(c);
    FactSet facts = facts(contract, c);
    for (AlertState state : states(contract, facts, FIRST.plusDays(DAYS - 1))) {
      List<String> moves = state.changes().stream().map(m -> m.day() + " " + m.state()).toList();
      assertThat(String.join(", ", moves))
          .isEqualTo(expected(contract, facts, c, state.words().get(0)));
    }
  }

  @Property(tries = 60)
  void theHistoryOfADayBeginsThatOfTheNext(@ForAll("cases") Case c) {
    CompiledContract contract = contract(c);
    FactSet facts = facts(contract, c);
    List<AlertState> last = states(contract, facts, FIRST.plusDays(DAYS - 1));
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      for (AlertState state : states(contract, facts, day)) {
        AlertState whole =
            last.stream().filter(s -> s.words().equals(state.words())).findFirst().orElseThrow();
        assertThat(moves(whole).filter(m -> m.compareTo(day.plusDays(1).toString()) < 0))
            .isEqualTo(moves(state).toList());
      }
    }
  }

  /** How far a value can be relied on changes with the day on which somebody asks; it does not. */
  private static Stream<String> moves(AlertState state) {
    return state.changes().stream()
        .map(m -> m.day() + " " + m.state() + " " + m.decidedBy().parts().get(0).amount());
  }

  @Property(tries = 60)
  void whatDecidedAChangeHolds(@ForAll("cases") Case c) {
    CompiledContract contract = contract(c);
    for (AlertState state : states(contract, facts(contract, c), FIRST.plusDays(DAYS - 1))) {
      for (AlertState.Change change : state.changes()) {
        assertThat(change.decidedBy().amount())
            .isEqualTo(new Amount.Truth(change.state() != State.OK));
      }
    }
  }

  @Property(tries = 60)
  void factsInPartsGiveTheSame(@ForAll("cases") Case c) {
    CompiledContract contract = contract(c);
    FactSet facts = facts(contract, c);
    LocalDate day = FIRST.plusDays(DAYS - 1);
    assertThat(
            contract
                .evaluate(
                    contract.accumulate(facts).merge(contract.accumulate()),
                    contract.period("2026-03"),
                    AsOf.date(day.toString()))
                .alerts()
                .get(0)
                .states())
        .isEqualTo(states(contract, facts, day));
  }
}
