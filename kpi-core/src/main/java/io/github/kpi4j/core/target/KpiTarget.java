package io.github.kpi4j.core.target;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a KPI is held against, beside its bands. */
public sealed interface KpiTarget {
  /** Which of two figures counts where a shortfall is caught up. */
  enum Against {
    /** The target as it was agreed. */
    ORIGINAL,
    /** The target with what earlier periods have missed. */
    REVISED
  }

  /**
   * A value, the same in every period.
   *
   * @param condition such as {@code at least 18%}
   */
  record Fixed(Condition condition) implements KpiTarget {}

  /**
   * Another value in each stage.
   *
   * @param conditions by the name of the stage
   */
  record Staged(Map<String, Condition> conditions) implements KpiTarget {
    /**
     * Keeps its own copy.
     *
     * @param conditions by the name of the stage
     */
    public Staged {
      conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }
  }

  /**
   * The part of a target that belongs to the period and the subject.
   *
   * @param target the target's name
   * @param against which figure counts
   */
  record Named(String target, Against against) implements KpiTarget {}
}
