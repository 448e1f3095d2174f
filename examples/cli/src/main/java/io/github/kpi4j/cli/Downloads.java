package io.github.kpi4j.cli;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.feed.FeedOptions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Option;

/** What somebody knows of downloads that they do not show themselves. */
final class Downloads {
  @Option(
      names = "--grain",
      paramLabel = "FILE=KIND",
      description = "what a row of a file, or of a feed's files, is: package")
  private Map<String, String> grains = Map.of();

  @Option(
      names = "--days",
      paramLabel = "FILE=DAYS",
      description = "the days of a file: 2026-03-01, or 2026-03-01/2026-03-31")
  private Map<String, String> days = Map.of();

  FeedOptions options() {
    FeedOptions options = FeedOptions.NONE;
    for (Map.Entry<String, String> file : grains.entrySet()) {
      options = options.withGrain(file.getKey(), file.getValue());
    }
    for (Map.Entry<String, String> file : days.entrySet()) {
      options = options.withDays(file.getKey(), range(file.getValue()));
    }
    return options;
  }

  private static DateRange range(String text) {
    int slash = text.indexOf('/');
    try {
      LocalDate first = LocalDate.parse(slash < 0 ? text : text.substring(0, slash));
      LocalDate last = slash < 0 ? first : LocalDate.parse(text.substring(slash + 1));
      return DateRange.closed(first, last);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "no days: `" + text + "`; write 2026-03-01 or 2026-03-01/2026-03-31", e);
    }
  }
}
