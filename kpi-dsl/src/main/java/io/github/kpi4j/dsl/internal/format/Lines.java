package io.github.kpi4j.dsl.internal.format;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Sequence;
import java.util.BitSet;
import java.util.List;

/** The lines of a text: spaces at their ends, and empty ones. */
public final class Lines {
  private final List<String> lines;
  // The lines of texts below a `|` or `>`, from 0, without the line of the sign.
  private final BitSet verbatim = new BitSet();

  private Lines(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Takes away spaces at the ends of lines, empty lines after an empty one, and those at both ends
   * of the text. Lines of texts that are written with {@code |} or {@code >} stay as they are.
   *
   * @param text the YAML, with LF at the ends of lines
   * @param root what it says
   * @return the same, with one line end at its end
   */
  public static String trimmed(String text, Node root) {
    Lines lines = new Lines(text.lines().toList());
    lines.markBlocks(root);
    return lines.trimmed();
  }

  private void markBlocks(Node node) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> markBlocks(entry.value()));
    } else if (node instanceof Sequence list) {
      list.items().forEach(this::markBlocks);
    } else if (Block.is(node)) {
      Span span = node.span();
      Source source = span.source();
      int after = source.line(span.end());
      verbatim.set(span.line(), after);
      while (Block.keepsEmptyLines(node) && after < lines.size() && lines.get(after).isBlank()) {
        verbatim.set(after);
        after++;
      }
    }
  }

  private String trimmed() {
    StringBuilder out = new StringBuilder();
    boolean empty = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = verbatim.get(i) ? lines.get(i) : lines.get(i).stripTrailing();
      if (line.isEmpty() && !verbatim.get(i)) {
        empty = true;
        continue;
      }
      out.append(empty && out.length() > 0 ? "\n" : "").append(line).append('\n');
      empty = false;
    }
    return out.toString();
  }
}
