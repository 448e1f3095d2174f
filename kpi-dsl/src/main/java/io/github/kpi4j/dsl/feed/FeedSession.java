package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.feed.FeedFile.Taken;
import io.github.kpi4j.dsl.internal.rows.DelimitedRows;
import io.github.kpi4j.dsl.internal.xlsx.WorkbookFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes files one by one and puts the tables together at the end. */
final class FeedSession {
  private static final RowCount NO_ROWS = new RowCount(0, 0, 0, 0, 0);

  private final Feeds feeds;
  private final DataSchema schema;
  private final FeedOptions options;
  private final FactSetBuilder facts;
  private final List<FeedFile> files = new ArrayList<>();
  private final List<Diagnostic> missing = new ArrayList<>();
  private final Map<String, String> digests = new HashMap<>();
  private final List<Read> read = new ArrayList<>();
  private final Words words = new Words();
  private final Set<String> given = new TreeSet<>();
  private Optional<byte[]> coverage = Optional.empty();

  /** What was read from a file of a feed. */
  private record Read(String name, FileFacts facts) {}

  FeedSession(Feeds feeds, DataSchema schema, FeedOptions options) {
    this.feeds = feeds;
    this.schema = schema;
    this.options = options;
    this.facts = FactSet.builder(schema);
  }

  void read(String name, Opening file, Instant changed) throws IOException {
    FileScan scan = FileScan.of(file, options.unpackedBytes());
    Instant received = options.received().getOrDefault(name, changed);
    String first = digests.putIfAbsent(scan.digest(), name);
    if (first != null) {
      report(Code.FEED_TWICE, name, Map.of("first", first));
      files.add(file(name, scan, received, Taken.REPEATED, Set.of()));
      return;
    }
    if (scan.tooLarge()) {
      facts.report(WorkbookFile.unpacked(name, options.unpackedBytes()));
      files.add(file(name, scan, received, Taken.UNKNOWN, Set.of()));
      return;
    }
    Optional<TableSchema> table = schema.table(withoutEnding(name));
    if (name.equals("coverage.csv") && table.isEmpty()) {
      try (InputStream in = scan.content()) {
        coverage = Optional.of(in.readAllBytes());
      }
      files.add(file(name, scan, received, Taken.COVERAGE, Set.of()));
      return;
    }
    if (table.isPresent() && hasColumns(scan, name, table.get())) {
      table(name, scan, received, table.get());
      return;
    }
    Delivery delivery =
        new Delivery(
            name,
            file,
            received,
            Optional.ofNullable(options.days().get(name)),
            Optional.ofNullable(options.charsets().get(name)));
    feed(delivery, scan, table);
  }

  private static String withoutEnding(String name) {
    boolean table = name.endsWith(".csv") || name.endsWith(".tsv");
    return table ? name.substring(0, name.length() - 4) : "";
  }

  private static boolean hasColumns(FileScan scan, String name, TableSchema table)
      throws IOException {
    char separator = name.endsWith(".tsv") ? '\t' : ',';
    try (DelimitedRows rows =
        new DelimitedRows(scan.text(StandardCharsets.UTF_8), name, separator, true)) {
      Set<String> columns = new TreeSet<>();
      if (rows.next()) {
        for (int i = 0; i < rows.cells(); i++) {
          String cell = rows.cell(i);
          columns.add(cell == null ? "" : cell.strip());
        }
      }
      return columns.containsAll(table.columns());
    }
  }

  private void table(String name, FileScan scan, Instant received, TableSchema table)
      throws IOException {
    try (InputStream in = scan.content()) {
      CsvFacts.read(facts, table, name, in);
    }
    given.add(table.name());
    files.add(file(name, scan, received, Taken.TABLE, Set.of(table.name())));
  }

  private static FeedFile file(
      String name, FileScan scan, Instant received, Taken taken, Set<String> tables) {
    return new FeedFile(
        name,
        scan.digest(),
        received,
        taken,
        Optional.empty(),
        Optional.empty(),
        "",
        NO_ROWS,
        Optional.empty(),
        tables,
        List.of());
  }

