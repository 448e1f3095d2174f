package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.ProposedTests.Left;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.ContractTests;
import java.util.Locale;
import java.util.Map;

/** Tests at the edges of a contract, to be read and pasted. */
final class EdgesText {
  private EdgesText() {}

  static String of(CompiledContract contract, Period period, Words words) {
    ProposedTests proposed = contract.testing().edges(period);
    StringBuilder out = new StringBuilder();
    out.append("# ").append(words.text("edges.head")).append('\n');
    for (Left left : proposed.left()) {
      String why = words.text("edges." + left.why().name().toLowerCase(Locale.ROOT));
      out.append("# ")
          .append(
              words.text(
                  "edges.left",
                  Map.of("what", CoverageText.never(left.branch(), words), "why", why)))
          .append('\n');
    }
    return proposed.tests().isEmpty()
        ? out.toString()
        : out.append(ContractTests.text(contract.schema(), proposed.tests())).toString();
  }
}
