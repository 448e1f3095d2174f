package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a bonus is measured by: a table of scores or values, or what lies above an amount. */
final class BonusReader {
  private static final String SCORE = "score";

  private final Problems problems;
  private final MetricSection metrics;
  private final FeeMoney money;
  private final boolean scored;

  BonusReader(Problems problems, MetricSection metrics, FeeMoney money, boolean scored) {
    this.problems = problems;
    this.metrics = metrics;
    this.money = money;
    this.scored = scored;
  }

  /** What is earned; empty if something is missing or wrong, which has been reported. */
  Optional<Bonus.Earned> read(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    boolean byTable = keys.has("by") || keys.has("of") || keys.has("table");
    boolean byExcess = keys.has("excess_of") || keys.has("over") || keys.has("rate");
    List<String> needed =
        byExcess ? List.of("excess_of", "over", "rate") : List.of("by", "of", "table");
    if (byTable == byExcess || !needed.stream().allMatch(keys::has)) {
      problems.add(Diagnostic.of(Code.BONUS_KEYS, mapping.span()));
      return Optional.empty();
    }
    return byExcess ? excess(keys) : table(keys);
  }

  private Optional<Bonus.Earned> table(Reading keys) {
    Optional<LocatedText> by = keys.text("by");
    Optional<Quantity> of = keys.text("of").flatMap(money::amount);
    if (by.isEmpty()) {
      return Optional.empty();
    }
    LocatedText what = by.get();
    if (what.text().equals(SCORE)) {
      if (!scored) {
        problems.add(Diagnostic.of(Code.SCORE_WITHOUT_SCORECARD, what.span()));
      }
      return rows(keys, SCORE, Unit.Plain.SCORE, Scorecard.PLACES)
          .flatMap(rows -> of.map(amount -> new Bonus.ByScore(amount, rows)));
    }
    Optional<PlannedMetric> metric = metrics.find(what);
    return metric
        .map(PlannedMetric::metric)
        .flatMap(
            m ->
                rows(keys, m.name(), m.unit(), m.places())
                    .flatMap(rows -> of.map(amount -> new Bonus.ByMetric(m.name(), amount, rows))));
  }

  private Optional<List<Bonus.Row>> rows(Reading keys, String subject, Unit unit, int places) {
    ConditionReader conditions =
        new ConditionReader(problems, subject, unit, OptionalInt.of(places));
    List<Mapping> written = keys.mappings("table");
    List<Bonus.Row> rows = new ArrayList<>();
    for (Mapping mapping : written) {
      Reading row = new Reading(mapping, problems);
      Optional<Condition> condition = condition(row, conditions, mapping);
      Optional<Rational> pays = row.text("pays").flatMap(money::share);
      if (condition.isPresent() && pays.isPresent()) {
        if (rows.stream().anyMatch(earlier -> hides(earlier.condition(), condition.get()))) {
          problems.add(Diagnostic.of(Code.ROW_HIDDEN, mapping.span()).with("row", condition.get()));
        }
        rows.add(new Bonus.Row(condition.get(), pays.get()));
      }
    }
    return rows.isEmpty() || rows.size() < written.size() ? Optional.empty() : Optional.of(rows);
  }

  private Optional<Condition> condition(Reading row, ConditionReader conditions, Mapping mapping) {
    Optional<LocatedText> least = row.text("at_least");
    Optional<LocatedText> most = row.text("at_most");
    if (least.isPresent() == most.isPresent()) {
      problems.add(Diagnostic.of(Code.ROW_KEYS, mapping.span()));
      return Optional.empty();
    }
    return least.isPresent()
        ? conditions.bound(Condition.AtLeast::new, least.get())
        : conditions.bound(Condition.AtMost::new, most.orElseThrow());
  }

  /** Whether whatever meets the second condition has met the first already. */
  private static boolean hides(Condition first, Condition second) {
    Rational one = first.thresholds().get(0).amount();
    Rational two = second.thresholds().get(0).amount();
    boolean same = first.getClass() == second.getClass();
    return same
        && (first instanceof Condition.AtLeast ? two.compareTo(one) >= 0 : two.compareTo(one) <= 0);
  }

  private Optional<Bonus.Earned> excess(Reading keys) {
    Optional<LocatedText> name = keys.text("excess_of");
    Optional<PlannedMetric> metric = name.flatMap(metrics::find);
    Optional<Quantity> over = keys.text("over").flatMap(money::amount);
    Optional<Rational> rate = keys.text("rate").flatMap(money::share);
    if (metric.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = metric.get().metric().unit();
    if (!unit.isMoney() || over.filter(o -> !o.unit().equals(unit)).isPresent()) {
      problems.add(
          Diagnostic.of(Code.NOT_PAID_ON, name.orElseThrow().span())
              .with("metric", name.get().text())
              .with("unit", unit));
      return Optional.empty();
    }
    money.payable(unit, name.orElseThrow().text(), name.get().span());
    return over.flatMap(o -> rate.map(r -> new Bonus.ExcessOf(metric.get().metric().name(), o, r)));
  }
}
