package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/** Reads one file, row by row. */
final class FeedRun {
  private final Match match;
  private final FeedPlan plan;
  private final FileScan scan;
  private final Delivery file;
  private final DataSchema schema;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<TableSchema, FileTable> tables = new LinkedHashMap<>();
  private final Map<String, TreeMap<LocalDate, BigDecimal>> totals = new TreeMap<>();
  private final Lookup lookup = new Lookup();
  private final List<CheckRun> checks = new ArrayList<>();
  private final Set<String> warned = new HashSet<>();
  private Optional<Diagnostic> damaged = Optional.empty();
  private Optional<DateRange> days;

  private int read;
  private int used;
  private int passed;
  private int repeated;
  private int refused;

  FeedRun(Match match, FileScan scan, Delivery file, DataSchema schema) {
    this.match = match;
    this.plan = match.feed().plan();
    this.scan = scan;
    this.file = file;
    this.schema = schema;
    this.days = file.days();
  }

  FileFacts read() throws IOException {
    List<FeedCheck> results = new ArrayList<>();
    try {
      findDays();
      for (String path : paths()) {
        pass(path);
      }
      for (CheckRun check : checks) {
        FeedCheck result = check.result();
        result.first().ifPresent(problems::add);
        results.add(result);
      }
    } catch (EOFException | ZipException cut) {
      damaged = Optional.of(brokenOff("@feed.bad_gzip"));
    }
    damaged.ifPresent(problems::add);
    return new FileFacts(
        match.feed(),
        file.received(),
        List.copyOf(tables.values()),
        new RowCount(read, used, passed, repeated, refused),
        covered(),
        results,
        lookup,
        totals,
        problems,
        damaged);
  }

  private Diagnostic brokenOff(String problem) {
    return Diagnostic.of(Code.FEED_BROKEN_OFF, place()).with("problem", problem);
  }

  private Span place() {
    return new Span(Source.of(file.name(), ""), 0, 0);
  }

