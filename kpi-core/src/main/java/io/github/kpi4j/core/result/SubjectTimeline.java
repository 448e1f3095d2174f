package io.github.kpi4j.core.result;

import io.github.kpi4j.core.stage.Timeline;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one subject goes through the stages of a plan.
 *
 * @param words the value of each of the plan's dimensions, in their order; none for the contract
 * @param timeline its stages, planned and actual; empty if nobody knows on which day the first one
 *     begins
 * @param gap why there is no timeline
 * @param trials of every stay whose condition was tried the last trial, by its day: each part of
 *     the condition with its value
 * @param standing how far the stages until now can be relied on
 */
public record SubjectTimeline(
    List<String> words,
    Optional<Timeline> timeline,
    Optional<Reason> gap,
    SortedMap<LocalDate, Explanation> trials,
    Standing standing) {
  /**
   * Keeps its own copies.
   *
   * @param words the value of each dimension
   * @param timeline its stages
   * @param gap why there are none
   * @param trials the last trial of each stay
   * @param standing how far it can be relied on
   */
  public SubjectTimeline {
    words = List.copyOf(words);
    trials = Collections.unmodifiableSortedMap(new TreeMap<>(trials));
  }

  /**
   * The subject in one line.
   *
   * @return as {@link SubjectResult#subject()}; empty for the contract
   */
  public String subject() {
    return SubjectResult.subject(words);
  }
}
