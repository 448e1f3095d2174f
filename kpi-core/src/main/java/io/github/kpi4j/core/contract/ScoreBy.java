package io.github.kpi4j.core.contract;

/** How the subjects of a {@code for_each} KPI make one number of points. */
public sealed interface ScoreBy {
  /**
   * The mean of the subjects' points, each weighted by its share of a metric, so that a small
   * product's excess does not hide a large one's stock-out.
   *
   * @param metric the metric's name
   */
  record ShareOf(String metric) implements ScoreBy {
    @Override
    public String toString() {
      return "share_of " + metric;
    }
  }

  /** The points of the worst subject. */
  record Worst() implements ScoreBy {
    @Override
    public String toString() {
      return "worst";
    }
  }

  /** The points of the metric recomputed over all subjects together. */
  record Recomputed() implements ScoreBy {
    @Override
    public String toString() {
      return "recomputed";
    }
  }
}
