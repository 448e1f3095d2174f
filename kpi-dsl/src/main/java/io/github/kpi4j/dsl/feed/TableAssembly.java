package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of one table together from the feeds that fill its columns: a row of the table is
 * what all of them say of one day and key.
 */
final class TableAssembly {
  private final TableSchema table;
  private final ZoneId zone;
  private final List<Supply> sources;
  private final Lookup lookup;
  private final FactTableBuilder into;
  private final Consumer<Diagnostic> report;

  /** By measure the feed that fills it. */
  private final Map<String, Supply> suppliers = new LinkedHashMap<>();

  private final Set<String> reportedGaps = new HashSet<>();

  TableAssembly(
      TableSchema table,
      ZoneId zone,
      List<Supply> sources,
      Lookup lookup,
      FactTableBuilder into,
      Consumer<Diagnostic> report) {
    this.table = table;
    this.zone = zone;
    this.sources = sources;
    this.lookup = lookup;
    this.into = into;
    this.report = report;
  }

  void run() {
    for (Measure measure : table.measures()) {
      supplier(measure.name()).ifPresent(source -> suppliers.put(measure.name(), source));
    }
    List<String> lacking =
        table.measures().stream()
            .map(Measure::name)
            .filter(m -> !suppliers.containsKey(m))
            .toList();
    if (!lacking.isEmpty()) {
      sources.forEach(this::refuse);
      report.accept(
          Diagnostic.of(Code.FEED_TABLE_LACKS, place())
              .with("columns", String.join(", ", lacking))
              .with("table", table.name())
              .with("files", String.join(", ", names(sources))));
      return;
    }
    List<Supply> used = used();
    for (Supply source : used) {
      refuse(source);
      source.restated().forEach(report);
    }
    rows(used);
    if (table.kind() != TableKind.REFERENCE) {
      FeedTable.runs(covered(used)).forEach(into::alsoCovers);
    }
  }

  /** What was wrong with rows is told, whether the table comes about or not. */
  private void refuse(Supply source) {
    source.undated().forEach(into::refuse);
    source.refused().forEach(refusal -> into.refuse(refusal.day(), refusal.why()));
  }

  private List<Supply> used() {
    Set<Supply> used = new LinkedHashSet<>(suppliers.values());
    return used.isEmpty() ? sources.subList(0, 1) : List.copyOf(used);
  }

  private Span place() {
    return Span.named(table.name());
  }

  private static List<String> names(List<Supply> sources) {
    return sources.stream().map(Supply::name).toList();
  }

  private Optional<Supply> supplier(String measure) {
    List<Supply> all = sources.stream().filter(s -> s.gives(measure)).toList();
    if (all.size() > 1) {
      report.accept(
          Diagnostic.of(Code.FEED_MEASURE_TWICE, place())
              .with("column", measure)
              .with("table", table.name())
              .with("used", all.get(0).name())
              .with("left", String.join(", ", names(all.subList(1, all.size())))));
    }
    return all.stream().findFirst();
  }

  /** The days that all feeds cover. */
  private NavigableSet<LocalDate> covered(List<Supply> used) {
    NavigableSet<LocalDate> all = new TreeSet<>(used.get(0).days(zone));
    used.forEach(source -> all.retainAll(source.days(zone)));
    return all;
  }

