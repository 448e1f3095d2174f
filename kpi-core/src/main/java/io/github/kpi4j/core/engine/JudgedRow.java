package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of names and numbers came to; see {@link RowPlan#judge(Map)}. Immutable. */
public final class JudgedRow {
  private static final int MOST_DIGITS = 18;

  private final RowPlan plan;
  // The row as integers, or where its numbers do not fit into them as it was given.
  private final long @Nullable [] scaled;
  private final Map<String, BigDecimal> given;
  private final byte[] levels;
  private final long[] values;

  private JudgedRow(RowPlan plan, long @Nullable [] scaled, Map<String, BigDecimal> given) {
    this.plan = plan;
    this.scaled = scaled;
    this.given = given;
    this.levels = new byte[plan.size()];
    this.values = new long[levels.length];
    if (scaled != null) {
      plan.judge(scaled, levels, values);
    }
  }

  static JudgedRow of(RowPlan plan, Map<String, BigDecimal> row) {
    List<RowInput> inputs = plan.inputs();
    long[] scaled = new long[inputs.size()];
    boolean fits = true;
    int found = 0;
    for (int i = 0; i < scaled.length; i++) {
      BigDecimal value = row.get(inputs.get(i).metric());
      scaled[i] = RowPlan.MISSING;
      if (value != null) {
        found++;
        scaled[i] = scaled(value, inputs.get(i).scale());
        fits &= scaled[i] != RowPlan.MISSING;
      }
    }
    if (found < row.size()) {
      requireKnown(plan, row);
    }
    return fits
        ? new JudgedRow(plan, scaled, Map.of())
        : new JudgedRow(plan, null, Collections.unmodifiableMap(new HashMap<>(row)));
  }

  private static void requireKnown(RowPlan plan, Map<String, BigDecimal> row) {
    List<String> known = plan.inputs().stream().map(RowInput::metric).toList();
    row.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("no such input: " + name + ", but " + known);
            });
  }

  /** The integer that stands for a number; missing if none does. */
  private static long scaled(BigDecimal value, int scale) {
    BigDecimal exact = value;
    if (value.scale() != scale) {
      // Widening a number with an exponent could take any amount of memory.
      if (value.precision() - (long) value.scale() > MOST_DIGITS) {
        return RowPlan.MISSING;
      }
      exact = value.setScale(scale, RoundingMode.DOWN);
      if (exact.compareTo(value) != 0) {
        return RowPlan.MISSING;
      }
    }
    return exact.precision() > MOST_DIGITS
        ? RowPlan.MISSING
        : exact.scaleByPowerOfTen(scale).longValueExact();
  }

  /**
   * The level of a KPI.
   *
   * @param kpi its name
   * @return the level; empty where {@link #outcome} says why there is none
   * @throws IllegalArgumentException if the plan does not judge the KPI
   */
  public Optional<String> level(String kpi) {
    return scaled == null ? outcome(kpi).level() : plan.level(levels[plan.indexOf(kpi)]);
  }

  /**
   * The value of a KPI, as it is shown.
   *
   * @param kpi its name
   * @return the rounded value with the places of its metric; empty where there is no level
   * @throws IllegalArgumentException if the plan does not judge the KPI
   */
  public Optional<BigDecimal> value(String kpi) {
    int index = plan.indexOf(kpi);
    if (values[index] != RowPlan.MISSING && scaled != null) {
      return Optional.of(BigDecimal.valueOf(values[index], plan.places(index)));
    }
    return outcome(kpi) instanceof Judged judged
        ? Optional.of(judged.value().amount().round(judged.places(), Rounding.HALF_EVEN))
        : Optional.empty();
  }

  /**
   * The whole outcome of a KPI.
   *
   * @param kpi its name
   * @return its level and value, or why it has none
   * @throws IllegalArgumentException if the plan does not judge the KPI
   */
  public Outcome outcome(String kpi) {
    return scaled == null ? plan.outcome(kpi, given) : plan.outcome(kpi, scaled);
  }
}
