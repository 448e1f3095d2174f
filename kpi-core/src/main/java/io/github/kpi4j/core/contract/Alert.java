package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Title;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody has to hear of: {@code {for_each: sku, when: turnover < 4, for: 2 weeks,
 * clear_when: turnover >= 5}}. It is asked at the end of every day, of the facts and of nothing
 * else.
 *
 * @param name its name
 * @param title its name for people
 * @param forEach the dimensions whose every combination of values is watched on its own; none for
 *     the whole contract
 * @param where which rows count
 * @param when what has to hold for it to fire; a metric without a window is that of the review
 *     period from its start to the day
 * @param days on how many days it has to hold, with no day between them on which it does not; at
 *     least 1
 * @param clearWhen what has to hold for it to end; where it is empty, that {@code when} does not
 * @param severity how much it matters
 * @param recipients who is to hear of it, in the words of the contract
 * @param advise what to do about it, by language
 */
public record Alert(
    String name,
    Title title,
    List<String> forEach,
    Filter where,
    Predicate when,
    int days,
    Optional<Predicate> clearWhen,
    Severity severity,
    List<String> recipients,
    Optional<Title> advise) {
  /** How much an alert matters. */
  public enum Severity {
    /** Somebody has to act at once. */
    CRITICAL,
    /** Somebody has to look into it. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /**
   * Keeps its own copies.
   *
   * @param name its name
   * @param title its name for people
   * @param forEach the dimensions of its subjects
   * @param where which rows count
   * @param when what has to hold
   * @param days on how many days
   * @param clearWhen what ends it
   * @param severity how much it matters
   * @param recipients who is to hear of it
   * @param advise what to do about it
   */
  public Alert {
    forEach = List.copyOf(forEach);
    recipients = List.copyOf(recipients);
  }
}
