package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.dsl.feed.FeedCodesTest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.provider.Arguments;

/** Mistakes in files that feeds read, and in the descriptions of feeds. */
final class FeedExamples {
  private static final String GOOD = "Day,Item,Amount,Units\n2026-05-04,A,10.50,1\n";
  private static final String GRADES = "Item,Grade\nA,4.5\n";
  private static final String DAY = "2026-05-04.csv";

  /** A file's name and its text, where another one than {@link #GOOD} is right. */
  private record Right(String file, String text) {}

  private static final Map<Code, Right> RIGHT =
      Map.of(
          Code.FEED_NO_PERIOD, new Right(DAY, GRADES),
          Code.FEED_DAYS_IN_ONE, new Right(DAY, GRADES),
          Code.FEED_NOT_ADDITIVE, new Right(DAY, GRADES),
          Code.FEED_RATIO_DIFFERS,
              new Right("x.csv", "Day,Item,Amount,Units,Share\n2026-05-04,A,10.00,1,10.00%\n"),
          Code.FEED_TOTAL_DIFFERS,
              new Right("x.csv", "Day,Item,Amount,Units,Total\n2026-05-04,A,10.00,1,11.00\n"));

  private final Map<Code, Example> examples = new EnumMap<>(Code.class);

  FeedExamples() {
    FeedCodesTest.files().map(Arguments::get).forEach(this::file);
    FeedCodesTest.descriptions().map(Arguments::get).forEach(this::description);
  }

  Optional<Example> of(Code code) {
    return Optional.ofNullable(examples.get(code));
  }

  private void file(Object[] row) {
    Code code = (Code) row[0];
    Right right = RIGHT.getOrDefault(code, new Right("x.csv", GOOD));
    examples.putIfAbsent(
        code,
        new Example(
            "csv", side((String) row[1], (String) row[2]), side(right.file(), right.text())));
  }

  private static Example.Side side(String file, String text) {
    return new Example.Side(
        "In the file `" + file + "` of a feed",
        text,
        content -> FeedCodesTest.found(file, content));
  }

  private void description(Object[] row) {
    Code code = (Code) row[0];
    if (code.id().startsWith("KPI-51")) {
      examples.putIfAbsent(
          code,
          Example.of(
              "In the description of a feed",
              "yaml",
              (String) row[1],
              FeedCodesTest.description(),
              FeedCodesTest::described));
    }
  }
}
