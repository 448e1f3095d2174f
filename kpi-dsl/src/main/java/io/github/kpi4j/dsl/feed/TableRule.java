package io.github.kpi4j.dsl.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of a file become rows of a table, and how.
 *
 * @param table the name of the table
 * @param rows the path of the rows in JSON
 * @param only which rows count
 * @param values by name what stands in the columns of the table
 * @param emptyIsLate whether a file without any such row says that they have not arrived
 * @param together what feeds call it that each have a part of the rows of the table
 * @param late what shows that the figures of a row have not arrived
 * @param grains of which kinds of rows it is; empty if it is of all
 */
record TableRule(
    String table,
    String rows,
    List<RowFilter> only,
    Map<String, ValueRule> values,
    boolean emptyIsLate,
    Optional<String> together,
    Optional<Late> late,
    List<String> grains) {
  /**
   * A number that cannot be 0 while another one is not.
   *
   * @param zero the column of the one
   * @param other the column of the other
   */
  record Late(String zero, String other) {}

  /** Whether it counts where a row of the file is of some kind. */
  boolean isOf(Optional<String> grain) {
    return grains.isEmpty() || grain.filter(grains::contains).isPresent();
  }
}
