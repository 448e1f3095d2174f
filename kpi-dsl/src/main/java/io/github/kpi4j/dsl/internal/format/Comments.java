package io.github.kpi4j.dsl.internal.format;

import java.util.List;

/** Comments on lines of their own stand with what they are about. */
final class Comments {
  private static final int AS_IT_IS = -1;

  private final List<String> lines;
  private final Depths depths;

  Comments(List<String> lines, Depths depths) {
    this.lines = lines;
    this.depths = depths;
  }

  /**
   * The depth of a comment: that of the line after it, unless it is deeper and stands under a line
   * before it.
   *
   * @return -1 for a line that is no comment
   */
  int depth(int line) {
    String written = lines.get(line);
    int column = Depths.leading(written);
    if (!written.startsWith("#", column)) {
      return AS_IT_IS;
    }
    int next = line + 1;
    while (next < lines.size() && !depths.isBegun(next)) {
      next++;
    }
    boolean last = next == lines.size();
    if (!last && column <= Depths.leading(lines.get(next))) {
      return depths.depth(next);
    }
    int before = line - 1;
    while (before >= 0 && !endsSearch(before, column)) {
      before--;
    }
    if (before >= 0 && Depths.leading(lines.get(before)) == column) {
      return depths.depth(before);
    }
    return last ? 0 : depths.depth(next);
  }

  private boolean endsSearch(int line, int column) {
    return depths.isBegun(line) && Depths.leading(lines.get(line)) <= column;
  }
}
