package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Explanation;

/** An explanation as an indented tree: each value above those that it is made of. */
final class ExplanationText {
  private final Wording wording;

  ExplanationText(Wording wording) {
    this.wording = wording;
  }

  String render(Explanation explanation, int indent) {
    StringBuilder out = new StringBuilder();
    append(explanation, indent, out);
    return out.toString();
  }

  private void append(Explanation explanation, int indent, StringBuilder out) {
    out.append("  ".repeat(indent)).append(line(explanation)).append('\n');
    explanation.parts().forEach(part -> append(part, indent + 1, out));
  }

  /** One value: its name, what it is made of, what it came to, the rows behind it. */
  String line(Explanation explanation) {
    String name = explanation.name().map(n -> n + " = ").orElse("");
    String rows = wording.rows(explanation).map(r -> " (" + r + ")").orElse("");
    return name + explanation.expression() + " = " + wording.amount(explanation) + rows;
  }
}
