package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.util.List;

/** What identifies the rows of a table: its key, as columns. */
final class RowKey implements Serializable {
  private static final long serialVersionUID = 1;

  /** Keeps small numbers of one column clear of those of the next; a small factor would not. */
  private static final int SPREAD = 0x9E3779B1;

  /** Whether the day is part of it. */
  private final boolean day;

  private final int[] texts;
  private final int[] instants;

  private RowKey(boolean day, int[] texts, int[] instants) {
    this.day = day;
    this.texts = texts;
    this.instants = instants;
  }

  static RowKey of(TableSchema schema) {
    // The day of a reference table is none, and an instant counts as itself and not as its text.
    boolean day =
        schema
            .day()
            .filter(dimension -> dimension.type() == DimensionType.DATE)
            .filter(dimension -> schema.key().contains(dimension.name()))
            .isPresent();
    List<String> words = schema.wordColumns();
    List<String> instants = schema.instants();
    return new RowKey(
        day,
        schema.key().stream()
            .filter(name -> !instants.contains(name))
            .mapToInt(words::indexOf)
            .filter(index -> index >= 0)
            .toArray(),
        schema.key().stream().mapToInt(instants::indexOf).filter(index -> index >= 0).toArray());
  }

  int hash(RowColumns columns, int row) {
    int hash = day ? columns.day(row) : 0;
    for (int text : texts) {
      hash = hash * SPREAD + columns.texts().get(text).code(row);
    }
    for (int instant : instants) {
      hash = hash * SPREAD + columns.instants(instant).hash(row);
    }
    return RowIndex.mix(hash);
  }

  boolean same(RowColumns columns, int one, int two) {
    if (day && columns.day(one) != columns.day(two)) {
      return false;
    }
    for (int text : texts) {
      if (columns.texts().get(text).code(one) != columns.texts().get(text).code(two)) {
        return false;
      }
    }
    for (int instant : instants) {
      if (columns.instants(instant).compare(one, two) != 0) {
        return false;
      }
    }
    return true;
  }
}
