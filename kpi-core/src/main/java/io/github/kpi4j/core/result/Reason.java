package io.github.kpi4j.core.result;

import io.github.kpi4j.core.diagnostic.Catalogue;
import java.util.Locale;
import java.util.Map;

/**
 * Why there is no value.
 *
 * @param kind what kind of reason
 * @param arguments the names and dates that its sentence mentions
 */
public record Reason(Kind kind, Map<String, String> arguments) {
  /** The kinds of reason. */
  public enum Kind {
    /** There are no rows. */
    NO_DATA,
    /** A division by zero. */
    UNDEFINED,
    /** A window reaches before the first day of a table. */
    WINDOW,
    /** A window looks back by whole periods of another size than the period that is evaluated. */
    OTHER_PERIOD,
    /** A period that is not over is compared with a whole earlier one. */
    OPEN_PERIOD,
    /** A window reaches before the contract's term. */
    BEFORE_TERM,
    /** There is no rate of exchange that is new enough. */
    NO_RATE,
    /** There is too little to judge by. */
    SMALL_SAMPLE,
    /** A number has outgrown what formulas may hold. */
    TOO_LARGE,
    /** None of the subjects can be judged. */
    NO_SUBJECT,
    /** The first stage of a plan has not begun. */
    BEFORE_STAGES,
    /** Nothing says on which day the first stage begins. */
    NO_START,
    /** A stage was not earned in time. */
    STAGE_FAILED,
    /** The provider owes rows that should be there by now and are not. */
    NOT_DELIVERED,
    /** All days that it would be taken over are excused. */
    EXCUSED,
    /** Values that do not add up, such as ratings, seen over several subjects. */
    NOT_ADDITIVE,
    /** A target has no part for the period or the subject. */
    NO_TARGET,
    /** What was sold before does not say how a target is divided. */
    BAD_HISTORY,
    /** There is no score because something that counts in it could not be judged. */
    NO_SCORE,
    /** The contract of the other period has no such KPI. */
    NOT_AGREED,
    /** What is compared was calculated in another way in the other period. */
    OTHER_TERMS
  }

  /**
   * Keeps its own copy.
   *
   * @param kind what kind of reason
   * @param arguments what its sentence mentions
   */
  public Reason {
    arguments = Map.copyOf(arguments);
  }

  /**
   * The reason as a sentence.
   *
   * @param catalogue the language
   * @return one sentence, without a full stop
   */
  public String in(Catalogue catalogue) {
    // Whoever gives a row of values is told which of them it lacks, not which rows of a table.
    String key = arguments.containsKey("input") ? "no_input" : kind.name().toLowerCase(Locale.ROOT);
    return catalogue.text("reason." + key, arguments);
  }

  @Override
  public String toString() {
    return in(Catalogue.ENGLISH);
  }
}
