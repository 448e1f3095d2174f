package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.value.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads which days each table covers, with or without rows on them. Several rows of one table are
 * put together where they touch; tables that the schema does not know are passed over.
 */
final class CsvCoverage {
  static final String NAME = "coverage";
  static final String FILE = NAME + ".csv";

  // Four digits of a year, so that the days of a coverage can be counted.
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final List<String> COLUMNS = List.of("table", "from", "until");

  private final CsvTarget facts;
  private final DataSchema schema;
  private final Map<String, DateRange> covered = new HashMap<>();

  private CsvCoverage(CsvTarget facts, DataSchema schema) {
    this.facts = facts;
    this.schema = schema;
  }

  static void read(CsvTarget facts, DataSchema schema, InputStream in) throws IOException {
    CsvScanner rows = new CsvScanner(in, FILE, CsvStart.OF_FILE);
    Optional<CsvColumns> columns = CsvColumns.read(rows, FILE, COLUMNS, facts.report());
    if (columns.isPresent()) {
      CsvCoverage coverage = new CsvCoverage(facts, schema);
      while (rows.next()) {
        coverage.row(columns.get().cells(rows), rows.places());
      }
    }
    rows.problem().ifPresent(facts.report());
  }

  private void row(List<String> cells, CsvPlace place) {
    String table = cells.get(0);
    if (schema.table(table).isEmpty()) {
      return;
    }
    Optional<DateRange> days = days(cells.get(1), cells.get(2));
    if (days.isEmpty()) {
      facts.report().accept(bad(cells, place, "@coverage.no_days"));
      return;
    }
    Optional<DateRange> all = join(covered.getOrDefault(table, days.get()), days.get());
    if (all.isEmpty()) {
      facts.report().accept(bad(cells, place, "@coverage.gap"));
      return;
    }
    covered.put(table, all.get());
    facts.tables().apply(table).covers(all.get());
  }

  private static Optional<DateRange> days(String from, String until) {
    try {
      if (!DATE.matcher(from).matches() || !DATE.matcher(until).matches()) {
        return Optional.empty();
      }
      return Optional.of(DateRange.closed(LocalDate.parse(from), LocalDate.parse(until)))
          .filter(days -> !days.isEmpty());
    } catch (DateTimeException | IllegalArgumentException noDays) {
      return Optional.empty();
    }
  }

  /** Both together, or empty if there are days between them. */
  private static Optional<DateRange> join(DateRange one, DateRange two) {
    DateRange early = one.start().isAfter(two.start()) ? two : one;
    DateRange late = early.equals(one) ? two : one;
    if (late.start().isAfter(early.endExclusive())) {
      return Optional.empty();
    }
    boolean inside = early.endExclusive().isAfter(late.endExclusive());
    return Optional.of(
        new DateRange(early.start(), inside ? early.endExclusive() : late.endExclusive()));
  }

  private static Diagnostic bad(List<String> cells, CsvPlace place, String problem) {
    return Diagnostic.of(Code.BAD_COVERAGE, place.whole())
        .with("table", cells.get(0))
        .with("from", cells.get(1))
        .with("until", cells.get(2))
        .with("problem", problem);
  }
}
