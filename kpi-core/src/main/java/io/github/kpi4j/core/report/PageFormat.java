package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.Grain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page is read for, which decides what stands on it. */
enum PageFormat {
  /** Yesterday beside the period to date, pace and alerts: read in a minute. */
  DAILY,
  /** The last week beside the period to date, and everything but the lines of the statement. */
  WEEKLY,
  /** A month with its statement. */
  MONTHLY,
  /** Any other period with its statement. */
  PERIODIC;

  /**
   * The format of a page.
   *
   * @param period what the page is about
   * @param recent the days or weeks beside it, if any
   */
  static PageFormat of(Evaluation period, List<Evaluation> recent) {
    Grain grain =
        (recent.isEmpty() ? Optional.of(period) : Optional.of(recent.get(recent.size() - 1)))
            .flatMap(evaluation -> evaluation.period().grain())
            .orElse(Grain.YEAR);
    return switch (grain) {
      case DAY -> DAILY;
      case WEEK -> WEEKLY;
      case MONTH, CONTRACT_MONTH -> MONTHLY;
      case QUARTER, YEAR -> PERIODIC;
    };
  }

  /** The key of its name. */
  String key() {
    return "html.format." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether it shows how things have developed over months: breakdowns, stages, trends. */
  boolean isLong() {
    return this != DAILY;
  }
}
