package io.github.kpi4j.cli;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.feed.FeedOptions;
import java.util.Map;
import picocli.CommandLine.Option;

/** What somebody knows of downloads that they do not show themselves. */
final class Downloads {
  @Option(names = "--grain", paramLabel = "FILE=KIND", descriptionKey = "help.grain")
  private Map<String, String> grains = Map.of();

  @Option(names = "--days", paramLabel = "FILE=DAYS", descriptionKey = "help.days")
  private Map<String, String> days = Map.of();

  /** For tables of a contract, whose calendar reads the days. */
  FeedOptions options(Contract contract) {
    FeedOptions options = FeedOptions.NONE;
    for (Map.Entry<String, String> file : grains.entrySet()) {
      options = options.withGrain(file.getKey(), file.getValue());
    }
    for (Map.Entry<String, String> file : days.entrySet()) {
      options = options.withDays(file.getKey(), range(contract, file.getValue()));
    }
    return options;
  }

  private static DateRange range(Contract contract, String text) {
    return contract
        .calendar()
        .parse(text)
        .map(Period::days)
        .orElseThrow(() -> new Unusable("days", Map.of("found", text)));
  }
}
