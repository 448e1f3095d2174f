package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.TerminalWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells under each other, for a terminal; Chinese characters take two places there. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> right;

  /**
   * An empty table.
   *
   * @param right for each column whether its cells end at the same place, as numbers do
   */
  TextTable(List<Boolean> right) {
    this.right = List.copyOf(right);
  }

  /** Adds a row; line ends and other control characters of its cells become spaces. */
  TextTable row(String... cells) {
    rows.add(Arrays.stream(cells).map(PlainText::of).toList());
    return this;
  }

  String render() {
    StringBuilder out = new StringBuilder();
    int[] widths = IntStream.range(0, right.size()).map(this::width).toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String gap = " ".repeat(widths[column] - TerminalWidth.of(cell));
        line.append(column == 0 ? "" : "  ");
        line.append(right.get(column) ? gap + cell : cell + gap);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> TerminalWidth.of(row.get(column))).max().orElse(0);
  }
}
