package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A KPI of one subject.
 *
 * @param words the value of each of the KPI's dimensions, in their order; an empty one where a
 *     product, say, is in no category
 * @param outcome what it came to
 * @param explanation its value and where it comes from
 * @param stage the stage that it was judged by, where the KPI has stages and it is in one
 * @param share the subject's part of the metric that weights the points, 0 to 1, where the KPI is
 *     scored by share
 */
public record SubjectResult(
    List<String> words,
    Outcome outcome,
    Explanation explanation,
    Optional<String> stage,
    Optional<Rational> share) {
  /**
   * Keeps its own copy.
   *
   * @param words the value of each dimension
   * @param outcome what it came to
   * @param explanation its value
   * @param stage the stage that it was judged by
   * @param share its part of the metric that weights the points
   */
  public SubjectResult {
    words = List.copyOf(words);
  }

  /**
   * The subject in one line.
   *
   * @return such as {@code B01}, or {@code B01 · fba} for two dimensions; {@code –} for an empty
   *     word
   */
  public String subject() {
    return subject(words);
  }

  /**
   * Any subject in one line.
   *
   * @param words the value of each dimension
   * @return such as {@code B01 · fba}
   */
  public static String subject(List<String> words) {
    return String.join(" · ", words.stream().map(word -> word.isEmpty() ? "–" : word).toList());
  }
}
