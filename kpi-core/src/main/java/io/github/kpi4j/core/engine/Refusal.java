package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.diagnostic.Catalogue;
import java.util.Locale;
import java.util.Map;

/**
 * A KPI that needs more than a row of values, and why. Evaluating facts judges it, see {@link
 * CompiledContract#evaluate}.
 *
 * @param kpi its name
 * @param cause what it needs
 * @param part the part of the contract that needs it, such as {@code rolling(units, 28 days)}
 */
public record Refusal(String kpi, Cause cause, String part) {
  /** What a row of values does not have. */
  public enum Cause {
    /** Other days than the row's: a window. */
    OTHER_DAYS,
    /** The number of its days, which {@link RowPlanBuilder#days} would say. */
    NUMBER_OF_DAYS,
    /** A rate of exchange. */
    RATE,
    /** A filter of the KPI, by which it reads other rows of the tables than other KPIs do. */
    FILTER,
    /** The target of a period, which its bands compare with or its result names. */
    TARGET,
    /** The stage that its subject is in. */
    STAGE
  }

  /**
   * The refusal as a sentence.
   *
   * @param catalogue the language
   * @return one sentence, without a full stop
   */
  public String in(Catalogue catalogue) {
    return catalogue.text(
        "refusal." + cause.name().toLowerCase(Locale.ROOT), Map.of("kpi", kpi, "part", part));
  }

  @Override
  public String toString() {
    return in(Catalogue.ENGLISH);
  }
}
