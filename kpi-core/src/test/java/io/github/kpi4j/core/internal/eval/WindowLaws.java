package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Windows and roll-ups are sums of their parts, whatever the facts are; LANGUAGE.md §5. */
class WindowLaws {
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 4, 30);
  private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

  /** One row: money in cents. */
  record Line(int day, String sku, String channel, long gmv, long cost, int units) {
    LocalDate date() {
      return FIRST.plusDays(day);
    }
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS - 1),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.of("fba", "dba"),
            Arbitraries.longs().between(-10_000, 1_000_000),
            Arbitraries.longs().between(0, 100_000),
            Arbitraries.integers().between(0, 50))
        .as(Line::new)
        .list()
        .ofMaxSize(25);
  }

  private static DraftBuilder draft() {
    return ContractDraft.named("windows")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .set("term", "2025-11-15/2026-11-14")
        .table(
            "sales",
            t ->
                t.dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("channel", "text")
                    .measure("gmv", "BRL")
                    .measure("cost", "BRL")
                    .measure("units", "count")
                    .set("absent", "zero")
                    .set("duplicates", "allowed"))
        .metric("gmv", m -> m.sum("sales.gmv"))
        .metric("cost", m -> m.sum("sales.cost"))
        .metric("units", m -> m.sum("sales.units"))
        .metric("share", m -> m.formula("cost / gmv").set("format", "percent"))
        .metric("price", m -> m.formula("gmv / units"))
        .metric("week", m -> m.formula("rolling(gmv, 7 days)"))
        .metric("month", m -> m.formula("so_far(gmv, month)"))
        .metric("year", m -> m.formula("so_far(gmv, year)"))
        .metric("term", m -> m.formula("cumulative(gmv)"))
        .metric("before", m -> m.formula("previous(gmv, 1 month)"))
        .metric("elapsed", m -> m.formula("previous(gmv, 1 month, same_elapsed)"))
        .metric("share_before", m -> m.formula("previous(share, 1 month)"))
        .metric("year_before", m -> m.formula("previous(year, 1 month)"))
        .metric(
            "growth", m -> m.formula("gmv / previous(gmv, 1 month) - 1").set("format", "percent"))
        .kpi("gmv", Shop.seen("gmv"));
  }

  private static final CompiledContract CONTRACT = Shop.compile(draft());

  private static FactSet facts(List<Line> lines, int times) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    facts.table("sales").covers(DateRange.closed(FIRST, LAST));
    for (Line line : lines) {
      facts
          .table("sales")
          .add(
              line.date().toString(),
              line.sku(),
              line.channel(),
              BigDecimal.valueOf(line.gmv() * times, 2),
              BigDecimal.valueOf(line.cost() * times, 2),
              line.units());
    }
    return facts.build();
  }

  private static Explanation explain(FactSet facts, String metric, String period, String asOf) {
    return CONTRACT.measure(facts, AsOf.date(asOf)).metric(metric, CONTRACT.period(period));
  }

  private static Optional<Rational> value(FactSet facts, String metric, Object period) {
    return explain(facts, metric, period.toString(), LAST.toString()).amount().known();
  }

  /** The sales of some days, both included, added up from the lines. */
  private static Optional<Rational> sum(List<Line> lines, LocalDate from, LocalDate until) {
    Rational total = Rational.ZERO;
    for (Line line : lines) {
      if (!line.date().isBefore(from) && !line.date().isAfter(until)) {
        total = total.plus(Rational.of(BigDecimal.valueOf(line.gmv(), 2)));
      }
    }
    return Optional.of(total);
  }

  @Property(tries = 60)
  void aWindowIsTheSumOfItsDays(
      @ForAll("lines") List<Line> lines, @ForAll @IntRange(min = 14, max = 180) int at) {
    FactSet facts = facts(lines, 1);
    LocalDate day = FIRST.plusDays(at);
    assertThat(value(facts, "week", day)).isEqualTo(sum(lines, day.minusDays(6), day));
    assertThat(value(facts, "term", day)).isEqualTo(sum(lines, LocalDate.of(2025, 11, 15), day));
    LocalDate month = day.withDayOfMonth(1);
    assertThat(value(facts, "month", day)).isEqualTo(sum(lines, month, day));
    Rational total = Rational.ZERO;
    for (LocalDate each = month; !each.isAfter(day); each = each.plusDays(1)) {
      total = total.plus(value(facts, "gmv", each).orElseThrow());
    }
    assertThat(value(facts, "month", day)).contains(total);
  }

  @Property(tries = 60)
  void aPeriodIsTheSumOfItsPeriods(@ForAll("lines") List<Line> lines) {
    FactSet facts = facts(lines, 1);
    Rational quarter = Rational.ZERO;
    for (int month = 1; month <= 3; month++) {
      quarter = quarter.plus(value(facts, "gmv", YearMonth.of(2026, month)).orElseThrow());
    }
    assertThat(value(facts, "gmv", "2026-Q1")).contains(quarter);
    assertThat(value(facts, "year", "2026-03")).contains(quarter);
    assertThat(value(facts, "year_before", "2026-04")).contains(quarter);
  }

  @Property(tries = 60)
  void theMonthBeforeIsWhatThatMonthWas(
      @ForAll("lines") List<Line> lines, @ForAll @IntRange(min = 1, max = 4) int month) {
    FactSet facts = facts(lines, 1);
    YearMonth now = YearMonth.of(2026, month);
    YearMonth before = now.minusMonths(1);
    assertThat(value(facts, "before", now)).isEqualTo(value(facts, "gmv", before));
    assertThat(value(facts, "share_before", now)).isEqualTo(value(facts, "share", before));
    assertThat(value(facts, "before", now))
        .isEqualTo(sum(lines, before.atDay(1), before.atEndOfMonth()));
  }

  @Property(tries = 60)
  void asManyDaysOfTheMonthBefore(
      @ForAll("lines") List<Line> lines, @ForAll @IntRange(min = 0, max = 119) int at) {
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(at);
    YearMonth now = YearMonth.from(day);
    YearMonth before = now.minusMonths(1);
    boolean over = day.equals(now.atEndOfMonth());
    LocalDate until =
        over
            ? before.atEndOfMonth()
            : before.atDay(Math.min(day.getDayOfMonth(), before.lengthOfMonth()));
    assertThat(explain(facts(lines, 1), "elapsed", now.toString(), day.toString()).amount().known())
        .isEqualTo(sum(lines, before.atDay(1), until));
  }

  @Property(tries = 60)
  void tenTimesTheMoneyChangesNoPercentage(@ForAll("lines") List<Line> lines) {
    FactSet one = facts(lines, 1);
    FactSet ten = facts(lines, 10);
    for (String metric : List.of("share", "growth", "share_before")) {
      assertThat(value(ten, metric, "2026-03")).isEqualTo(value(one, metric, "2026-03"));
    }
    assertThat(value(ten, "price", "2026-03"))
        .isEqualTo(value(one, "price", "2026-03").map(price -> price.times(Rational.of(10))));
  }

  @Property(tries = 60)
  void roundingIsTheOnlyLoss(@ForAll("lines") List<Line> lines) {
    FactSet facts = facts(lines, 1);
    Rational gmv = Rational.ZERO;
    Rational cost = Rational.ZERO;
    Rational units = Rational.ZERO;
    for (Line line : lines) {
      gmv = gmv.plus(Rational.of(BigDecimal.valueOf(line.gmv(), 2)));
      cost = cost.plus(Rational.of(BigDecimal.valueOf(line.cost(), 2)));
      units = units.plus(Rational.of(line.units()));
    }
    String all = FIRST + "/" + LAST;
    assertThat(value(facts, "share", all))
        .isEqualTo(gmv.isZero() ? Optional.empty() : Optional.of(cost.dividedBy(gmv)));
    assertThat(value(facts, "price", all))
        .isEqualTo(units.isZero() ? Optional.empty() : Optional.of(gmv.dividedBy(units)));
    Explanation share = explain(facts, "share", all, LAST.toString());
    // Four places of the ratio: what is shown is never further off than 0.00005.
    share
        .shown(Rounding.HALF_EVEN)
        .ifPresent(
            shown ->
                assertThat(
                        shown
                            .amount()
                            .minus(share.amount().known().orElseThrow())
                            .abs()
                            .compareTo(Rational.parse("0.00005")))
                    .isLessThanOrEqualTo(0));
  }

  @Property(tries = 60)
  void aRollUpOfTwoDimensionsIsTheFormulaOverAllTheirRows(@ForAll("lines") List<Line> lines) {
    FactSet facts = facts(lines, 1);
    var measuring = CONTRACT.measure(facts, AsOf.date(LAST.toString()));
    var march = CONTRACT.period("2026-03");
    Rational total = Rational.ZERO;
    for (List<String> pair : measuring.subjects("gmv", march, List.of("sku", "channel"))) {
      Map<String, String> scope = Map.of("sku", pair.get(0), "channel", pair.get(1));
      total = total.plus(measuring.metric("gmv", march, scope).amount().known().orElseThrow());
    }
    assertThat(measuring.metric("gmv", march).amount().known()).contains(total);
    for (String sku : List.of("A", "B", "C")) {
      List<Line> own = new ArrayList<>(lines);
      own.removeIf(line -> !line.sku().equals(sku));
      assertThat(measuring.metric("share", march, Map.of("sku", sku)).amount().known())
          .isEqualTo(value(facts(own, 1), "share", "2026-03"));
    }
  }
}
