package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rows say, column by column. */
final class RowColumns implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] days;
  private final ArrayList<TextColumn> texts;
  private final ArrayList<InstantColumn> instants;
  private final ArrayList<Column> measures;

  private RowColumns(
      int[] days, List<TextColumn> texts, List<InstantColumn> instants, List<Column> measures) {
    this.days = days;
    this.texts = new ArrayList<>(texts);
    this.instants = new ArrayList<>(instants);
    this.measures = new ArrayList<>(measures);
  }

  /** The columns of rows, in the order of the rows. */
  static RowColumns of(TableSchema schema, List<Row> rows) {
    List<TextColumn> texts = new ArrayList<>();
    for (int i = 0; i < schema.wordColumns().size(); i++) {
      int index = i;
      texts.add(TextColumn.of(rows.stream().map(row -> row.texts().get(index)).toList()));
    }
    List<InstantColumn> instants = new ArrayList<>();
    if (isOrderedByInstants(schema)) {
      for (int i = 0; i < schema.instants().size(); i++) {
        int index = i;
        List<Instant> values = rows.stream().map(row -> row.instants().get(index)).toList();
        instants.add(InstantColumn.of(values));
      }
    }
    List<Column> measures = new ArrayList<>();
    for (int i = 0; i < schema.measures().size(); i++) {
      int index = i;
      measures.add(Column.of(rows.stream().map(row -> row.numbers().get(index)).toList()));
    }
    int[] days = rows.stream().mapToInt(row -> Math.toIntExact(row.day().toEpochDay())).toArray();
    return new RowColumns(days, texts, instants, measures);
  }

  /** Elsewhere rows of one day and the same words only add up, whenever they happened. */
  private static boolean isOrderedByInstants(TableSchema schema) {
    return !schema.key().isEmpty();
  }

  int size() {
    return days.length;
  }

  int day(int row) {
    return days[row];
  }

  InstantColumn instants(int index) {
    return instants.get(index);
  }

  List<Column> measures() {
    return measures;
  }

  /** The same rows with other numbers. */
  RowColumns with(List<Column> numbers) {
    return new RowColumns(days, texts, instants, numbers);
  }

  /** By day and words: what a cell is about. */
  int compareCells(int one, int two) {
    int order = Integer.compare(days[one], days[two]);
    for (int i = 0; order == 0 && i < texts.size(); i++) {
      order = texts.get(i).compare(one, two);
    }
    return order;
  }

  /** By everything, as {@link Row#ORDER}; 0 where both rows say the same. */
  int compare(int one, int two) {
    int order = compareCells(one, two);
    for (int i = 0; order == 0 && i < instants.size(); i++) {
      order = instants.get(i).compare(one, two);
    }
    for (int i = 0; order == 0 && i < measures.size(); i++) {
      order = measures.get(i).compare(one, two);
    }
    return order;
  }

  /** Some of its own rows. */
  RowColumns pick(Picks picks) {
    return pick(this, picks);
  }

  /** See {@link Picks}. */
  RowColumns pick(RowColumns other, Picks picks) {
    List<TextColumn> words = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      words.add(texts.get(i).pick(other.texts.get(i), picks));
    }
    List<InstantColumn> times = new ArrayList<>();
    for (int i = 0; i < instants.size(); i++) {
      times.add(instants.get(i).pick(other.instants.get(i), picks));
    }
    return new RowColumns(
        picks.mapToInt(row -> days[row], row -> other.days[row]),
        words,
        times,
        pick(measures, other.measures, picks));
  }

  /** See {@link Picks}. */
  static List<Column> pick(List<Column> ones, List<Column> others, Picks picks) {
    List<Column> picked = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      picked.add(ones.get(i).pick(others.get(i), picks));
    }
    return picked;
  }

  /** The rows, which are in their order, as a table. */
  FactTable table(TableSchema schema, Arrival arrival) {
    Map<String, TextColumn> words = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      words.put(schema.wordColumns().get(i), texts.get(i));
    }
    Map<String, Column> numbers = new LinkedHashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      numbers.put(schema.measures().get(i).name(), measures.get(i));
    }
    return new FactTable(schema, days, words, numbers, arrival);
  }
}
