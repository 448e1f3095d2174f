package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Unit;
import io.github.kpi4j.dsl.internal.rows.Headers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** A day, and the days that the row is about, as the file counts them. */
  private record When(LocalDate day, DateRange span, Optional<Instant> instant) {
    static When of(DateRange span) {
      return new When(span.last(), span, Optional.empty());
    }
  }

  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final Layout layout;
  private final TableRule rule;
  private final FileTable into;
  private final TableSchema table;
  private final ZoneId zone;
  private final RowCells cells;
  private final Optional<DateRange> ofFile;
  private final List<Measure> measures;
  private final Set<String> given;
  private final Map<ValueRule, String> before = new HashMap<>();
  private int longest = 1;

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
    this.zone = zone;
    this.cells = cells;
    this.ofFile = ofFile;
    this.measures = table.measures();
    this.given = given;
  }

  /** The most days that one row was about. */
  int longest() {
    return longest;
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
      when(new ArrayList<>()).ifPresent(this::chunk);
      return Fate.PASSED;
    }
    List<Diagnostic> problems = new ArrayList<>();
    Optional<When> when = when(problems);
    if (when.isEmpty()) {
      into.undated.addAll(problems);
      return Fate.REFUSED;
    }
    Chunk chunk = chunk(when.get());
    @Nullable BigDecimal[] numbers = new @Nullable BigDecimal[measures.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!given.contains(measures.get(i).name())) {
        continue;
      }
      Optional<BigDecimal> number = number(measures.get(i), problems);
      if (number.isEmpty() && problems.isEmpty()) {
        return Fate.PASSED;
      }
      numbers[i] = number.orElse(null);
    }
    List<String> key = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    words(key, attributes, problems);
    late(problems);
    if (problems.isEmpty()) {
      put(chunk, when.get().day(), key, attributes, numbers, problems);
    }
    problems.forEach(why -> chunk.refused.add(new Chunk.Refusal(when.get().day(), why)));
    return problems.isEmpty() ? Fate.USED : Fate.REFUSED;
  }

  private void put(
      Chunk chunk,
      LocalDate day,
      List<String> key,
      List<String> attributes,
      @Nullable BigDecimal[] numbers,
      List<Diagnostic> problems) {
    Map<List<String>, Cells> rows = chunk.day(day);
    Cells known = rows.get(key);
    if (known == null) {
      rows.put(key, new Cells(cells.start(), numbers, attributes, version()));
      return;
    }
    List<String> notAdditive = given.stream().filter(m -> !adds(m)).sorted().toList();
    if (notAdditive.isEmpty() || table.kind() == TableKind.REFERENCE) {
      known.add(numbers, attributes, version());
    } else {
      problems.add(
          Diagnostic.of(Code.FEED_NOT_ADDITIVE, cells.start().span(""))
              .with("columns", String.join(", ", notAdditive))
              .with("table", table.name())
              .with("key", String.join(", ", table.key()))
              .with(
                  "identity",
                  layout.unique().isEmpty() ? "@none" : String.join(", ", layout.unique())));
    }
  }

  private boolean adds(String measure) {
    ValueRule value = value(measure);
    return terms(value).stream().allMatch(term -> cells.rule(term).adds());
  }

  private ValueRule value(String column) {
    return Objects.requireNonNull(rule.values().get(column), column);
  }

  /** The columns that are added up; those that stand in for them where the file lacks one. */
  private List<String> terms(ValueRule value) {
    return value.terms().stream().allMatch(cells::has) || value.instead().isEmpty()
        ? value.terms()
        : value.instead();
  }

  private Chunk chunk(When when) {
    String id =
        layout
            .document()
            .map(column -> cells.find(column).orElse(""))
            .orElse(when.span().start().toString());
    Chunk chunk = into.chunks.computeIfAbsent(id, i -> new Chunk(when.span()));
    when.instant().ifPresent(chunk::saw);
    return chunk;
  }

  private Optional<When> when(List<Diagnostic> problems) {
    if (table.kind() == TableKind.REFERENCE) {
      return Optional.of(When.of(DateRange.closed(NO_DAY, NO_DAY)));
    }
    ValueRule value = value(table.day().orElseThrow().name());
    if (value.ofFile()) {
      DateRange days = ofFile.orElseThrow();
      longest = (int) Math.max(longest, days.days());
      return Optional.of(When.of(days));
    }
    String column = terms(value).get(0);
    String cell = cells.text(column);
    ColumnRule day = cells.rule(column);
    if (day.kind() == ColumnKind.INSTANT) {
      Optional<Instant> instant = cell == null ? Optional.empty() : day.instant(cell);
      if (instant.isEmpty()) {
        problems.add(cells.badCell(column, "@expected.feed_instant"));
      }
      return instant.map(
          i -> {
            LocalDate own = i.atZone(into.zone).toLocalDate();
            DateRange span = DateRange.closed(own, own);
            return new When(i.atZone(zone).toLocalDate(), span, Optional.of(i));
          });
    }
    Optional<LocalDate> first = cell == null ? Optional.empty() : day.day(cell);
    if (first.isEmpty()) {
      problems.add(cells.badCell(column, "@expected.feed_day"));
    }
    return first.map(this::grain);
  }

  /** A row about a week or a month counts on its last day. */
  private When grain(LocalDate first) {
    String grain = Headers.key(layout.grain().flatMap(cells::find).orElse(""));
    LocalDate last =
        grain.startsWith("week")
            ? first.plusDays(6)
            : grain.startsWith("month") ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
    DateRange span = DateRange.closed(first, last);
    longest = (int) Math.max(longest, span.days());
    return When.of(span);
  }

  private @Nullable Instant version() {
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

  /** The words of the dimensions: those that identify the row, and the others. */
  private void words(List<String> key, List<String> attributes, List<Diagnostic> problems) {
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
    ColumnRule rule = cells.rule(column);
    if (rule.kind() == ColumnKind.DATE) {
      Optional<LocalDate> day = rule.day(cell);
      if (day.isEmpty()) {
        problems.add(cells.badCell(column, "@expected.feed_day"));
      }
      return day.map(LocalDate::toString).orElse("");
    }
    if (value.lookup().isPresent()) {
      return Lookup.mark(column, value.lookup().get(), cell);
    }
    if (rule.words().isEmpty()) {
      return cell;
    }
    String others = rule.words().get(ColumnRule.OTHERS);
    String word = rule.words().getOrDefault(Headers.key(cell), others);
    if (word == null) {
      problems.add(cells.badCell(column, "@expected.feed_word"));
      return "";
    }
    return word;
  }

  /** The number of a measure; empty without a problem if the row has none and is to be passed. */
  private Optional<BigDecimal> number(Measure measure, List<Diagnostic> problems) {
    ValueRule value = value(measure.name());
    if (!cells.pass(value.only()) || isRepeated(value)) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (value.constant().isPresent()) {
      return constant(value.constant().get(), problems);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (String term : terms(value)) {
      String cell = cells.text(term);
      Optional<String> blank = cells.rule(term).blank();
      if (cell == null && blank.filter(ColumnRule.SKIP::equals).isPresent()) {
        return Optional.empty();
      }
      if (cell != null) {
        sum = sum.add(cells.number(term, cell, problems).orElse(BigDecimal.ZERO));
        currency(measure, term, problems);
      } else if (blank.isEmpty()) {
        problems.add(cells.badCell(term, "@expected.feed_filled"));
      }
    }
    Optional<BigDecimal> product = times(value, sum, problems);
    if (value.magnitude()) {
      return product.map(BigDecimal::abs);
    }
    return value.negated() ? product.map(BigDecimal::negate) : product;
  }

  private Optional<BigDecimal> times(
      ValueRule value, BigDecimal number, List<Diagnostic> problems) {
    if (value.times().isEmpty()) {
      return Optional.of(number);
    }
    String column = value.times().get();
    Optional<String> cell = cells.find(column);
    if (cell.isEmpty()) {
      problems.add(cells.badCell(column, "@expected.feed_filled"));
      return Optional.of(number);
    }
    return cells
        .number(column, cell.get(), problems)
        .map(number::multiply)
        .or(() -> Optional.of(number));
  }

  private Optional<BigDecimal> constant(String text, List<Diagnostic> problems) {
    Optional<BigDecimal> number = NumberStyle.PLAIN.read(text);
    if (number.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.FEED_BAD_VALUE, cells.start().span(""))
              .with("name", text)
              .with("expected", "@expected.feed_number"));
    }
    return number;
  }

  /** Whether the row before had the same word in the column that a number is told once for. */
  private boolean isRepeated(ValueRule value) {
    if (value.oncePer().isEmpty()) {
      return false;
    }
    String word = Objects.requireNonNullElse(cells.text(value.oncePer().get()), "");
    return word.equals(before.put(value, word));
  }

  private void currency(Measure measure, String term, List<Diagnostic> problems) {
    if (measure.unit() instanceof Unit.Money money && cells.rule(term).kind() == ColumnKind.MONEY) {
      Optional<String> own = layout.currency().flatMap(cells::find).or(layout::money);
      if (own.isPresent() && !own.get().equals(money.currency())) {
        problems.add(
            Diagnostic.of(Code.FEED_OTHER_CURRENCY, cells.place(term))
                .with("found", own.get())
                .with("column", measure.name())
                .with("table", table.name())
                .with("expected", money.currency()));
      }
    }
  }

  private void late(List<Diagnostic> problems) {
    if (rule.late().isEmpty() || !problems.isEmpty()) {
      return;
    }
    TableRule.Late late = rule.late().get();
    if (isZero(late.zero()) && !isZero(late.other())) {
      problems.add(
          Diagnostic.of(Code.FEED_NOT_ARRIVED, cells.place(late.zero()))
              .with("zero", cells.shown(late.zero()))
              .with("other", cells.shown(late.other())));
    }
  }

  private boolean isZero(String column) {
    String cell = cells.text(column);
    return cell == null
        || cells.number(column, cell, new ArrayList<>()).filter(n -> n.signum() != 0).isEmpty();
  }
}
