package io.github.kpi4j.dsl.internal.format;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets the beginnings of lines: two spaces for each depth, and one space after each dash. */
public final class Indentation {
  private final Source source;
  private final Depths depths;

  private Indentation(Source source, Depths depths) {
    this.source = source;
    this.depths = depths;
  }

  /**
   * Indents a text.
   *
   * @param text the YAML, with LF at the ends of lines
   * @param root what it says, read from that text
   * @return the same with other beginnings of lines; the text itself where it is written in a way
   *     that has no depth, such as a key after a question mark
   */
  public static String of(String text, Node root) {
    Source source = root.span().source();
    Depths depths = Depths.of(source, root);
    return depths.isKnown() ? new Indentation(source, depths).write() : text;
  }

  private String write() {
    List<String> lines = new ArrayList<>();
    for (int line = 1; line <= depths.lines(); line++) {
      lines.add(source.lineText(line));
    }
    Comments comments = new Comments(lines, depths);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = withOneGap(i, lines.get(i));
      int depth = depths.isSet(i) ? depths.depth(i) : comments.depth(i);
      out.append(depth < 0 ? line : " ".repeat(depth) + line.substring(Depths.leading(line)));
      out.append('\n');
    }
    return out.toString();
  }

  private String withOneGap(int index, String line) {
    int start = source.lineStart(index + 1);
    StringBuilder out = new StringBuilder(line);
    Map<Integer, Integer> gaps = depths.gaps(start, start + line.length());
    gaps.forEach((from, to) -> out.replace(from - start, to - start, " "));
    return out.toString();
  }
}
