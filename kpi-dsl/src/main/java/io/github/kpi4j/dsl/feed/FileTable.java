package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one file has for one table. */
final class FileTable {
  final TableSchema schema;

  /** What the feed is called, and the kind of rows if the table differs by it. */
  final String source;

  /** The measures that the file fills. */
  final Set<String> measures = new TreeSet<>();

  /** Whether the file is about whole days of the contract, because somebody says so. */
  final boolean wholeDays;

  /** Where the days begin by which the file is cut. */
  final ZoneId zone;

  /** By number of statement, or day. */
  final Map<String, Chunk> chunks = new LinkedHashMap<>();

  /** Rows whose day could not be read. */
  final List<Diagnostic> undated = new ArrayList<>();

  /** The days that the file covers, as it counts days. */
  Optional<DateRange> covers = Optional.empty();

  /** Whether statements replace each other and not days. */
  final boolean documents;

  private final Words words;

  FileTable(
      TableSchema schema,
      String source,
      boolean wholeDays,
      ZoneId zone,
      boolean documents,
      Words words) {
    this.schema = schema;
    this.source = source;
    this.words = words;
    this.wholeDays = wholeDays;
    this.zone = zone;
    this.documents = documents;
  }

  /** The part of a number of statement, or of a day; a new one is about some days. */
  Chunk chunk(String id, DateRange span) {
    return chunks.computeIfAbsent(id, i -> new Chunk(span, new Groups(schema, words)));
  }
}
