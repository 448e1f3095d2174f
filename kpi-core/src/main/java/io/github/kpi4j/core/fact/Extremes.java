package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The smallest and the largest number of each cell, for those measures of which somebody asks. */
final class Extremes implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] measures;
  private final ArrayList<Column> least;
  private final ArrayList<Column> most;

  private Extremes(int[] measures, List<Column> least, List<Column> most) {
    this.measures = measures;
    this.least = new ArrayList<>(least);
    this.most = new ArrayList<>(most);
  }

  static Extremes of(TableSchema schema, Set<String> names) {
    int[] measures =
        IntStream.range(0, schema.measures().size())
            .filter(i -> names.contains(schema.measures().get(i).name()))
            .toArray();
    return new Extremes(measures, columns(measures.length), columns(measures.length));
  }

  private static List<Column> columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> Column.empty()).toList();
  }

  /** Of all measures of rows that are cells of their own. */
  static Extremes all(List<Column> columns) {
    return new Extremes(IntStream.range(0, columns.size()).toArray(), columns, columns);
  }

  /** The same measures of rows that are cells of their own. */
  Extremes ofRows(List<Column> columns) {
    List<Column> asked = IntStream.of(measures).mapToObj(columns::get).toList();
    return new Extremes(measures, asked, asked);
  }

  void resize(int capacity) {
    least.forEach(column -> column.grow(capacity));
    most.forEach(column -> column.grow(capacity));
  }

  Extremes copy(int capacity) {
    return new Extremes(
        measures,
        least.stream().map(column -> column.copy(capacity)).toList(),
        most.stream().map(column -> column.copy(capacity)).toList());
  }

  Extremes pick(int[] rows) {
    return new Extremes(
        measures,
        least.stream().map(column -> column.pick(rows)).toList(),
        most.stream().map(column -> column.pick(rows)).toList());
  }

  /** A first row of a cell. */
  void set(int cell, List<Column> numbers, int row) {
    for (int i = 0; i < measures.length; i++) {
      least.get(i).set(cell, numbers.get(measures[i]), row);
      most.get(i).set(cell, numbers.get(measures[i]), row);
    }
  }

  /** A further row of a cell. */
  void keep(int cell, ParsedRow row) {
    for (int i = 0; i < measures.length; i++) {
      least.get(i).keep(cell, 1, row.digits(measures[i]), row.scales[measures[i]]);
      most.get(i).keep(cell, -1, row.digits(measures[i]), row.scales[measures[i]]);
    }
  }

  void set(int cell, Extremes other, int from) {
    for (int i = 0; i < measures.length; i++) {
      least.get(i).set(cell, other.least.get(i), from);
      most.get(i).set(cell, other.most.get(i), from);
    }
  }

  void keep(int cell, Extremes other, int from) {
    for (int i = 0; i < measures.length; i++) {
      least.get(i).keep(cell, 1, other.least.get(i), from);
      most.get(i).keep(cell, -1, other.most.get(i), from);
    }
  }

  /** The smallest numbers of a measure. */
  Column least(int measure) {
    return least.get(index(measure));
  }

  /** The largest numbers of a measure. */
  Column most(int measure) {
    return most.get(index(measure));
  }

  private int index(int measure) {
    int index = Arrays.binarySearch(measures, measure);
    if (index < 0) {
      throw new IllegalArgumentException("no metric of the contract asked for extremes");
    }
    return index;
  }
}
