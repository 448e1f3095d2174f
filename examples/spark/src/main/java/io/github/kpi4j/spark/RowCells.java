package io.github.kpi4j.spark;

import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a contract's table out of rows of Spark. */
final class RowCells {
  private final int[] places;
  private final @Nullable Object[] cells;

  /**
   * Finds the table's columns.
   *
   * @throws IllegalArgumentException if one is missing, or is a binary fraction
   */
  RowCells(TableSchema table, StructType columns) {
    List<String> wanted = table.columns();
    this.places = wanted.stream().mapToInt(columns::fieldIndex).toArray();
    this.cells = new @Nullable Object[places.length];
    for (int place : places) {
      String type = columns.fields()[place].dataType().typeName();
      if (type.equals("double") || type.equals("float")) {
        throw new IllegalArgumentException(
            table.name() + "." + columns.fields()[place].name() + " is a " + type + ", not exact");
      }
    }
  }

  void add(Row row, FactTableBuilder table) {
    for (int i = 0; i < places.length; i++) {
      Object cell = row.get(places[i]);
      cells[i] = cell instanceof Timestamp time ? time.toInstant() : cell;
    }
    table.add(cells);
  }
}
