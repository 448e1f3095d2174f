package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Quantity;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a test expects.
 *
 * @param kind what it is about
 * @param name the metric, KPI, stage plan, alert or line of fees; empty for score and grade
 * @param subject the subject, as reports write it; empty for the whole contract
 * @param expected what it should come to
 * @param place where that is written
 */
public record Expectation(
    Kind kind, String name, Optional<String> subject, Expected expected, Span place) {
  /** What is expected of what. */
  public enum Kind {
    /** The value of a metric, as it is shown. */
    METRIC,
    /** The level of a KPI. */
    KPI,
    /** The stage at the end of the last day that is evaluated. */
    STAGE,
    /** The score. */
    SCORE,
    /** The grade. */
    GRADE,
    /** The amount of a line of the statement, or their total. */
    FEE,
    /** How an alert stands at the end of the last day. */
    ALERT;

    /** The line that stands for the sum of all lines. */
    public static final String TOTAL = "total";
  }

  /** What should come out. */
  public sealed interface Expected {}

  /**
   * A number.
   *
   * @param quantity with its unit
   */
  public record Value(Quantity quantity) implements Expected {
    @Override
    public String toString() {
      return quantity.toString();
    }
  }

  /**
   * A level, stage, grade or state.
   *
   * @param text the word
   */
  public record Word(String text) implements Expected {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Nothing, perhaps for one reason only.
   *
   * @param reason why nothing; any reason will do where it is absent
   */
  public record Nothing(Optional<Reason.Kind> reason) implements Expected {
    /** The word for nothing, whatever the reason. */
    public static final String NONE = "none";

    @Override
    public String toString() {
      return reason.map(Reason.Kind::name).orElse(NONE);
    }
  }

  /**
   * The place among the keys of {@code expect}.
   *
   * @return such as {@code kpis.profit} or {@code stages.new_product.B01}
   */
  public String path() {
    String key =
        switch (kind) {
          case SCORE, GRADE -> kind.name().toLowerCase(Locale.ROOT);
          default -> kind.name().toLowerCase(Locale.ROOT) + "s." + name;
        };
    return subject.map(s -> key + "." + s).orElse(key);
  }
}
