package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a bonus is measured by: a table of scores or values, or what lies above an amount. */
final class BonusReader {
  private static final String SCORE = "score";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Problems problems;
  private final MetricSection metrics;
  private final FeeMoney money;
  private final boolean scored;
  private final TargetSection targets;
  private final RowReader rows;

  BonusReader(
      Problems problems,
      MetricSection metrics,
      FeeMoney money,
      boolean scored,
      TargetSection targets) {
    this.problems = problems;
    this.metrics = metrics;
    this.money = money;
    this.scored = scored;
    this.targets = targets;
    this.rows = new RowReader(problems, money);
  }

  /** What is earned; empty if something is missing or wrong, which has been reported. */
  Optional<Bonus.Earned> read(Mapping mapping, Optional<Grain> per) {
    Reading keys = new Reading(mapping, problems);
    boolean byTable = keys.has("by") || keys.has("of") || keys.has("table");
    boolean byExcess = keys.has("excess_of") || keys.has("over") || keys.has("rate");
    List<String> needed =
        byExcess ? List.of("excess_of", "over", "rate") : List.of("by", "of", "table");
    boolean misplaced = byTable && keys.has("per");
    if (byTable == byExcess || misplaced || !needed.stream().allMatch(keys::has)) {
      problems.add(Diagnostic.of(Code.BONUS_KEYS, mapping.span()));
      return Optional.empty();
    }
    return byExcess ? excess(keys, per) : table(keys);
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
      return rows.read(keys, SCORE, Unit.Plain.SCORE, Scorecard.PLACES)
          .flatMap(table -> of.map(amount -> new Bonus.ByScore(amount, table)));
    }
    Optional<PlannedMetric> metric = metrics.find(what);
    return metric
        .map(PlannedMetric::metric)
        .flatMap(
            m ->
                rows.read(keys, m.name(), m.unit(), m.places())
                    .flatMap(table -> of.map(a -> new Bonus.ByMetric(m.name(), a, table))));
  }

  private Optional<Bonus.Earned> excess(Reading keys, Optional<Grain> per) {
    Optional<LocatedText> name = keys.text("excess_of");
    Optional<PlannedMetric> metric = name.flatMap(metrics::find);
    Optional<Rational> rate = keys.text("rate").flatMap(money::share);
    Optional<LocatedText> written = keys.text("over");
    if (metric.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    Metric measured = metric.get().metric();
    Optional<Bonus.Over> over =
        NAME.matcher(written.get().text()).matches()
            ? target(written.get(), measured)
            : money.amount(written.get()).map(Bonus.OverAmount::new);
    boolean otherMoney =
        over.filter(
                o -> o instanceof Bonus.OverAmount a && !a.amount().unit().equals(measured.unit()))
            .isPresent();
    if (!measured.unit().isMoney() || otherMoney) {
      problems.add(
          Diagnostic.of(Code.NOT_PAID_ON, name.orElseThrow().span())
              .with("metric", name.get().text())
              .with("unit", measured.unit()));
      return Optional.empty();
    }
    money.payable(measured.unit(), name.orElseThrow().text(), name.get().span());
    return over.flatMap(o -> rate.map(r -> new Bonus.ExcessOf(measured.name(), o, r, per)));
  }

  /** A target is exceeded by what it is a target of. */
  private Optional<Bonus.Over> target(LocatedText name, Metric measured) {
    Optional<Target> target = targets.find(name);
    if (target.filter(t -> !t.metric().equals(measured.name())).isPresent()) {
      problems.add(
          Diagnostic.of(Code.EXCESS_OF_OTHER, name.span())
              .with("target", name.text())
              .with("other", target.get().metric())
              .with("metric", measured.name()));
      return Optional.empty();
    }
    return target.map(t -> new Bonus.OverTarget(t.name()));
  }
}
