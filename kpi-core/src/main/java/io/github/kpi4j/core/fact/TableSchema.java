package io.github.kpi4j.core.fact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A declared table of facts: one row a day and combination of dimensions.
 *
 * @param name its name, also that of its file
 * @param snapshot whether a row is a state at the end of a day (stock) rather than what happened in
 *     it (sales)
 * @param dimensions what rows are about, exactly one of them a date
 * @param measures how much
 * @param key the dimensions that identify a row; empty where duplicates are allowed
 * @param version the dimension of type instant that tells a later row of the same key from an
 *     earlier one, if the table has one
 * @param absentIsZero whether no row means that nothing happened; otherwise it means no data
 * @param carryDays for how many days a state of a snapshot still holds, 0 or more
 * @param finalAfterDays how many days after its own day a row may still be restated, if that is
 *     known
 */
public record TableSchema(
    String name,
    boolean snapshot,
    List<Dimension> dimensions,
    List<Measure> measures,
    List<String> key,
    Optional<String> version,
    boolean absentIsZero,
    int carryDays,
    OptionalInt finalAfterDays) {
  /**
   * Keeps its own copies.
   *
   * @param name its name
   * @param snapshot whether a row is a state
   * @param dimensions what rows are about
   * @param measures how much
   * @param key what identifies a row
   * @param version what tells versions apart
   * @param absentIsZero whether no row means zero
   * @param carryDays for how long a state holds
   * @param finalAfterDays when a row is final
   * @throws IllegalArgumentException unless exactly one dimension is a date
   */
  public TableSchema {
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    key = List.copyOf(key);
    if (dimensions.stream().filter(d -> d.type() == DimensionType.DATE).count() != 1) {
      throw new IllegalArgumentException("not exactly one date in table " + name);
    }
  }

  /**
   * The day of a row.
   *
   * @return the one dimension that is a date
   */
  public Dimension day() {
    return dimensions.stream()
        .filter(d -> d.type() == DimensionType.DATE)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The dimensions whose values are words.
   *
   * @return in declared order
   */
  public List<String> textDimensions() {
    return dimensions.stream()
        .filter(d -> d.type() == DimensionType.TEXT)
        .map(Dimension::name)
        .toList();
  }

  /**
   * A dimension by name.
   *
   * @param dimension any name
   * @return empty if the table has none of that name
   */
  public Optional<Dimension> dimension(String dimension) {
    return dimensions.stream().filter(d -> d.name().equals(dimension)).findFirst();
  }

  /**
   * A measure by name.
   *
   * @param measure any name
   * @return empty if the table has none of that name
   */
  public Optional<Measure> measure(String measure) {
    return measures.stream().filter(m -> m.name().equals(measure)).findFirst();
  }

  /**
   * The names of all columns: dimensions, then measures, each in declared order.
   *
   * @return the order of cells in a row
   */
  public List<String> columns() {
    return Stream.concat(
            dimensions.stream().map(Dimension::name), measures.stream().map(Measure::name))
        .toList();
  }
}
