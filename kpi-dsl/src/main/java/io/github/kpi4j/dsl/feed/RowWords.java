package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.dsl.internal.rows.Headers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the words of one table's dimensions from the rows of a file. */
final class RowWords {
  private final TableRule rule;
  private final TableSchema table;
  private final RowCells cells;

  RowWords(TableRule rule, TableSchema table, RowCells cells) {
    this.rule = rule;
    this.table = table;
    this.cells = cells;
  }

  /** Reads those that identify the row, and the others. */
  void read(List<String> key, List<String> attributes, List<Diagnostic> problems) {
    for (Dimension dimension : table.dimensions()) {
      boolean isDay = table.day().filter(dimension::equals).isPresent();
      if (isDay || dimension.type() == DimensionType.INSTANT) {
        continue;
      }
      String word = word(dimension, problems);
      boolean identifies =
          table.kind() != TableKind.REFERENCE || table.key().contains(dimension.name());
      (identifies ? key : attributes).add(word);
    }
  }

  private String word(Dimension dimension, List<Diagnostic> problems) {
    ValueRule value = rule.values().get(dimension.name());
    if (value == null) {
      return "";
    }
    if (value.constant().isPresent()) {
      return value.constant().get();
    }
    for (String term : value.terms()) {
      String cell = cells.text(term);
      if (cell != null) {
        return word(term, cell, value, problems);
      }
    }
    Optional<String> blank =
        value.terms().stream().flatMap(term -> cells.rule(term).blank().stream()).findFirst();
    if (blank.isEmpty() && table.key().contains(dimension.name()) && !value.terms().isEmpty()) {
      problems.add(cells.badCell(value.terms().get(0), "@expected.feed_filled"));
    }
    return blank.orElse("");
  }

  private String word(String column, String cell, ValueRule value, List<Diagnostic> problems) {
    ColumnRule read = cells.rule(column);
    if (read.kind() == ColumnKind.DATE) {
      Optional<LocalDate> day = read.day(cell);
      if (day.isEmpty()) {
        problems.add(cells.badCell(column, "@expected.feed_day"));
      }
      return day.map(LocalDate::toString).orElse("");
    }
    if (value.lookup().isPresent()) {
      return Lookup.mark(column, value.lookup().get(), cell);
    }
    if (read.words().isEmpty()) {
      return cell;
    }
    String others = read.words().get(ColumnRule.OTHERS);
    String word = read.words().getOrDefault(Headers.key(cell), others);
    if (word == null) {
      problems.add(cells.badCell(column, "@expected.feed_word"));
      return "";
    }
    return word;
  }

  /** The point in time that tells versions of the row apart; null if it has none. */
  @Nullable Instant version() {
    if (table.version().isEmpty()) {
      return null;
    }
    ValueRule value = rule.values().get(table.version().get());
    if (value == null || value.terms().isEmpty()) {
      return null;
    }
    String cell = cells.text(value.terms().get(0));
    return cell == null ? null : cells.rule(value.terms().get(0)).instant(cell).orElse(null);
  }
}
