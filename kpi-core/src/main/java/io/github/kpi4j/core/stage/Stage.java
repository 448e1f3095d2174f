package io.github.kpi4j.core.stage;

import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.CalendarLength;
import io.github.kpi4j.core.value.Title;
import java.util.Locale;
import java.util.Optional;

/** One stage of a plan. */
public sealed interface Stage {
  /**
   * Its name.
   *
   * @return as KPIs use it
   */
  String name();

  /**
   * Its name for people.
   *
   * @return its own, or its name
   */
  Title title();

  /**
   * A stage that time alone ends: {@code {name: growth, lasts: 90 days}}.
   *
   * @param name its name
   * @param title its name for people
   * @param lasts its length; the next stage begins on its first day plus this
   */
  record Timed(String name, Title title, CalendarLength lasts) implements Stage {}

  /**
   * A stage that has to be earned: {@code {name: launch, lasts: 30 days, graduate_when:
   * review_count >= 15, at_most: 60 days, if_overdue: fail}}.
   *
   * @param name its name
   * @param title its name for people
   * @param lasts how long it lasts before the condition is tried: for the first time at the end of
   *     its first day plus this
   * @param graduateWhen what has to hold at the end of a day for the next stage to begin on the day
   *     after it; a metric without a window is that of the stage's first day to that day
   * @param limit when it is overdue, and what then; empty where it may last for ever
   */
  record Earned(
      String name, Title title, CalendarLength lasts, Predicate graduateWhen, Optional<Limit> limit)
      implements Stage {}

  /**
   * The last stage, which nothing ends.
   *
   * @param name its name
   * @param title its name for people
   */
  record Open(String name, Title title) implements Stage {}

  /**
   * How long a stage that has to be earned may last.
   *
   * @param atMost it is overdue on its first day plus this
   * @param ifOverdue what happens then
   */
  record Limit(CalendarLength atMost, IfOverdue ifOverdue) {}

  /** What happens to a subject that has not earned its next stage in time. */
  enum IfOverdue {
    /** The next stage begins all the same. */
    ADVANCE,
    /** It stays, and graduates as soon as the condition holds. */
    HOLD,
    /** It has failed, for good: it has the worst level of every KPI of the plan. */
    FAIL;

    /**
     * The word that contracts use.
     *
     * @return such as {@code advance}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
