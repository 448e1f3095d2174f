package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows of a table of the rows of a file. */
final class TableRun {
  /** What became of a row. */
  enum Fate {
    USED,
    PASSED,
    REFUSED
  }

  /** How many problems of rows are told; of the others the account tells how many they are. */
  static final int TOLD = 1000;

  private final Layout layout;
  private final TableRule rule;
  private final FileTable into;
  private final TableSchema table;
  private final RowCells cells;
  private final RowDays days;
  private final RowNumbers numbers;
  private final RowWords words;
  private final Set<String> given;

  /** Measures of which several rows make no sum. */
  private final List<String> notAdditive;

  private int told;

  TableRun(
      Layout layout,
      TableRule rule,
      FileTable into,
      ZoneId zone,
      RowCells cells,
      Optional<DateRange> ofFile,
      Set<String> given) {
    this.layout = layout;
    this.rule = rule;
    this.into = into;
    this.table = into.schema;
    this.cells = cells;
    this.days = new RowDays(layout, rule, table, into.zone, zone, cells, ofFile);
    this.numbers = new RowNumbers(layout, rule, table, cells);
    this.words = new RowWords(rule, table, cells);
    this.given = given;
    this.notAdditive =
        table.kind() == TableKind.REFERENCE
            ? List.of()
            : given.stream().filter(measure -> !adds(measure)).sorted().toList();
  }

  private boolean adds(String measure) {
    ValueRule value = Objects.requireNonNull(rule.values().get(measure), measure);
    return cells.terms(value).stream().allMatch(term -> cells.rule(term).adds());
  }

  /** The most days that one row was about. */
  int longest() {
    return days.longest();
  }

  TableRule rule() {
    return rule;
  }

  FileTable into() {
    return into;
  }

  /** Takes the row that was read last. */
  Fate add() {
    if (!cells.pass(rule.only())) {
      // The file is about its day all the same.
      days.find(new ArrayList<>()).ifPresent(this::chunk);
      return Fate.PASSED;
    }
    List<Diagnostic> problems = new ArrayList<>();
    Optional<RowDays.When> when = days.find(problems);
    if (when.isEmpty()) {
      if (into.undated.size() < TOLD) {
        into.undated.addAll(problems);
      }
      return Fate.REFUSED;
    }
    Chunk chunk = chunk(when.get());
    List<Measure> measures = table.measures();
    @Nullable BigDecimal[] found = new @Nullable BigDecimal[measures.size()];
    for (int i = 0; i < found.length; i++) {
      if (!given.contains(measures.get(i).name())) {
        continue;
      }
      Optional<BigDecimal> number = numbers.read(measures.get(i), problems);
      if (number.isEmpty() && problems.isEmpty()) {
        return Fate.PASSED;
      }
      found[i] = number.orElse(null);
    }
    List<String> key = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    words.read(key, attributes, problems);
    if (problems.isEmpty()) {
      numbers.late().ifPresent(problems::add);
    }
    if (problems.isEmpty()) {
      put(
          chunk.rows,
          when.get().day(),
          key,
          new Cells(cells.start(), found, attributes, words.version()),
          problems);
    }
    problems.forEach(why -> refuse(chunk, when.get().day(), why));
    return problems.isEmpty() ? Fate.USED : Fate.REFUSED;
  }

  private void put(
      Groups rows, LocalDate day, List<String> key, Cells row, List<Diagnostic> problems) {
    if (notAdditive.isEmpty() || !rows.has(day, key)) {
      rows.add(day, key, row);
      return;
    }
    problems.add(
        Diagnostic.of(Code.FEED_NOT_ADDITIVE, cells.start().span(""))
            .with("columns", String.join(", ", notAdditive))
            .with("table", table.name())
            .with("key", String.join(", ", table.key()))
            .with(
                "identity",
                layout.unique().isEmpty() ? "@none" : String.join(", ", layout.unique())));
  }

  /** A day with a refused row has not arrived, told or not. */
  private void refuse(Chunk chunk, LocalDate day, Diagnostic why) {
    chunk.refuse(day, why, told++ < TOLD);
  }

  private Chunk chunk(RowDays.When when) {
    String id =
        layout
            .document()
            .map(column -> cells.find(column).orElse(""))
            .orElse(when.span().start().toString());
    Chunk chunk = into.chunk(id, when.span());
    when.instant().ifPresent(chunk::saw);
    return chunk;
  }
}