  private void feed(Delivery delivery, FileScan scan, Optional<TableSchema> table)
      throws IOException {
    Recognition recognition = new Recognition(feeds.all());
    Optional<Match> match;
    try {
      Optional<Diagnostic> large =
          scan.isZip()
              ? scan.workbook().tooLarge(delivery.name(), options.unpackedBytes())
              : Optional.empty();
      if (large.isPresent()) {
        facts.report(large.get());
        unknown(delivery, scan);
        return;
      }
      match = recognition.match(scan, delivery.name(), delivery.charset());
    } catch (NoClassDefFoundError noLibrary) {
      report(
          Code.FEED_NEEDS_LIBRARY,
          delivery.name(),
          Map.of("library", "org.dhatim:fastexcel-reader"));
      unknown(delivery, scan);
      return;
    }
    if (match.isEmpty() && table.isPresent()) {
      table(delivery.name(), scan, delivery.received(), table.get());
    } else if (match.isEmpty()) {
      report(
          Code.FEED_UNKNOWN,
          delivery.name(),
          recognition
              .nearest()
              .map(
                  feed ->
                      Map.of(
                          "advice", "@feed.nearest",
                          "nearest", feed.name(),
                          "missing", String.join(", ", recognition.missing())))
              .orElse(Map.of("advice", "@feed.unlike")));
      unknown(delivery, scan);
    } else {
      feed(delivery, scan, match.get());
    }
  }

  private void feed(Delivery delivery, FileScan scan, Match match) throws IOException {
    if (!match.alike().isEmpty()) {
      List<String> names = new ArrayList<>(List.of(match.feed().name()));
      match.alike().forEach(feed -> names.add(feed.name()));
      report(
          Code.FEED_SEVERAL,
          delivery.name(),
          Map.of("feeds", String.join(", ", names), "used", match.feed().name()));
    }
    Grain grain = Grain.of(match.feed(), delivery, options);
    if (grain.problem().isPresent()) {
      facts.report(grain.problem().get());
      unknown(delivery, scan);
      return;
    }
    FileFacts found = new FeedRun(match, grain.name(), scan, delivery, schema, words).read();
    found.problems().forEach(facts::report);
    read.add(new Read(delivery.name(), found));
    Set<String> tables = new TreeSet<>();
    found.tables().forEach(one -> tables.add(one.schema.name()));
    files.add(
        new FeedFile(
            delivery.name(),
            scan.digest(),
            delivery.received(),
            Taken.FEED,
            Optional.of(match.feed()),
            grain.name(),
            match.form().text(),
            found.rows(),
            found.days(),
            tables,
            found.checks()));
  }

  private void unknown(Delivery delivery, FileScan scan) {
    files.add(file(delivery.name(), scan, delivery.received(), Taken.UNKNOWN, Set.of()));
  }

  private void report(Code code, String name, Map<String, String> gaps) {
    facts.report(new Diagnostic(code, Span.named(name), gaps, List.of(), List.of()));
  }

  FeedReading build() {
    Lookup lookup = new Lookup();
    read.sort(Comparator.comparing((Read one) -> one.facts().received()).thenComparing(Read::name));
    read.forEach(one -> lookup.addAll(one.facts().lookup()));
    for (TableSchema table : schema.tables()) {
      if (!given.contains(table.name())) {
        assemble(table, lookup);
      }
    }
    Billing billing = new Billing();
    read.forEach(one -> billing.add(one.facts()));
    billing.differences().forEach(facts::report);
    coverage.ifPresent(bytes -> CsvFacts.readCoverage(facts, schema, bytes));
    missing.forEach(facts::report);
    return new FeedReading(facts.build(), files, missing);
  }

  private void assemble(TableSchema table, Lookup lookup) {
    Map<String, FeedTable> sources = new LinkedHashMap<>();
    for (Feed feed : feeds.all()) {
      for (Read one : read) {
        if (one.facts().feed().equals(feed)) {
          add(one, table, sources);
        }
      }
    }
    if (sources.isEmpty()) {
      missing.add(alone(table));
      return;
    }
    new TableAssembly(
            table,
            schema.zone(),
            supplies(sources.values()),
            lookup,
            facts.table(table.name()),
            missing::add)
        .run();
  }

  private static List<Supply> supplies(Collection<FeedTable> sources) {
    Map<String, List<FeedTable>> groups = new LinkedHashMap<>();
    for (FeedTable source : sources) {
      groups.computeIfAbsent(source.together(), t -> new ArrayList<>()).add(source);
    }
    return groups.values().stream().map(Supply::new).toList();
  }

  private static void add(Read one, TableSchema table, Map<String, FeedTable> sources) {
    for (FileTable file : one.facts().tables()) {
      if (file.schema.equals(table)) {
        FeedTable source =
            sources.computeIfAbsent(
                file.source, name -> new FeedTable(name, one.facts().feed(), table));
        source.add(file, one.name());
        one.facts().damaged().ifPresent(source.undated::add);
      }
    }
  }

  private Diagnostic alone(TableSchema table) {
    List<String> could =
        feeds.all().stream()
            .filter(feed -> feed.gives().containsKey(table.name()))
            .map(Feed::name)
            .toList();
    return Diagnostic.of(Code.FEED_TABLE_ALONE, Span.named(table.name()))
        .with("table", table.name())
        .with("feeds", could.isEmpty() ? "@none" : String.join(", ", could));
  }
}