  /** Where rows are: JSON may have several kinds of them. */
  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    plan.tables().forEach(rule -> paths.add(rule.rows()));
    return paths.isEmpty() ? Set.of("") : paths;
  }

  private Optional<Rows> open(String path) throws IOException {
    Optional<Rows> rows = match.form().open(scan, file.name(), path, header());
    if (rows.isEmpty()) {
      damaged = Optional.of(brokenOff("@feed.bad_workbook"));
    }
    return rows;
  }

  /** The columns that rows have; JSON has those that are looked for. */
  private List<String> header() {
    return plan.layout().json()
        ? plan.columns().values().stream().flatMap(c -> c.names().stream()).distinct().toList()
        : match.header();
  }

  private RowCells cells(Rows rows, Map<String, NumberStyle> styles) {
    return new RowCells(plan.columns(), rows, header(), plan.layout().json(), styles);
  }

  /** Looks in the first rows for the days that the file is about. */
  private void findDays() throws IOException {
    Optional<String> from = plan.layout().from();
    if (days.isEmpty() && from.isPresent()) {
      for (String path : paths()) {
        Optional<Rows> rows = open(path);
        if (rows.isPresent()) {
          try (Rows all = rows.get()) {
            findDays(all, from.get(), plan.layout().until().orElse(from.get()));
          }
        }
      }
    }
    days = days.or(() -> FileDays.of(file.name()));
  }

  private void findDays(Rows rows, String from, String until) throws IOException {
    RowCells cells = cells(rows, Map.of());
    for (int i = 0; i < 100 && days.isEmpty() && rows.next(); i++) {
      Optional<LocalDate> first = day(cells, from);
      Optional<LocalDate> last = day(cells, until);
      if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
        days = Optional.of(DateRange.closed(first.get(), last.get()));
      }
    }
  }

  private Optional<LocalDate> day(RowCells cells, String column) {
    ColumnRule rule = cells.rule(column);
    Optional<String> cell = cells.has(column) ? cells.find(column) : Optional.empty();
    return rule.kind() == ColumnKind.INSTANT
        ? cell.flatMap(rule::instant).map(instant -> instant.atZone(schema.zone()).toLocalDate())
        : cell.flatMap(rule::day);
  }

  private void pass(String path) throws IOException {
    Map<String, NumberStyle> styles = styles(path);
    Optional<Rows> opened = open(path);
    if (opened.isEmpty()) {
      return;
    }
    try (Rows rows = opened.get()) {
      RowCells cells = cells(rows, styles);
      List<TableRun> runs = runs(path, cells);
      List<CheckRun> compared =
          plan.checks().stream().map(check -> new CheckRun(check, cells)).toList();
      checks.addAll(compared);
      Seen seen = new Seen(plan.layout().unique(), cells);
      int before = read;
      while (rows.next()) {
        read++;
        Optional<Diagnostic> broken = rows.rowProblem();
        if (broken.isPresent()) {
          refused++;
          refuse(runs, broken.get());
          continue;
        }
        row(rows, cells, runs, compared, seen);
      }
      rows.fileProblem().ifPresent(why -> damaged = Optional.of(why));
      late(runs, path, read > before);
      runs.stream().mapToInt(TableRun::longest).max().ifPresent(this::severalDays);
    }
  }

  private void row(
      Rows rows, RowCells cells, List<TableRun> runs, List<CheckRun> compared, Seen seen) {
    if (!plan.layout().json() && rows.cells() > match.header().size() && isLonger(rows)) {
      refused++;
      refuse(
          runs,
          Diagnostic.of(Code.FEED_ROW_BROKEN, rows.start().span(""))
              .with("problem", "@feed.too_long")
              .with("count", rows.cells())
              .with("expected", match.header().size()));
      return;
    }
    damagedIds(cells);
    switch (seen.look()) {
      case AGAIN -> {
        repeated++;
        return;
      }
      case OTHERWISE -> {
        refused++;
        refuse(
            runs,
            Diagnostic.of(Code.FEED_ROW_TWICE, rows.start().span(""))
                .with("key", String.join(", ", plan.layout().unique())));
        return;
      }
      default -> {
        // It is the first of its kind.
      }
    }
    learn(cells);
    count(cells);
    compared.forEach(CheckRun::row);
    List<TableRun.Fate> fates = runs.stream().map(TableRun::add).toList();
    if (fates.contains(TableRun.Fate.REFUSED)) {
      refused++;
    } else if (fates.contains(TableRun.Fate.USED)) {
      used++;
    } else {
      passed++;
    }
  }

  /** Whether a cell behind the last column holds something. */
  private boolean isLonger(Rows rows) {
    for (int i = match.header().size(); i < rows.cells(); i++) {
      String cell = rows.cell(i);
      if (cell != null && !cell.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private void refuse(List<TableRun> runs, Diagnostic why) {
    runs.forEach(run -> run.into().undated.add(why));
    if (runs.isEmpty()) {
      problems.add(why);
    }
  }

  private void damagedIds(RowCells cells) {
    for (String column : cells.damaged()) {
      if (warned.add(column)) {
        problems.add(cells.problem(Code.FEED_ID_DAMAGED, column));
      }
    }
  }

  private void learn(RowCells cells) {
    plan.dictionary()
        .forEach(
            (from, to) -> {
              Optional<String> word = cells.find(from);
              Optional<String> other = cells.find(to);
              if (word.isPresent() && other.isPresent()) {
                lookup.learn(from, to, word.get(), other.get());
              }
            });
  }

  private void count(RowCells cells) {
    for (TotalRule total : plan.totals()) {
      if (cells.has(total.column()) && cells.pass(total.only())) {
        Optional<LocalDate> day = day(cells, total.day());
        Optional<BigDecimal> number =
            cells
                .find(total.column())
                .flatMap(cell -> cells.number(total.column(), cell, new ArrayList<>()));
        if (day.isPresent() && number.isPresent()) {
          totals
              .computeIfAbsent(total.total(), t -> new TreeMap<>())
              .merge(
                  day.get(),
                  total.negated() ? number.get().negate() : number.get(),
                  BigDecimal::add);
        }
      }
    }
  }

  /** The tables whose rows stand at a path, as far as the file has the columns for them. */
  private List<TableRun> runs(String path, RowCells cells) {
    List<TableRun> runs = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (TableRule rule : plan.tables()) {
      Optional<TableSchema> table = schema.table(rule.table());
      if (rule.rows().equals(path) && table.isPresent()) {
        run(rule, table.get(), cells, missing).ifPresent(runs::add);
      }
    }
    missing.forEach(column -> problems.add(missing(cells.rule(column))));
    return runs;
  }

  private Diagnostic missing(ColumnRule column) {
    return Diagnostic.of(Code.FEED_COLUMN_MISSING, place())
        .with("feed", match.feed().name())
        .with("field", column.name())
        .with("tried", String.join(", ", column.names()));
  }

  private Optional<TableRun> run(
      TableRule rule, TableSchema table, RowCells cells, Set<String> missing) {
    Set<String> measures =
        table.measures().stream()
            .map(Measure::name)
            .filter(rule.values()::containsKey)
            .filter(measure -> isThere(value(rule, measure), cells, missing))
            .collect(Collectors.toSet());
    boolean words =
        table.dimensions().stream()
            .map(Dimension::name)
            .filter(rule.values()::containsKey)
            .allMatch(dimension -> isThere(value(rule, dimension), cells, missing));
    boolean empty = measures.isEmpty() && table.kind() != TableKind.REFERENCE;
    if (!words || empty || absentDimension(rule, table).isPresent()) {
      return Optional.empty();
    }
    if (isOfFile(rule, table) && days.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.FEED_NO_PERIOD, place())
              .with("feed", match.feed().name())
              .with("name", "2026-05-31_" + file.name()));
      return Optional.empty();
    }
    FileTable into = tables.computeIfAbsent(table, t -> fileTable(rule, table));
    into.measures.addAll(measures);
    return Optional.of(
        new TableRun(plan.layout(), rule, into, schema.zone(), cells, days, measures));
  }

  private static boolean isOfFile(TableRule rule, TableSchema table) {
    return table.day().filter(day -> value(rule, day.name()).ofFile()).isPresent();
  }

  private FileTable fileTable(TableRule rule, TableSchema table) {
    boolean said =
        file.days().isPresent()
            || (plan.layout().from().isPresent() && days.isPresent())
            || isOfFile(rule, table);
    boolean documents = plan.layout().document().isPresent();
    return new FileTable(table, said, said ? schema.zone() : zone(rule, table), documents);
  }

  private static ValueRule value(TableRule rule, String column) {
    return Objects.requireNonNull(rule.values().get(column));
  }

  /** A dimension that the feed has nothing for, other than that of versions. */
  private static Optional<String> absentDimension(TableRule rule, TableSchema table) {
    return table.dimensions().stream()
        .map(Dimension::name)
        .filter(name -> !rule.values().containsKey(name))
        .filter(name -> !table.version().equals(Optional.of(name)))
        .filter(name -> table.kind() != TableKind.REFERENCE || table.key().contains(name))
        .findFirst();
  }

  private boolean isThere(ValueRule value, RowCells cells, Set<String> missing) {
    if (plan.layout().json() || value.terms().stream().allMatch(term -> isThere(term, cells))) {
      return true;
    }
    if (!value.instead().isEmpty() && value.instead().stream().allMatch(cells::has)) {
      return true;
    }
    value.terms().stream()
        .filter(term -> !cells.has(term) && !cells.rule(term).optional())
        .forEach(missing::add);
    return false;
  }

  /** Whether a column is there, or says what stands for it; a number that is not there is no 0. */
  private static boolean isThere(String column, RowCells cells) {
    ColumnRule rule = cells.rule(column);
    boolean wordForAbsence = rule.optional() && !rule.kind().isNumber() && rule.blank().isPresent();
    return cells.has(column) || wordForAbsence;
  }

  /** Where the days of a file begin. */
  private ZoneId zone(TableRule rule, TableSchema table) {
    return table
        .day()
        .map(day -> value(rule, day.name()))
        .filter(day -> !day.terms().isEmpty())
        .map(day -> Objects.requireNonNull(plan.columns().get(day.terms().get(0))))
        .filter(column -> column.kind() == ColumnKind.INSTANT)
        .map(ColumnRule::zone)
        .orElse(schema.zone());
  }

  /** Whether numbers that may be written both ways turn out to be written one way. */
  private Map<String, NumberStyle> styles(String path) throws IOException {
    List<String> open =
        plan.columns().values().stream()
            .filter(c -> c.written() == NumberStyle.EITHER && c.kind().isNumber())
            .map(ColumnRule::name)
            .toList();
    Map<String, NumberStyle> styles = new HashMap<>();
    if (open.isEmpty()) {
      return styles;
    }
    Optional<Rows> rows = open(path);
    if (rows.isPresent()) {
      try (Rows all = rows.get()) {
        RowCells cells = cells(all, styles);
        StyleVote vote = new StyleVote();
        while (all.next()) {
          open.stream()
              .filter(cells::has)
              .forEach(column -> cells.find(column).ifPresent(cell -> vote.look(cell)));
        }
        open.forEach(column -> styles.put(column, vote.result()));
      }
    }
    return styles;
  }

  private void late(List<TableRun> runs, String path, boolean any) {
    for (TableRun run : runs) {
      if (!any && run.rule().emptyIsLate()) {
        tables.remove(run.into().schema);
        problems.add(Diagnostic.of(Code.FEED_EMPTY, place()).with("rows", path));
      }
    }
  }

  private void severalDays(int longest) {
    if (longest > 1) {
      problems.add(
          Diagnostic.of(Code.FEED_DAYS_IN_ONE, place())
              .with("days", longest)
              .with("day", days.map(d -> d.last().toString()).orElse("@none")));
    }
  }

  /** The days that the file says it is about, else those from its first row to its last. */
  private Optional<DateRange> covered() {
    Optional<DateRange> all = Optional.empty();
    for (FileTable table : tables.values()) {
      boolean reference = table.schema.kind() == TableKind.REFERENCE;
      table.covers = reference ? Optional.empty() : table.wholeDays ? days : span(table);
      all = all.or(() -> table.covers);
    }
    return all.or(() -> days);
  }

  private static Optional<DateRange> span(FileTable table) {
    Optional<LocalDate> first =
        table.chunks.values().stream().map(c -> c.span.start()).min(LocalDate::compareTo);
    Optional<LocalDate> end =
        table.chunks.values().stream().map(c -> c.span.endExclusive()).max(LocalDate::compareTo);
    return first.isPresent() && end.isPresent()
        ? Optional.of(new DateRange(first.get(), end.get()))
        : Optional.empty();
  }
}
