package io.github.kpi4j.core.duty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that came: a report, a review meeting, a backup.
 *
 * @param kind what
 * @param period the name of the period that it is about, such as {@code 2026-03}
 * @param on the day on which it came
 * @param language the language of a report or meeting, such as {@code pt}, if that is known
 */
public record Delivery(Kind kind, String period, LocalDate on, Optional<String> language) {
  /** What comes again and again. */
  public enum Kind {
    /** A report. */
    REPORT("report"),
    /** A meeting about the result. */
    REVIEW_MEETING("review_meeting"),
    /** A copy of the operating data. */
    BACKUP("backup");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /**
     * Its name in contracts and tables.
     *
     * @return such as {@code report}
     */
    public String word() {
      return word;
    }
  }

  /**
   * Something of which no language is known.
   *
   * @param kind what
   * @param period the period that it is about
   * @param on the day on which it came
   * @return a delivery
   */
  public static Delivery of(Kind kind, String period, LocalDate on) {
    return new Delivery(kind, period, on, Optional.empty());
  }
}
