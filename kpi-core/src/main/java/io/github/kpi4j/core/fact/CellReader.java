package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cells of a row by the types and units of its table. */
final class CellReader {
  // 38 digits are what the widest decimal type of common databases holds; a longer cell is damage.
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,38}(\\.[0-9]{1,38})?");

  // Four digits of a year, so that a day always fits where days are counted.
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}-");

  // Rows of a reference table hold on every day; they need one only to be sorted with.
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final TableSchema schema;
  private final ZoneId zone;
  private final Set<String> key;
  private final Optional<Dimension> dayDimension;
  private final int dayColumn;

  CellReader(TableSchema schema, ZoneId zone) {
    this.schema = schema;
    this.zone = zone;
    this.key = Set.copyOf(schema.key());
    this.dayDimension = schema.day();
    this.dayColumn = dayDimension.map(schema.dimensions()::indexOf).orElse(-1);
  }

  Optional<Row> read(List<String> cells, RowPlace place, List<Diagnostic> problems) {
    Optional<LocalDate> day = day(cells);
    List<String> texts = new ArrayList<>();
    List<Instant> instants = new ArrayList<>();
    List<BigDecimal> numbers = new ArrayList<>();
    int column = 0;
    for (Dimension dimension : schema.dimensions()) {
      String cell = cells.get(column);
      boolean identifies = key.contains(dimension.name());
      switch (dimension.type()) {
        case DATE -> {
          boolean isDay = dayDimension.filter(dimension::equals).isPresent();
          // An attribute that is not known is left empty.
          if (date(cell).isEmpty() && (isDay || identifies || !cell.isEmpty())) {
            problems.add(bad(column, cell, "@expected.date", place));
          }
          if (!isDay) {
            texts.add(cell);
          }
        }
        case TEXT -> {
          texts.add(cell);
          if (cell.isEmpty() && identifies) {
            problems.add(bad(column, cell, "@expected.key", place));
          }
        }
        case INSTANT -> {
          Optional<Instant> instant = instant(cell);
          if (instant.isEmpty()) {
            problems.add(bad(column, cell, "@expected.instant", place));
          } else {
            instants.add(instant.get());
          }
          if (dayDimension.isEmpty()) {
            texts.add(cell);
          }
        }
      }
      column++;
    }
    for (Measure measure : schema.measures()) {
      String cell = cells.get(column);
      Optional<BigDecimal> number = number(cell, measure.unit());
      if (number.isEmpty()) {
        problems.add(bad(column, cell, expected(measure.unit()), place));
      }
      number.ifPresent(numbers::add);
      column++;
    }
    return problems.isEmpty() && day.isPresent()
        ? Optional.of(new Row(day.get(), texts, instants, numbers))
        : Optional.empty();
  }

  /** The day of a row, if at least that can be read. */
  Optional<LocalDate> day(List<String> cells) {
    if (dayColumn < 0) {
      return Optional.of(NO_DAY);
    }
    String cell = cells.get(dayColumn);
    return schema.dimensions().get(dayColumn).type() == DimensionType.DATE
        ? date(cell)
        : instant(cell).map(instant -> instant.atZone(zone).toLocalDate());
  }

  private static Optional<LocalDate> date(String cell) {
    try {
      return DATE.matcher(cell).matches() ? Optional.of(LocalDate.parse(cell)) : Optional.empty();
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String cell) {
    try {
      return YEAR.matcher(cell).lookingAt()
          ? Optional.of(OffsetDateTime.parse(cell).toInstant())
          : Optional.empty();
    } catch (DateTimeException noInstant) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(String cell, Unit unit) {
    boolean percent = unit == Unit.Plain.PERCENT;
    String digits = percent && cell.endsWith("%") ? cell.substring(0, cell.length() - 1) : cell;
    // The scale of a percentage is never guessed: 2.54 may mean 2.54 % or 254 %.
    if (!NUMBER.matcher(digits).matches() || (percent && !cell.endsWith("%"))) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(digits);
    boolean whole = unit == Unit.Plain.COUNT || unit == Unit.Plain.RANK;
    if (whole && number.stripTrailingZeros().scale() > 0) {
      return Optional.empty();
    }
    return Optional.of(percent ? number.movePointLeft(2) : number);
  }

  private static String expected(Unit unit) {
    if (unit == Unit.Plain.PERCENT) {
      return "@expected.percent";
    }
    boolean whole = unit == Unit.Plain.COUNT || unit == Unit.Plain.RANK;
    return whole ? "@expected.whole" : "@expected.decimal";
  }

  private Diagnostic bad(int column, String cell, String expected, RowPlace place) {
    return Diagnostic.of(Code.BAD_CELL, place.cell(column))
        .with("cell", cell)
        .with("column", schema.columns().get(column))
        .with("expected", expected);
  }
}
