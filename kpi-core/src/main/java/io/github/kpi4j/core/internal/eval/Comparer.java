package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Comparison.KpiChange;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two evaluations of a contract: what moved, and by how much. */
public final class Comparer {
  private final Evaluation before;
  private final Evaluation now;

  private Comparer(Evaluation before, Evaluation now) {
    this.before = before;
    this.now = now;
  }

  /**
   * Compares two periods.
   *
   * @param before the earlier one
   * @param now the later one
   * @return every change, divided among what it is made of
   */
  public static Comparison compare(Evaluation before, Evaluation now) {
    Comparer comparer = new Comparer(before, now);
    return new Comparison(
        before,
        now,
        before.score().flatMap(then -> now.score().map(today -> ScoreComparison.of(then, today))),
        now.kpis().stream().map(comparer::kpi).toList());
  }

  private KpiChange kpi(KpiResult result) {
    String name = result.kpi().name();
    Optional<KpiResult> earlier =
        before.kpis().stream().filter(other -> other.kpi().name().equals(name)).findFirst();
    if (earlier.isEmpty()) {
      Reason reason =
          new Reason(Reason.Kind.NOT_AGREED, Map.of("kpi", name, "period", before.period().name()));
      return new KpiChange(name, new Change.Unknown(reason), Optional.empty());
    }
    return new KpiChange(name, value(earlier.get(), result), points(earlier.get(), result));
  }

  private Change value(KpiResult then, KpiResult today) {
    if (!then.kpi().metric().equals(today.kpi().metric())
        || !then.kpi().where().equals(today.kpi().where())) {
      return new Change.Unknown(
          new Reason(
              Reason.Kind.OTHER_TERMS,
              Map.of("name", today.kpi().name(), "period", before.period().name())));
    }
    String metric = today.kpi().metric();
    MixtureBuilder builder = new MixtureBuilder(before, now, metric);
    Optional<Mixture> mixture = builder.build(metric, then.explanation(), today.explanation());
    if (mixture.isEmpty()) {
      return new Change.Unknown(builder.gap());
    }
    Shares shares = new Shares(mixture.get());
    return shares
        .contributions()
        .<Change>map(
            parts ->
                new Change.Explained(
                    exact(then.explanation()),
                    exact(today.explanation()),
                    today.explanation().places(),
                    shares.method(),
                    parts))
        .orElseGet(() -> new Change.Unknown(shares.gap()));
  }

  private static Quantity exact(Explanation explanation) {
    return new Quantity(((Amount.Known) explanation.amount()).exact(), explanation.unit());
  }

  /** Only where both periods average points by share there are subjects that add up to them. */
  private Optional<Change> points(KpiResult then, KpiResult today) {
    boolean shared =
        List.of(then, today).stream()
            .allMatch(
                result ->
                    result.points().isPresent()
                        && result.kpi().scoreBy().orElse(null) instanceof ScoreBy.ShareOf);
    return shared
        ? Optional.of(
            SubjectComparison.of(
                then,
                today,
                before.contract().scorecard().orElseThrow().points(),
                now.contract().scorecard().orElseThrow().points()))
        : Optional.empty();
  }

  /** Half of what two sides come to together. */
  static Rational mean(Rational one, Rational other) {
    return one.plus(other).dividedBy(Rational.of(2));
  }
}
