package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What the evaluator must not depend on, whatever the facts are; LANGUAGE.md §5. */
class EvaluatorLaws {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final DateRange MARCH = DateRange.closed(FIRST, LocalDate.of(2026, 3, 31));

  /** One row of sales with its advertising, in cents. */
  record Line(int day, String sku, long gmv, long cost, int version) {}

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<Long> cents =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-1_000, 100_000),
            Arbitraries.longs().between(1L << 55, Long.MAX_VALUE - 1_000));
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.of("A", "B", "C"),
            cents,
            cents,
            Arbitraries.integers().between(0, 5))
        .as(Line::new)
        .list()
        .ofMaxSize(12);
  }

  /** Sales and advertising in one table, where equal rows are different events. */
  private static DraftBuilder events(boolean keyed) {
    return ContractDraft.named("events")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .table(
            "events",
            t -> {
              t.dimension("date", "date")
                  .dimension("sku", "text")
                  .dimension("at", "instant")
                  .measure("gmv", "BRL")
                  .measure("cost", "BRL")
                  .set("final_after", "1 day");
              if (keyed) {
                t.key("date", "sku").set("version", "at");
              } else {
                t.set("duplicates", "allowed");
              }
            })
        .metric("gmv", m -> m.sum("events.gmv"))
        .metric("cost", m -> m.sum("events.cost"))
        .metric("share", m -> m.formula("cost / gmv").set("format", "percent"))
        .metric("week", m -> m.formula("rolling(gmv, 7 days)"))
        .kpi("gmv", Shop.seen("gmv"))
        .kpi("week", Shop.seen("week"))
        .kpi("whole", Shop.seen("share"))
        .kpi(
            "each",
            k -> k.metric("share").forEach("sku").better("higher").band("green", "otherwise"));
  }

  private static final CompiledContract EVENTS = Shop.compile(events(false));
  private static final CompiledContract KEYED = Shop.compile(events(true));

  private static FactSet facts(CompiledContract contract, List<Line> lines) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("events").covers(MARCH);
    for (Line line : lines) {
      facts
          .table("events")
          .add(
              FIRST.plusDays(line.day()),
              line.sku(),
              "2026-04-0" + (line.version() + 1) + "T00:00:00Z",
              BigDecimal.valueOf(line.gmv(), 2),
              BigDecimal.valueOf(line.cost(), 2));
    }
    return facts.build();
  }

  private static Evaluation march(CompiledContract contract, List<Line> lines) {
    return contract.evaluate(
        facts(contract, lines), contract.period("2026-03"), AsOf.date("2026-06-30"));
  }

  private static Optional<Rational> value(Evaluation evaluation, String kpi) {
    return evaluation.kpi(kpi).explanation().amount().known();
  }

  @Property(tries = 200)
  void theOrderOfRowsDoesNotMatter(
      @ForAll("lines") List<Line> lines, @ForAll Random random, @ForAll boolean keyed) {
    CompiledContract contract = keyed ? KEYED : EVENTS;
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    Evaluation one = march(contract, lines);
    Evaluation two = march(contract, shuffled);
    assertThat(TextReport.of(two).scorecard()).isEqualTo(TextReport.of(one).scorecard());
    assertThat(TextReport.of(two).explanations()).isEqualTo(TextReport.of(one).explanations());
    assertThat(two.kpis()).isEqualTo(one.kpis());
    assertThat(two.accounts()).isEqualTo(one.accounts());
  }

  @Property(tries = 200)
  void splittingRowsDoesNotMatter(
      @ForAll("lines") List<Line> lines, @ForAll @IntRange(min = -500, max = 500) int part) {
    List<Line> split = new ArrayList<>();
    for (Line line : lines) {
      split.add(new Line(line.day(), line.sku(), line.gmv() - part, line.cost(), 0));
      split.add(new Line(line.day(), line.sku(), part, 0, 0));
    }
    Evaluation one = march(EVENTS, lines);
    Evaluation two = march(EVENTS, split);
    for (String kpi : List.of("gmv", "week", "whole")) {
      assertThat(value(two, kpi)).isEqualTo(value(one, kpi));
    }
  }

  @Property(tries = 200)
  void aRatioIsTheRatioOfSumsAtEveryScope(
      @ForAll("lines") @Size(min = 1, max = 12) List<Line> lines) {
    Evaluation march = march(EVENTS, lines);
    assertThat(value(march, "whole")).isEqualTo(ratio(lines));
    march
        .kpi("each")
        .subjects()
        .forEach(
            subject ->
                assertThat(subject.explanation().amount().known())
                    .isEqualTo(
                        ratio(
                            lines.stream()
                                .filter(line -> line.sku().equals(subject.subject()))
                                .toList())));
  }

  private static Optional<Rational> ratio(List<Line> lines) {
    Rational gmv = Rational.ZERO;
    Rational cost = Rational.ZERO;
    for (Line line : lines) {
      gmv = gmv.plus(Rational.of(line.gmv()));
      cost = cost.plus(Rational.of(line.cost()));
    }
    return gmv.isZero() ? Optional.empty() : Optional.of(cost.dividedBy(gmv));
  }

  @Property(tries = 100)
  void tenTimesTheMoneyIsTheSamePercentage(@ForAll("lines") List<Line> lines) {
    List<Line> tenfold =
        lines.stream()
            .map(l -> new Line(l.day(), l.sku(), l.gmv() / 10 * 10, l.cost() / 10 * 10, 0))
            .toList();
    List<Line> plain =
        lines.stream()
            .map(l -> new Line(l.day(), l.sku(), l.gmv() / 10, l.cost() / 10, 0))
            .toList();
    assertThat(march(EVENTS, tenfold).kpi("whole").outcome())
        .isEqualTo(march(EVENTS, plain).kpi("whole").outcome());
  }

  @Property(tries = 200)
  void aWindowIsTheSumOfItsDays(@ForAll("lines") List<Line> lines) {
    FactSet facts = facts(EVENTS, lines);
    Rational total = Rational.ZERO;
    boolean any = false;
    for (int day = 25; day <= 31; day++) {
      Evaluation one =
          EVENTS.evaluate(facts, EVENTS.period("2026-03-" + day), AsOf.date("2026-06-30"));
      any |= value(one, "gmv").isPresent();
      total = total.plus(value(one, "gmv").orElse(Rational.ZERO));
    }
    assertThat(value(march(EVENTS, lines), "week"))
        .isEqualTo(any ? Optional.of(total) : Optional.empty());
  }

  @Property(tries = 200)
  void sumsAreExactAtAnySize(@ForAll("lines") List<Line> lines) {
    Rational total = Rational.ZERO;
    for (Line line : lines) {
      total = total.plus(Rational.of(BigDecimal.valueOf(line.gmv(), 2)));
    }
    assertThat(value(march(EVENTS, lines), "gmv"))
        .isEqualTo(lines.isEmpty() ? Optional.empty() : Optional.of(total));
  }

  @Property(tries = 200)
  void repeatedRowsChangeNothingAndTheAccountAddsUp(@ForAll("lines") List<Line> lines) {
    List<Line> twice = new ArrayList<>(lines);
    twice.addAll(lines);
    Evaluation one = march(KEYED, lines);
    Evaluation two = march(KEYED, twice);
    assertThat(two.kpis()).isEqualTo(one.kpis());
    for (Evaluation evaluation : List.of(one, two)) {
      TableAccount account = evaluation.accounts().get(0);
      assertThat(account.read())
          .isEqualTo(account.used() + account.repeated() + account.replaced() + account.rejected());
      assertThat(evaluation.dataProblems()).hasSize(account.rejected());
    }
    assertThat(two.accounts().get(0).read()).isEqualTo(2 * lines.size());
    assertThat(two.accounts().get(0).used()).isEqualTo(one.accounts().get(0).used());
  }

  @Property(tries = 100)
  void theLaterVersionWinsWhateverTheOrder(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 999) Integer> amounts,
      @ForAll Random random) {
    List<Line> lines = new ArrayList<>();
    for (int version = 0; version < amounts.size(); version++) {
      lines.add(new Line(3, "A", amounts.get(version), 0, version));
    }
    long newest = amounts.get(amounts.size() - 1);
    Collections.shuffle(lines, random);
    Evaluation march = march(KEYED, lines);
    assertThat(value(march, "gmv")).contains(Rational.of(BigDecimal.valueOf(newest, 2)));
    assertThat(march.accounts().get(0).replaced()).isEqualTo(amounts.size() - 1);
  }
}
