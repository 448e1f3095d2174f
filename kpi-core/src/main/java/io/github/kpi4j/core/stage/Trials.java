package io.github.kpi4j.core.stage;

import io.github.kpi4j.core.stage.Stage.Earned;
import java.time.LocalDate;

/** Answers whether a subject fulfils the condition of a stage. */
public interface Trials {
  /** What the facts say of a condition. */
  enum Finding {
    /** It holds. */
    HOLDS,
    /** It does not hold. */
    DOES_NOT,
    /** Facts that it needs are missing; that passes nobody. */
    UNKNOWN
  }

  /**
   * Whether the condition of a stage holds at the end of a day.
   *
   * @param stage the stage
   * @param start the first day that the subject was in it
   * @param day the day
   * @return what the facts of the days until then say
   */
  Finding at(Earned stage, LocalDate start, LocalDate day);

  /**
   * From when on facts about a condition can be expected.
   *
   * @param stage the stage
   * @return the first day on which its tables have facts or should have; {@link LocalDate#MIN}
   *     where facts could be expected of every day
   */
  LocalDate horizon(Earned stage);
}
