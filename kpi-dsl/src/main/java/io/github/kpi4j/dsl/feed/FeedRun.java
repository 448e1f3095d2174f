package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/** Reads one file, row by row. */
final class FeedRun {
  private final Match match;
  private final FeedPlan plan;
  private final FileScan scan;
  private final Delivery file;
  private final DataSchema schema;
  private final Fillable fillable;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final RowTally tally = new RowTally();
  private final DayTotals totals;
  private final Lookup lookup = new Lookup();
  private final List<CheckRun> checks = new ArrayList<>();
  private final Set<String> warned = new HashSet<>();
  private Optional<Diagnostic> damaged = Optional.empty();
  private Optional<DateRange> days;

  /**
   * For one file.
   *
   * @param grain what a row of it is, if the feed has several
   * @param words where the words of all files are
   */
  FeedRun(
      Match match,
      Optional<String> grain,
      FileScan scan,
      Delivery file,
      DataSchema schema,
      Words words) {
    this.match = match;
    this.plan = match.feed().plan();
    this.scan = scan;
    this.file = file;
    this.schema = schema;
    this.fillable = new Fillable(match.feed(), grain, file, schema, words);
    this.totals = new DayTotals(plan.totals(), schema.zone());
    this.days = file.days();
  }

  FileFacts read() throws IOException {
    List<FeedCheck> results = new ArrayList<>();
    try {
      findDays();
      if (match.saysNone()) {
        none();
      } else {
        for (String path : fillable.paths()) {
          pass(path);
        }
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
        List.copyOf(fillable.tables().values()),
        tally.result(),
        covered(),
        results,
        lookup,
        totals.sums(),
        problems,
        damaged);
  }

  private Diagnostic brokenOff(String problem) {
    return Diagnostic.of(Code.FEED_BROKEN_OFF, file.place()).with("problem", problem);
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

  /** Looks in the first rows for the days that the file is about, then in its name. */
  private void findDays() throws IOException {
    Optional<String> from = plan.layout().from();
    if (days.isEmpty() && from.isPresent()) {
      String until = plan.layout().until().orElse(from.get());
      for (String path : fillable.paths()) {
        Optional<Rows> rows = days.isPresent() ? Optional.empty() : open(path);
        if (rows.isPresent()) {
          try (Rows all = rows.get()) {
            days = FileDays.in(cells(all, Map.of()), from.get(), until, schema.zone());
          }
        }
      }
    }
    days = days.or(() -> FileDays.of(file.name()));
  }

  /** Its days have arrived, without rows. */
  private void none() {
    fillable.none();
    problems.add(
        Diagnostic.of(Code.FEED_SAYS_NONE, file.place())
            .with("feed", match.feed().name())
            .with("days", days.map(DateRange::toString).orElse("@none")));
  }

  private void pass(String path) throws IOException {
    Map<String, NumberStyle> styles = styles(path);
    Optional<Rows> opened = open(path);
    if (opened.isEmpty()) {
      return;
    }
    try (Rows rows = opened.get()) {
      RowCells cells = cells(rows, styles);
      List<TableRun> runs = fillable.at(path, cells, days, problems);
      List<CheckRun> compared =
          plan.checks().stream().map(check -> new CheckRun(check, cells)).toList();
      checks.addAll(compared);
      Seen seen = new Seen(plan.layout().unique(), cells);
      int before = tally.read();
      while (cells.next()) {
        tally.next();
        Optional<Diagnostic> broken = rows.rowProblem().or(() -> tooLong(rows));
        if (broken.isPresent()) {
          tally.refuse();
          refuse(runs, broken.get());
        } else {
          row(rows, cells, runs, compared, seen);
        }
      }
      rows.fileProblem().ifPresent(why -> damaged = Optional.of(why));
      late(runs, path, tally.read() > before);
      runs.stream().mapToInt(TableRun::longest).max().ifPresent(this::severalDays);
    }
  }

  private void row(
      Rows rows, RowCells cells, List<TableRun> runs, List<CheckRun> compared, Seen seen) {
    damagedIds(cells);
    switch (seen.look()) {
      case AGAIN -> {
        tally.repeat();
        return;
      }
      case OTHERWISE -> {
        tally.refuse();
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
    totals.add(cells);
    compared.forEach(CheckRun::row);
    tally.count(runs.stream().map(TableRun::add).toList());
  }

  /** A row may be shorter than the header; behind its last column may stand nothing. */
  private Optional<Diagnostic> tooLong(Rows rows) {
    int expected = match.header().size();
    if (plan.layout().json() || rows.cells() <= expected) {
      return Optional.empty();
    }
    for (int i = expected; i < rows.cells(); i++) {
      String cell = rows.cell(i);
      if (cell != null && !cell.isBlank()) {
        return Optional.of(
            Diagnostic.of(Code.FEED_ROW_BROKEN, rows.start().span(""))
                .with("problem", "@feed.too_long")
                .with("count", rows.cells())
                .with("expected", expected));
      }
    }
    return Optional.empty();
  }

  private void refuse(List<TableRun> runs, Diagnostic why) {
    for (TableRun run : runs) {
      if (run.into().undated.size() < TableRun.TOLD) {
        run.into().undated.add(why);
      }
    }
    if (runs.isEmpty() && problems.size() < TableRun.TOLD) {
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
              String word = cells.text(from);
              String other = cells.text(to);
              if (word != null && other != null) {
                lookup.learn(from, to, word, other);
              }
            });
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
        List<String> there = open.stream().filter(cells::has).toList();
        StyleVote vote = new StyleVote();
        while (cells.next()) {
          there.forEach(column -> cells.find(column).ifPresent(vote::look));
        }
        open.forEach(column -> styles.put(column, vote.result()));
      }
    }
    return styles;
  }

  private void late(List<TableRun> runs, String path, boolean any) {
    for (TableRun run : runs) {
      boolean late = !any && run.rule().emptyIsLate();
      if (late && fillable.tables().remove(run.into().schema) != null) {
        problems.add(Diagnostic.of(Code.FEED_EMPTY, file.place()).with("rows", path));
      }
    }
  }

  private void severalDays(int longest) {
    if (longest > 1) {
      problems.add(
          Diagnostic.of(Code.FEED_DAYS_IN_ONE, file.place())
              .with("days", longest)
              .with("day", days.map(d -> d.last().toString()).orElse("@none")));
    }
  }

  /** The days that the file says it is about, else those from its first row to its last. */
  private Optional<DateRange> covered() {
    Optional<DateRange> all = Optional.empty();
    for (FileTable table : fillable.tables().values()) {
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
