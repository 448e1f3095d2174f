package io.github.kpi4j.core.target;

import java.util.Locale;

/** What a KPI is held against, beside its bands. */
public sealed interface KpiTarget {
  /** Which of two figures counts where a shortfall is caught up. */
  enum Against {
    /** The target as it was agreed. */
    ORIGINAL,
    /** The target with what earlier periods have missed. */
    REVISED;

    /**
     * The word that contracts use.
     *
     * @return in lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value, the same in every period.
   *
   * @param condition such as {@code at least 18%}
   */
  record Fixed(Condition condition) implements KpiTarget {}

  /**
   * The part of a target that belongs to the period and the subject.
   *
   * @param target the target's name
   * @param against which figure counts
   */
  record Named(String target, Against against) implements KpiTarget {}
}
