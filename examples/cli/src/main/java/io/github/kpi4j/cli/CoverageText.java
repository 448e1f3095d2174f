package io.github.kpi4j.cli;

import io.github.kpi4j.core.expectation.Branch;
import io.github.kpi4j.core.expectation.Coverage;
import java.util.Locale;
import java.util.Map;

/** What tests never reached, for people. */
final class CoverageText {
  private CoverageText() {}

  static String of(Coverage coverage, Words words) {
    int reached = coverage.reached().size();
    StringBuilder out = new StringBuilder();
    out.append(
            words.text(
                "coverage.sum",
                Map.of(
                    "reached", Integer.toString(reached),
                    "all", Integer.toString(reached + coverage.missed().size()))))
        .append('\n');
    for (Branch branch : coverage.missed()) {
      out.append("      ").append(never(branch, words)).append('\n');
    }
    return out.toString();
  }

  /** That nothing has gone a way. */
  static String never(Branch branch, Words words) {
    Map<String, String> gaps =
        Map.of("path", branch.path(), "at", branch.path() + " (" + branch.condition() + ")");
    String side = branch.holds() ? ".yes" : ".no";
    return switch (branch.kind()) {
      case BAND, GRADE, TIER, STAGE -> words.text("coverage.never", gaps);
      default ->
          words.text("coverage." + branch.kind().name().toLowerCase(Locale.ROOT) + side, gaps);
    };
  }
}
