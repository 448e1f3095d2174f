package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one period, as far as a way out of the contract asks for it.
 *
 * @param period which
 * @param isFinal whether it is over and nothing of it can change any more
 * @param score the score, as it is shown; empty while it is withheld
 * @param grade its grade, where there is one
 * @param levels the level of each KPI that has one, by its name
 */
public record Review(
    Period period,
    boolean isFinal,
    Optional<Rational> score,
    Optional<String> grade,
    Map<String, String> levels) {
  /** The name under which triggers read the score. */
  public static final String SCORE = "score";

  /** The name under which triggers read the grade. */
  public static final String GRADE = "grade";

  /**
   * Keeps its own copy.
   *
   * @param period which
   * @param isFinal whether it is final
   * @param score the score
   * @param grade its grade
   * @param levels the levels of KPIs
   */
  public Review {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }
}
