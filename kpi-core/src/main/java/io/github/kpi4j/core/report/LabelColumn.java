package io.github.kpi4j.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels one below the other beside a drawing, each as near to its place as its neighbours let it.
 * Those that the column has no room for are left out, the lowest first.
 *
 * @param top the highest baseline
 * @param bottom the lowest baseline
 */
record LabelColumn(int top, int bottom) {
  /** The least distance of two baselines: a line of eleven pixels and a little air. */
  static final int LINE = 13;

  /**
   * A label.
   *
   * @param text what it says
   * @param y the baseline that it belongs to, or the one it was given
   */
  record Label(String text, int y) {
    private Label at(int other) {
      return new Label(text, other);
    }
  }

  /**
   * Places labels, from above to below.
   *
   * @param wanted in any order, each with the baseline that it belongs to
   * @return the same in the order of their places, none of which is nearer than {@link #LINE} to
   *     another: 20 and 24 in a column from 10 to 100 become 20 and 33
   */
  List<Label> place(List<Label> wanted) {
    List<Label> placed =
        new ArrayList<>(
            wanted.stream()
                .sorted(Comparator.comparingInt(Label::y))
                .limit((bottom - top) / LINE + 1L)
                .toList());
    int free = top;
    for (int i = 0; i < placed.size(); i++) {
      int y = Math.max(free, placed.get(i).y());
      placed.set(i, placed.get(i).at(y));
      free = y + LINE;
    }
    int limit = bottom;
    for (int i = placed.size() - 1; i >= 0; i--) {
      int y = Math.min(limit, placed.get(i).y());
      placed.set(i, placed.get(i).at(y));
      limit = y - LINE;
    }
    return List.copyOf(placed);
  }
}
