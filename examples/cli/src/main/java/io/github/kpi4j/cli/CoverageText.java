package io.github.kpi4j.cli;

import io.github.kpi4j.core.expectation.Branch;
import io.github.kpi4j.core.expectation.Coverage;

/** What tests never reached, for people. */
final class CoverageText {
  private CoverageText() {}

  static String of(Coverage coverage) {
    StringBuilder out = new StringBuilder("coverage: ").append(coverage).append('\n');
    for (Branch branch : coverage.missed()) {
      out.append("      never ").append(says(branch)).append('\n');
    }
    return out.toString();
  }

  private static String says(Branch branch) {
    String at = branch.path() + " (" + branch.condition() + ")";
    return switch (branch.kind()) {
      case BAND, GRADE, TIER, STAGE -> at;
      case ROW -> branch.holds() ? at : branch.path() + ": no row is met";
      case ALERT -> at + (branch.holds() ? " fires" : " is quiet");
      case RED_LINE -> at + (branch.holds() ? " is crossed" : " is kept");
      case GATE -> at + (branch.holds() ? " is met" : " is not met");
      case PENALTY -> at + (branch.holds() ? " is due" : " is not due");
    };
  }
}
