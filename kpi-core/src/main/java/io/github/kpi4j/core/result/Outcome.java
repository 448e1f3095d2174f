package io.github.kpi4j.core.result;

import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a KPI came to. */
public sealed interface Outcome {
  /**
   * The level, where there is one.
   *
   * @return empty unless the outcome is {@link Judged} or {@link Failed}
   */
  Optional<String> level();

  /**
   * A value fell into a band.
   *
   * @param value the value as it is shown, which is what decides unless the KPI compares exactly
   * @param places the decimal places it is shown with
   * @param band the band; one that asks for a share of the target as the value that this is
   * @param exact the exact amount, where it is another than the one that is shown and decides or
   *     would decide otherwise
   * @param aim what the value was to be, where the KPI has a target
   */
  record Judged(Quantity value, int places, Band band, Optional<Rational> exact, Optional<Aim> aim)
      implements Outcome {
    @Override
    public Optional<String> level() {
      return Optional.of(band.level());
    }

    /**
     * In one line.
     *
     * @return such as {@code green: 11.84% (at most 12%)}
     */
    @Override
    public String toString() {
      // The value has been rounded already, so the mode makes no difference.
      return band.level()
          + ": "
          + value.toText(places, Rounding.HALF_EVEN)
          + " ("
          + band.condition()
          + ")";
    }
  }

  /**
   * The worst level, whatever the value is, because a stage was not earned in time.
   *
   * @param worst the worst level
   * @param reason which stage, and since when
   */
  record Failed(String worst, Reason reason) implements Outcome {
    @Override
    public Optional<String> level() {
      return Optional.of(worst);
    }

    @Override
    public String toString() {
      return worst + ": " + reason;
    }
  }

  /**
   * Nothing could be judged.
   *
   * @param reason why
   */
  record NotEvaluable(Reason reason) implements Outcome {
    @Override
    public Optional<String> level() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "not evaluable: " + reason;
    }
  }

  /**
   * Every subject was judged on its own; there is no level of the whole.
   *
   * @param subjects how many subjects have each level, best level first
   */
  record Spread(Map<String, Integer> subjects) implements Outcome {
    /**
     * Keeps its own copy.
     *
     * @param subjects how many subjects have each level
     */
    public Spread {
      subjects = Collections.unmodifiableMap(new LinkedHashMap<>(subjects));
    }

    @Override
    public Optional<String> level() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return subjects.toString();
    }
  }
}
