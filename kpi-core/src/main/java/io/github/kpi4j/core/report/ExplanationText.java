package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Explanation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * An explanation as an indented tree: each value above those that it is made of, which are listed
 * where the value comes first.
 */
final class ExplanationText {
  private final Wording wording;

  ExplanationText(Wording wording) {
    this.wording = wording;
  }

  String render(Explanation explanation, int indent) {
    StringBuilder out = new StringBuilder();
    append(explanation, indent, out, Collections.newSetFromMap(new IdentityHashMap<>()));
    return out.toString();
  }

  // A metric that several parts use is one object. What it is made of is said once: metrics that
  // each use the one before them twice would double the tree at every level.
  private void append(
      Explanation explanation, int indent, StringBuilder out, Set<Explanation> said) {
    out.append("  ".repeat(indent)).append(line(explanation)).append('\n');
    if (said.add(explanation)) {
      explanation.parts().forEach(part -> append(part, indent + 1, out, said));
    }
  }

  /** One value: its name, what it is made of, what it came to, the rows behind it. */
  String line(Explanation explanation) {
    String name = explanation.name().map(n -> n + " = ").orElse("");
    String rows = wording.rows(explanation).map(r -> " (" + r + ")").orElse("");
    return name + explanation.expression() + " = " + wording.amount(explanation) + rows;
  }
}
