package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.ProposedTests.Left;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.ContractTests;

/** Tests at the edges of a contract, to be read and pasted. */
final class EdgesText {
  private EdgesText() {}

  static String of(CompiledContract contract, Period period) {
    ProposedTests proposed = contract.testing().edges(period);
    StringBuilder out = new StringBuilder();
    out.append(
        "# What comes out now. Keep what is meant so, and mend the contract where it is not.\n");
    for (Left left : proposed.left()) {
      out.append("# no test of ").append(left.path()).append(": ").append(why(left)).append('\n');
    }
    return proposed.tests().isEmpty()
        ? out.toString()
        : out.append(ContractTests.text(contract.schema(), proposed.tests())).toString();
  }

  private static String why(Left left) {
    return switch (left.why()) {
      case ROWS -> "it is judged by rows, so give it facts";
      case SCORE -> "the score is made of all weighted KPIs, so give their metrics";
      case CONDITION -> "its condition does not just hold metrics against values";
      case GROWS -> "its sum grows from day to day";
      case NOTHING -> "nothing comes of it in this period";
    };
  }
}
