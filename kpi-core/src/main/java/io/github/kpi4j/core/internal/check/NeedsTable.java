package io.github.kpi4j.core.internal.check;

/**
 * Thrown where a pack's metric measures something that the contract does not declare. That is no
 * mistake: a pack offers more than most contracts use.
 */
final class NeedsTable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String measure;

  NeedsTable(String measure) {
    super(measure, null, false, false);
    this.measure = measure;
  }

  /** The table and measure that are missing, as {@code table.measure}. */
  String measure() {
    return measure;
  }
}
