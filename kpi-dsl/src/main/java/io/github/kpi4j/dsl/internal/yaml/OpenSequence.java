package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Sequence;
import java.util.ArrayList;
import java.util.List;

/** A list that has begun and not ended. */
final class OpenSequence implements OpenNode {
  private final YamlText text;
  private final List<Diagnostic> problems;
  private final int start;
  private final boolean bracketed;
  private final List<Node> items = new ArrayList<>();
  private int reach;

  // Where an item opened a parenthesis that no item closed yet, and how many are open.
  private int cutAt;
  private int parentheses;

  OpenSequence(YamlText text, List<Diagnostic> problems, int start) {
    this.text = text;
    this.problems = problems;
    this.start = start;
    this.bracketed = text.charAt(start) == '[';
    this.reach = start;
  }

  @Override
  public boolean wantsKey() {
    return false;
  }

  @Override
  public boolean isBracketed() {
    return bracketed;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int column() {
    return text.column(start);
  }

  @Override
  public void add(Node node) {
    items.add(node);
    reach = node.span().end();
    if (bracketed) {
      joinCut(node);
    }
  }

  // `[f(a, b)]` is two items for YAML, `f(a` and `b)`; the parentheses tell what was meant.
  private void joinCut(Node node) {
    if (!Scalars.isPlain(node)) {
      parentheses = 0;
      return;
    }
    if (parentheses == 0) {
      cutAt = items.size() - 1;
    }
    String written = node.span().text();
    parentheses += written.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
    parentheses = Math.max(parentheses, 0);
    if (parentheses == 0 && cutAt < items.size() - 1) {
      int from = items.get(cutAt).span().start();
      problems.add(CommaInValue.problem(text, from, reach));
      items.subList(cutAt, items.size()).clear();
      items.add(new Broken(text.span(from, reach)));
    }
  }

  @Override
  public void addNothing(int offset) {
    int dash = Math.max(text.text().lastIndexOf('-', offset), 0);
    problems.add(Diagnostic.of(Code.EMPTY_ITEM, text.span(dash, dash + 1)));
    items.add(new Broken(text.span(dash, dash + 1)));
    reach = dash + 1;
  }

  @Override
  public Node close(int end) {
    return new Sequence(text.span(start, Math.max(start, bracketed ? end : reach)), items);
  }
}
