package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rows of one table while a test is being made. */
final class TableRows {
  /** What stands where any word will do. */
  static final String ANY = "any";

  // More rows of one key than figures of one subject need.
  private static final int MOST_ROWS = 100;

  private final TableSchema table;
  private final ZoneId zone;
  private final Map<String, String> attributes = new LinkedHashMap<>();

  private final Map<LocalDate, List<Row>> rows = new TreeMap<>();

  TableRows(TableSchema table, ZoneId zone) {
    this.table = table;
    this.zone = zone;
  }

  /** Sets cells of the one row of a table without days; false where another word stands there. */
  boolean refer(Map<String, String> cells) {
    boolean fits = true;
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      String before = attributes.putIfAbsent(cell.getKey(), cell.getValue());
      fits &= before == null || before.equals(cell.getValue());
    }
    return fits;
  }

  /** Some words of a row, and some of its measures; all others do not matter. */
  private record Row(Map<String, String> words, Map<String, Rational> measures) {
    /** Whether what is said of rows with some words is said of this one. */
    boolean isOf(Map<String, String> some) {
      return words.entrySet().containsAll(some.entrySet());
    }

    boolean canHave(Map<String, String> some, String measure) {
      return !measures.containsKey(measure)
          && some.entrySet().stream()
              .allMatch(
                  word ->
                      words.getOrDefault(word.getKey(), word.getValue()).equals(word.getValue()));
    }
  }

  /** What a measure comes to on some days in rows with some words. */
  Rational sum(Map<String, String> words, DateRange days, String measure) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<LocalDate, List<Row>> day : rows.entrySet()) {
      for (Row row : days.contains(day.getKey()) ? day.getValue() : List.<Row>of()) {
        sum = row.isOf(words) ? sum.plus(row.measures().getOrDefault(measure, Rational.ZERO)) : sum;
      }
    }
    return sum;
  }

  /** Whether a measure is set on a day in a row with some words. */
  boolean has(Map<String, String> words, LocalDate day, String measure) {
    return rows.getOrDefault(day, List.of()).stream()
        .anyMatch(row -> row.isOf(words) && row.measures().containsKey(measure));
  }

  /** How many rows with some words there are on some days. */
  int count(Map<String, String> words, DateRange days) {
    int count = 0;
    for (Map.Entry<LocalDate, List<Row>> day : rows.entrySet()) {
      if (days.contains(day.getKey())) {
        count += (int) day.getValue().stream().filter(row -> row.isOf(words)).count();
      }
    }
    return count;
  }

  /** On how many days there are such rows. */
  int days(Map<String, String> words, DateRange days) {
    return (int)
        rows.entrySet().stream()
            .filter(day -> days.contains(day.getKey()))
            .filter(day -> day.getValue().stream().anyMatch(row -> row.isOf(words)))
            .count();
  }

  /** Adds a row that is there to be counted. */
  void add(Map<String, String> words, LocalDate day) {
    rows.computeIfAbsent(day, d -> new ArrayList<>())
        .add(new Row(new LinkedHashMap<>(words), new LinkedHashMap<>()));
  }

  /** Words that differ from each other, the first of which is any. */
  static String any(int number) {
    return number == 1 ? ANY : ANY + " " + number;
  }

  /** Sets a measure on each of some days on which it is not set yet. */
  void fill(Map<String, String> words, DateRange days, String measure, Rational amount) {
    for (LocalDate day : days.start().datesUntil(days.endExclusive()).toList()) {
      if (!has(words, day, measure)) {
        add(words, day, measure, amount);
      }
    }
  }

  /** Sets a measure on a day; false where another figure stands there. */
  boolean put(Map<String, String> words, LocalDate day, String measure, Rational amount) {
    if (has(words, day, measure)) {
      return sum(words, DateRange.closed(day, day), measure).equals(amount);
    }
    add(words, day, measure, amount);
    return true;
  }

  private void add(Map<String, String> words, LocalDate day, String measure, Rational amount) {
    List<Row> ofDay = rows.computeIfAbsent(day, d -> new ArrayList<>());
    Optional<Row> found = ofDay.stream().filter(row -> row.canHave(words, measure)).findFirst();
    Row row = found.orElseGet(() -> new Row(new LinkedHashMap<>(), new LinkedHashMap<>()));
    if (found.isEmpty()) {
      ofDay.add(row);
    }
    row.words().putAll(words);
    row.measures().put(measure, amount);
  }

  /**
   * The rows, each with a text for every column.
   *
   * @param first a day on which there has to be one, so that the table is known from then on
   */
  List<List<String>> from(Optional<LocalDate> first) {
    List<List<String>> texts = new ArrayList<>();
    if (table.kind() == TableKind.REFERENCE) {
      List<String> row = new ArrayList<>();
      table.dimensions().forEach(d -> row.add(attributes.getOrDefault(d.name(), filler(d, ANY))));
      texts.add(row);
      return texts;
    }
    Set<List<String>> keys = new HashSet<>();
    if (first.isPresent() && rows.keySet().stream().allMatch(first.get()::isBefore)) {
      rows.values().stream()
          .limit(1)
          .flatMap(List::stream)
          .forEach(
              next ->
                  texts.add(
                      row(
                          first.get(),
                          new Row(next.words(), isState() ? next.measures() : Map.of()),
                          keys)));
    }
    rows.forEach((day, ofDay) -> ofDay.forEach(row -> texts.add(row(day, row, keys))));
    return texts;
  }

  private boolean isState() {
    return table.kind() == TableKind.SNAPSHOT;
  }

  /** A row that is not taken for a version of one before. */
  private List<String> row(LocalDate day, Row row, Set<List<String>> keys) {
    List<String> texts = row(day, row, ANY);
    for (int n = 2; !table.key().isEmpty() && !keys.add(key(texts)) && n <= MOST_ROWS; n++) {
      texts = row(day, row, any(n));
    }
    return texts;
  }

  private List<String> key(List<String> texts) {
    return table.key().stream().map(name -> texts.get(table.columns().indexOf(name))).toList();
  }

  private List<String> row(LocalDate day, Row row, String any) {
    List<String> texts = new ArrayList<>();
    for (Dimension dimension : table.dimensions()) {
      texts.add(row.words().getOrDefault(dimension.name(), filler(dimension, day, any)));
    }
    for (Measure measure : table.measures()) {
      texts.add(cell(measure, row.measures().getOrDefault(measure.name(), Rational.ZERO)));
    }
    return texts;
  }

  private static String cell(Measure measure, Rational amount) {
    return measure.unit() == Unit.Plain.PERCENT
        ? amount.times(Rational.HUNDRED) + "%"
        : amount.toString();
  }

  private static String filler(Dimension dimension, String any) {
    return dimension.type() == DimensionType.TEXT ? any : "";
  }

  private String filler(Dimension dimension, LocalDate day, String any) {
    if (dimension.type() == DimensionType.INSTANT) {
      return day.atTime(12, 0).atZone(zone).toInstant().toString();
    }
    boolean isDay = table.day().filter(dimension::equals).isPresent();
    return isDay ? day.toString() : filler(dimension, any);
  }
}
