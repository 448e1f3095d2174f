package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table that can be used, in columns. Rows are numbered from 0 in the order of
 * their days; where two days are equal, in the order of their other dimensions, so that the order
 * in which rows were added never shows.
 */
public final class FactTable {
  private final TableSchema schema;
  private final int[] days;
  private final Map<String, TextColumn> texts;
  private final Map<String, Column> measures;
  private final Arrival arrival;

  FactTable(
      TableSchema schema,
      int[] days,
      Map<String, TextColumn> texts,
      Map<String, Column> measures,
      Arrival arrival) {
    this.schema = schema;
    this.days = days;
    this.texts = texts;
    this.measures = measures;
    this.arrival = arrival;
  }

  /**
   * What the table was declared as.
   *
   * @return its schema
   */
  public TableSchema schema() {
    return schema;
  }

  /**
   * The number of rows.
   *
   * @return 0 or more
   */
  public int rows() {
    return days.length;
  }

  /**
   * The day of a row.
   *
   * @param row from 0
   * @return its date
   */
  public LocalDate day(int row) {
    return LocalDate.ofEpochDay(days[row]);
  }

  /**
   * The first row on a day or later; with {@link #rows()} as the answer if there is none.
   *
   * @param day any day
   * @return a row number, 0 to {@code rows()}
   */
  public int firstRowFrom(LocalDate day) {
    long wanted = day.toEpochDay();
    int low = 0;
    int high = days.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The different words of a text dimension.
   *
   * @param dimension a text dimension of the table
   * @return in order; the position of a word is its code
   * @throws IllegalArgumentException if the table has no such dimension
   */
  public List<String> words(String dimension) {
    return text(dimension).words();
  }

  /**
   * The word of a row, as its position in {@link #words}.
   *
   * @param dimension a text dimension of the table
   * @param row from 0
   * @return the code
   * @throws IllegalArgumentException if the table has no such dimension
   */
  public int code(String dimension, int row) {
    return text(dimension).code(row);
  }

  /**
   * The words of all rows, as their positions in {@link #words}.
   *
   * @param dimension a text dimension of the table
   * @return one code a row
   * @throws IllegalArgumentException if the table has no such dimension
   */
  public int[] codes(String dimension) {
    return text(dimension).codes(days.length);
  }

  /** The same table with more that its rows can be told apart by. */
  FactTable with(Map<String, TextColumn> attributes) {
    Map<String, TextColumn> all = new LinkedHashMap<>(attributes);
    all.putAll(texts);
    return new FactTable(schema, days, all, measures, arrival);
  }

  /** The words of a dimension or attribute. */
  TextColumn text(String dimension) {
    TextColumn column = texts.get(dimension);
    if (column == null) {
      throw new IllegalArgumentException(schema.name() + " has no dimension " + dimension);
    }
    return column;
  }

  private Column column(String measure) {
    Column column = measures.get(measure);
    if (column == null) {
      throw new IllegalArgumentException(schema.name() + " has no measure " + measure);
    }
    return column;
  }

  /**
   * The number of a row.
   *
   * @param measure a measure of the table
   * @param row from 0
   * @return the exact value in the measure's unit
   * @throws IllegalArgumentException if the table has no such measure
   */
  public Rational value(String measure, int row) {
    return column(measure).value(row);
  }

  /**
   * The sum over some rows.
   *
   * @param measure a measure of the table
   * @param rows row numbers
   * @return the exact sum; zero for no rows
   * @throws IllegalArgumentException if the table has no such measure
   */
  public Rational sum(String measure, int[] rows) {
    return column(measure).sum(rows, 0, rows.length);
  }

  /**
   * What is known about the days that the table covers.
   *
   * @return which days have arrived
   */
  public Arrival arrival() {
    return arrival;
  }

  /**
   * The rows of some days, in their order.
   *
   * @param range the days
   * @return row numbers
   */
  public int[] rowsIn(DateRange range) {
    int from = firstRowFrom(range.start());
    int to = firstRowFrom(range.endExclusive());
    int[] rows = new int[to - from];
    Arrays.setAll(rows, i -> from + i);
    return rows;
  }

  /** The same rows with some measures times a factor. */
  FactTable scaled(FactScale scale) {
    Map<String, Column> changed = new LinkedHashMap<>(measures);
    for (String measure : scale.measures()) {
      changed.put(
          measure, column(measure).times(scale.factor(), row -> matches(row, scale), rows()));
    }
    return new FactTable(schema, days, texts, changed, arrival);
  }

  private boolean matches(int row, FactScale scale) {
    return scale.where().entrySet().stream()
        .allMatch(
            word -> words(word.getKey()).get(code(word.getKey(), row)).equals(word.getValue()));
  }
}
