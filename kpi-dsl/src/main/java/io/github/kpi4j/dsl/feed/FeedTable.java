package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all files of one feed, and of one kind of rows, have for one table. Files are put in by the
 * time they came; a later one replaces the days, or the statements, that an earlier one has too.
 */
final class FeedTable {
  final String name;
  final Feed feed;
  final TableSchema schema;
  final Set<String> measures = new TreeSet<>();
  final List<Diagnostic> undated = new ArrayList<>();
  final List<Diagnostic> restated = new ArrayList<>();

  private final Map<String, Chunk> chunks = new LinkedHashMap<>();

  /** Days as each zone counts them, by the zone that files are cut in. */
  private final Map<ZoneId, NavigableSet<LocalDate>> covered = new LinkedHashMap<>();

  private int differing;
  private String firstDiffering = "";
  private String column = "";
  private String before = "";
  private String after = "";

  /**
   * No files yet.
   *
   * @param name what messages call it
   */
  FeedTable(String name, Feed feed, TableSchema schema) {
    this.name = name;
    this.feed = feed;
    this.schema = schema;
  }

  /**
   * What feeds are called that have other parts of the same rows; its own name if there are none.
   */
  String together() {
    return feed.plan().tables().stream()
        .filter(rule -> rule.table().equals(schema.name()))
        .flatMap(rule -> rule.together().stream())
        .map(word -> "together " + word)
        .findFirst()
        .orElse(name);
  }

  /** Puts in the next file. */
  void add(FileTable file, String from) {
    measures.addAll(file.measures);
    undated.addAll(file.undated);
    NavigableSet<LocalDate> days = covered.computeIfAbsent(file.zone, z -> new TreeSet<>());
    Map<String, Chunk> replaced = replaced(file);
    differing = 0;
    replaced.forEach((id, chunk) -> drop(id, chunk, file, days));
    if (differing > 0) {
      restated.add(
          Diagnostic.of(Code.FEED_RESTATED, Span.named(from))
              .with("count", differing)
              .with("table", schema.name())
              .with("later", from)
              .with("first", firstDiffering)
              .with("column", column)
              .with("before", before)
              .with("after", after));
    }
    file.chunks.forEach(
        (id, chunk) ->
            chunks.merge(
                id,
                chunk,
                (own, more) -> {
                  own.addAll(more);
                  return own;
                }));
    file.covers.ifPresent(
        range -> range.start().datesUntil(range.endExclusive()).forEach(days::add));
  }

  private Map<String, Chunk> replaced(FileTable file) {
    Map<String, Chunk> replaced = new LinkedHashMap<>();
    Instant first = edge(file, true);
    Instant last = edge(file, false);
    chunks.forEach(
        (id, chunk) -> {
          boolean again =
              file.documents
                  ? file.chunks.containsKey(id)
                  : file.covers.filter(days -> meets(days, chunk.span)).isPresent()
                      || file.chunks.containsKey(id);
          boolean apart = !file.documents && !file.wholeDays && chunk.isApart(first, last);
          if (again && !apart) {
            replaced.put(id, chunk);
          }
        });
    return replaced;
  }

  private static boolean meets(DateRange one, DateRange two) {
    return !one.intersection(two).isEmpty();
  }

  private static @Nullable Instant edge(FileTable file, boolean first) {
    Stream<Instant> edges =
        file.chunks.values().stream()
            .flatMap(chunk -> Stream.ofNullable(first ? chunk.first : chunk.last));
    return (first ? edges.min(Instant::compareTo) : edges.max(Instant::compareTo)).orElse(null);
  }

  private void drop(String id, Chunk old, FileTable file, NavigableSet<LocalDate> days) {
    chunks.remove(id);
    if (!file.documents) {
      old.span.start().datesUntil(old.span.endExclusive()).forEach(days::remove);
    }
    Chunk later = file.chunks.get(id);
    for (Measure measure : schema.measures()) {
      BigDecimal was = sum(old, measure);
      BigDecimal is = later == null ? BigDecimal.ZERO : sum(later, measure);
      if (file.measures.contains(measure.name()) && was.compareTo(is) != 0) {
        if (differing == 0) {
          firstDiffering = id;
          column = measure.name();
          before = was.toPlainString();
          after = is.toPlainString();
        }
        differing++;
        return;
      }
    }
  }

  private BigDecimal sum(Chunk chunk, Measure measure) {
    return chunk.rows.sum(schema.measures().indexOf(measure));
  }

  /** The days that have rows, and the parts that they are in. */
  Map<LocalDate, List<Groups>> rows() {
    Map<LocalDate, List<Groups>> days = new TreeMap<>();
    for (Chunk chunk : chunks.values()) {
      chunk
          .rows
          .days()
          .forEach(day -> days.computeIfAbsent(day, d -> new ArrayList<>()).add(chunk.rows));
    }
    return days;
  }

  /** What was wrong with rows that no later file replaced. */
  List<Chunk.Refusal> refused() {
    return chunks.values().stream().flatMap(chunk -> chunk.refused.stream()).toList();
  }

  /** The days of a zone of which every hour is covered. */
  NavigableSet<LocalDate> days(ZoneId zone) {
    NavigableSet<LocalDate> whole = new TreeSet<>();
    covered.forEach(
        (own, days) -> {
          if (own.equals(zone)) {
            whole.addAll(days);
          } else {
            runs(days).forEach(run -> whole.addAll(whole(run, own, zone)));
          }
        });
    return whole;
  }

  private static List<LocalDate> whole(DateRange run, ZoneId own, ZoneId zone) {
    ZonedDateTime start = run.start().atStartOfDay(own).withZoneSameInstant(zone);
    ZonedDateTime end = run.endExclusive().atStartOfDay(own).withZoneSameInstant(zone);
    LocalDate first = start.toLocalDate();
    LocalDate from = first.atStartOfDay(zone).isBefore(start) ? first.plusDays(1) : first;
    LocalDate until = end.toLocalDate();
    return from.isBefore(until) ? from.datesUntil(until).toList() : List.of();
  }

  /** Days that follow each other, as ranges. */
  static List<DateRange> runs(NavigableSet<LocalDate> days) {
    List<DateRange> runs = new ArrayList<>();
    for (LocalDate day : days) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).endExclusive().equals(day)) {
        runs.set(last, new DateRange(runs.get(last).start(), day.plusDays(1)));
      } else {
        runs.add(DateRange.closed(day, day));
      }
    }
    return runs;
  }
}
