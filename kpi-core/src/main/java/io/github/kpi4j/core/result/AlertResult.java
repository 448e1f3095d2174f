package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Alert;
import java.time.LocalDate;
import java.util.List;

/**
 * How an alert stands at the end of a day.
 *
 * @param alert the alert
 * @param day the last day of the period that has passed
 * @param states one for each subject that has had a row by then, those that are firing first; one
 *     for an alert of the whole contract
 */
public record AlertResult(Alert alert, LocalDate day, List<AlertState> states) {
  /**
   * Keeps its own copy.
   *
   * @param alert the alert
   * @param day the day
   * @param states one for each subject
   */
  public AlertResult {
    states = List.copyOf(states);
  }
}