  private void rows(List<Supply> used) {
    Map<Supply, Map<LocalDate, List<Groups>>> rows = new LinkedHashMap<>();
    Map<Supply, NavigableSet<LocalDate>> covered = new LinkedHashMap<>();
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Supply source : used) {
      Map<LocalDate, List<Groups>> own = source.rows();
      rows.put(source, own);
      covered.put(source, source.days(zone));
      days.addAll(own.keySet());
    }
    // One day after the other, so that no more than one stands there cell by cell.
    days.forEach(day -> rows(day, rows, covered));
  }

  private void rows(
      LocalDate day,
      Map<Supply, Map<LocalDate, List<Groups>>> rows,
      Map<Supply, NavigableSet<LocalDate>> covered) {
    Map<List<String>, Map<Supply, Cells>> found = new LinkedHashMap<>();
    rows.forEach(
        (source, days) ->
            translated(day, days.getOrDefault(day, List.of()))
                .forEach(
                    (key, cells) ->
                        found.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(source, cells)));
    found.forEach((key, cells) -> row(day, key, cells, covered));
  }

  /** The rows of a day with the words that only other files know. */
  private Map<List<String>, Cells> translated(LocalDate day, List<Groups> rows) {
    Map<List<String>, Cells> all = new LinkedHashMap<>();
    for (Groups groups : rows) {
      groups.forEach(
          day,
          (key, cells) ->
              translated(day, key, cells).ifPresent(known -> all.merge(known, cells, Cells::plus)));
    }
    return all;
  }

  private Optional<List<String>> translated(LocalDate day, List<String> key, Cells cells) {
    if (key.stream().noneMatch(Lookup::isMarked)) {
      return Optional.of(key);
    }
    List<String> known = new ArrayList<>();
    for (String word : key) {
      Optional<String> found = Lookup.isMarked(word) ? lookup.find(word) : Optional.of(word);
      if (found.isEmpty()) {
        into.refuse(day, Lookup.unknown(word, cells.place));
        return Optional.empty();
      }
      known.add(found.get());
    }
    return Optional.of(known);
  }

  private void row(
      LocalDate day,
      List<String> key,
      Map<Supply, Cells> found,
      Map<Supply, NavigableSet<LocalDate>> covered) {
    Cells some = found.values().iterator().next();
    List<String> texts = new ArrayList<>();
    Iterator<String> words = key.iterator();
    Iterator<String> attributes = some.attributes.iterator();
    for (Dimension dimension : table.dimensions()) {
      texts.add(word(dimension, day, words, attributes, found));
    }
    for (Measure measure : table.measures()) {
      Supply supplier = suppliers.get(measure.name());
      Cells cells = found.get(supplier);
      boolean arrived = covered.getOrDefault(supplier, new TreeSet<>()).contains(day);
      if (cells == null && !arrived) {
        absent(day, measure, supplier, some);
        return;
      }
      texts.add(text(measure, cells));
    }
    into.add(texts, some.place);
  }

  private String word(
      Dimension dimension,
      LocalDate day,
      Iterator<String> words,
      Iterator<String> attributes,
      Map<Supply, Cells> found) {
    boolean isDay = table.day().filter(dimension::equals).isPresent();
    if (dimension.type() == DimensionType.INSTANT) {
      Instant start = day.atStartOfDay(zone).toInstant();
      return isDay
          ? start.toString()
          : found.values().stream()
              .flatMap(cells -> java.util.stream.Stream.ofNullable(cells.version))
              .max(Instant::compareTo)
              .orElse(start)
              .toString();
    }
    if (isDay) {
      return day.toString();
    }
    boolean attribute =
        table.kind() == TableKind.REFERENCE && !table.key().contains(dimension.name());
    return attribute ? attributes.next() : words.next();
  }

  private String text(Measure measure, @Nullable Cells cells) {
    BigDecimal own = cells == null ? null : cells.sums[table.measures().indexOf(measure)];
    BigDecimal number = own == null ? BigDecimal.ZERO : own;
    return measure.unit() == Unit.Plain.PERCENT
        ? number.movePointRight(2).toPlainString() + "%"
        : number.toPlainString();
  }

  /** One row says for its whole day that something has not arrived. */
  private void absent(LocalDate day, Measure measure, @Nullable Supply supplier, Cells row) {
    String name = supplier == null ? "" : supplier.name();
    if (reportedGaps.add(day + " " + name)) {
      into.refuse(
          day,
          Diagnostic.of(Code.FEED_MEASURE_ABSENT, row.place.span(""))
              .with("columns", measure.name())
              .with("table", table.name())
              .with("day", day));
    }
  }
}
