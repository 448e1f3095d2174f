package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A declared table of facts: one row a day and combination of dimensions, or in a reference table
 * one row a key.
 *
 * @param name its name, also that of its file
 * @param kind what a row is
 * @param dimensions what rows are about; in a reference table its key and its attributes
 * @param measures how much
 * @param key the dimensions that identify a row; empty where duplicates are allowed
 * @param version the dimension of type instant that tells a later row of the same key from an
 *     earlier one, if the table has one
 * @param absentIsZero whether no row means that nothing happened; otherwise it means no data
 * @param carryDays for how many days a state of a snapshot still holds, 0 or more
 * @param finalAfter how long after its own day a row may still be restated, if that is known
 * @param expectedWithin how long after a day its rows should be there, if that was agreed
 * @param owedBy the party of the contract that has to deliver the rows, if that was agreed
 */
public record TableSchema(
    String name,
    TableKind kind,
    List<Dimension> dimensions,
    List<Measure> measures,
    List<String> key,
    Optional<String> version,
    boolean absentIsZero,
    int carryDays,
    Optional<Delay> finalAfter,
    Optional<Delay> expectedWithin,
    Optional<String> owedBy) {
  /**
   * Keeps its own copies.
   *
   * @param name its name
   * @param kind what a row is
   * @param dimensions what rows are about
   * @param measures how much
   * @param key what identifies a row
   * @param version what tells versions apart
   * @param absentIsZero whether no row means zero
   * @param carryDays for how long a state holds
   * @param finalAfter when a row is final
   * @param expectedWithin when a row should be there
   * @param owedBy who has to deliver the rows
   * @throws IllegalArgumentException unless the table is a reference or has exactly one day: one
   *     date, or without a date one instant besides the version
   */
  public TableSchema {
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    key = List.copyOf(key);
    if (kind != TableKind.REFERENCE && days(dimensions, version).size() != 1) {
      throw new IllegalArgumentException("not exactly one day in table " + name);
    }
  }

  /**
   * The dimensions that may be the day of a row.
   *
   * @param dimensions some dimensions
   * @param version the one that tells versions apart, which is no day
   * @return those that are dates; without a date the instants
   */
  public static List<Dimension> days(List<Dimension> dimensions, Optional<String> version) {
    List<Dimension> dates =
        dimensions.stream().filter(d -> d.type() == DimensionType.DATE).toList();
    return dates.isEmpty()
        ? dimensions.stream()
            .filter(d -> d.type() == DimensionType.INSTANT)
            .filter(d -> !version.equals(Optional.of(d.name())))
            .toList()
        : dates;
  }

  /**
   * The dimension that says on which day a row is.
   *
   * @return the one date, or the one instant, whose day is that of the contract's time zone; empty
   *     for a reference table
   */
  public Optional<Dimension> day() {
    return kind == TableKind.REFERENCE
        ? Optional.empty()
        : days(dimensions, version).stream().findFirst();
  }

  /**
   * What is known of a thing in a reference table.
   *
   * @return the dimensions that are not part of the key
   */
  public List<Dimension> attributes() {
    return dimensions.stream().filter(d -> !key.contains(d.name())).toList();
  }

  /**
   * Whether this is a table of rates of exchange: a snapshot with a key, the texts {@code from} and
   * {@code to} and the number {@code rate}.
   *
   * @return true if {@code fx} can read it
   */
  public boolean isRates() {
    return kind == TableKind.SNAPSHOT
        && !key.isEmpty()
        && Set.copyOf(textDimensions()).equals(Set.of("from", "to"))
        && measure("rate").filter(m -> m.unit() == Unit.Plain.NUMBER).isPresent();
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

  /** The names of the dimensions that are points in time, in declared order. */
  List<String> instants() {
    return dimensions.stream()
        .filter(d -> d.type() == DimensionType.INSTANT)
        .map(Dimension::name)
        .toList();
  }

  /** The dimensions that a table keeps as words; a reference table keeps all of them so. */
  List<String> wordColumns() {
    return kind == TableKind.REFERENCE
        ? dimensions.stream().map(Dimension::name).toList()
        : textDimensions();
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
