package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * As many rows, or as many different words or days, as a figure wants. Rows that the key of their
 * table does not tell apart stand on different days.
 */
final class CountedRows {
  /** More rows than anybody reads in a test. */
  static final int MOST = 60;

  private final TableSchema schema;
  private final TableRows table;
  private final Map<String, String> words;
  private final List<LocalDate> free = new ArrayList<>();

  /**
   * Rows with some words.
   *
   * @param days the days that count
   * @param period the first day of the period; a window that begins before needs a row on its own
   *     first day
   */
  CountedRows(
      TableSchema schema,
      TableRows table,
      Map<String, String> words,
      DateRange days,
      LocalDate period) {
    this.schema = schema;
    this.table = table;
    this.words = words;
    LocalDate first = days.start();
    if (first.isBefore(period)) {
      free.add(first);
      first = first.plusDays(1);
    }
    for (LocalDate day = days.last();
        free.size() < MOST && !day.isBefore(first);
        day = day.minusDays(1)) {
      free.add(day);
    }
    free.removeIf(day -> table.count(words, DateRange.closed(day, day)) > 0);
  }

  /** Adds rows until there are so many; false where there are more, or no place for them. */
  boolean rows(int wanted, DateRange days) {
    int missing = wanted - table.count(words, days);
    boolean fits = missing >= 0;
    for (int i = 0; i < missing; i++) {
      fits &= add(Map.of(), days);
    }
    return fits;
  }

  /** Adds rows until there are so many different words, or days, in a column. */
  boolean distinct(String column, int wanted, DateRange days) {
    boolean isDay = schema.day().filter(day -> day.name().equals(column)).isPresent();
    int there = isDay ? table.days(words, days) : table.count(words, days) > 0 ? 1 : 0;
    boolean fits = there <= wanted && (isDay || isWord(column));
    for (int i = there; fits && i < wanted; i++) {
      // The first word is any, or the one that all of the rows have.
      Map<String, String> word = i == 0 ? Map.of() : Map.of(column, TableRows.any(i + 1));
      fits = isDay ? onFreeDay(Map.of()) : add(word, days);
    }
    return fits;
  }

  private boolean add(Map<String, String> more, DateRange days) {
    if (more.keySet().stream().anyMatch(words::containsKey)) {
      return false;
    }
    boolean told =
        schema.key().isEmpty()
            || schema.key().stream().anyMatch(name -> isWord(name) && !words.containsKey(name));
    if (!told) {
      return onFreeDay(more);
    }
    table.add(with(more), free.isEmpty() ? days.last() : free.get(0));
    return true;
  }

  private boolean onFreeDay(Map<String, String> more) {
    if (free.isEmpty()) {
      return false;
    }
    table.add(with(more), free.remove(0));
    return true;
  }

  private Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(words);
    all.putAll(more);
    return all;
  }

  private boolean isWord(String name) {
    return schema.textDimensions().contains(name);
  }
}
