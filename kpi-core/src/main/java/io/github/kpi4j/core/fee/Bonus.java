package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A fee for doing well.
 *
 * @param earned how much
 * @param onlyIf all of these must hold, or nothing is paid
 * @param place where it was written
 */
public record Bonus(Earned earned, List<Predicate> onlyIf, Span place) {
  /**
   * Keeps its own copy.
   *
   * @param earned how much
   * @param onlyIf what must hold
   * @param place where it was written
   */
  public Bonus {
    onlyIf = List.copyOf(onlyIf);
  }

  /** What a bonus is measured by. */
  public sealed interface Earned {}

  /**
   * A part of an amount by the score.
   *
   * @param of the whole bonus
   * @param table tried from the first row
   */
  public record ByScore(Quantity of, List<Row> table) implements Earned {
    /**
     * Keeps its own copy.
     *
     * @param of the whole bonus
     * @param table tried from the first row
     */
    public ByScore {
      table = List.copyOf(table);
    }
  }

  /**
   * A part of an amount by the value of a metric, as it is shown.
   *
   * @param metric the metric
   * @param of the whole bonus
   * @param table tried from the first row
   */
  public record ByMetric(String metric, Quantity of, List<Row> table) implements Earned {
    /**
     * Keeps its own copy.
     *
     * @param metric the metric
     * @param of the whole bonus
     * @param table tried from the first row
     */
    public ByMetric {
      table = List.copyOf(table);
    }
  }

  /**
   * A share of what lies above an amount (超额奖金).
   *
   * @param metric what is measured, an amount of money
   * @param over what has to be exceeded
   * @param rate the share of the excess that is paid
   * @param per the size of the periods that are measured; empty for the settled ones
   */
  public record ExcessOf(String metric, Over over, Rational rate, Optional<Grain> per)
      implements Earned {}

  /** What has to be exceeded. */
  public sealed interface Over {}

  /**
   * The same in every period.
   *
   * @param amount what has to be exceeded
   */
  public record OverAmount(Quantity amount) implements Over {}

  /**
   * What a target wants of the period.
   *
   * @param target the name of a target of the same metric
   */
  public record OverTarget(String target) implements Over {}

  /**
   * A row of a table.
   *
   * @param condition what the value has to be
   * @param pays the part of the whole bonus, 1 for all of it
   */
  public record Row(Condition condition, Rational pays) {}
}
