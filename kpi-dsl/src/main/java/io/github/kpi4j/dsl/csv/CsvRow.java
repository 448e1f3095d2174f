package io.github.kpi4j.dsl.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * One row below the header.
 *
 * @param fields its cells as they stand in the file
 * @param columns the index in the file of each wanted column
 * @param headerSize how many cells the header has
 * @param place where the row stands
 */
record CsvRow(List<String> fields, List<Integer> columns, int headerSize, CsvPlace place) {
  /** The cells of the wanted columns; empty ones where the row ends early. */
  List<String> cells() {
    List<String> cells = new ArrayList<>(columns.size());
    for (int column : columns) {
      cells.add(column < fields.size() ? fields.get(column) : "");
    }
    return cells;
  }

  boolean isTooLong() {
    return fields.size() > headerSize;
  }
}
