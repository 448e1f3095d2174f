package io.github.kpi4j.core.stage;

import java.time.LocalDate;

/** The first day of the first stage. */
public sealed interface Start {
  /**
   * Each subject has its own: {@code products.launch_date}.
   *
   * @param table a reference table whose key are the dimensions of the plan's subjects
   * @param attribute a date of that table
   */
  record OfSubject(String table, String attribute) implements Start {
    /**
     * As a contract writes it.
     *
     * @return such as {@code products.launch_date}
     */
    @Override
    public String toString() {
      return table + "." + attribute;
    }
  }

  /**
   * One day for the whole contract.
   *
   * @param day the day
   */
  record OnDay(LocalDate day) implements Start {
    @Override
    public String toString() {
      return day.toString();
    }
  }
}
