package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.amazonbr.internal.ResourceRows;
import io.github.kpi4j.core.value.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads rules from a data file; the column {@code calendar} says which calendar a row is for. */
final class HolidayFile {
  private HolidayFile() {}

  /** The rows of one calendar, or of several, in the order of the file. */
  static List<HolidayRule> rules(String file, List<String> calendars) {
    return ResourceRows.read(HolidayFile.class, file).stream()
        .filter(row -> calendars.contains(cell(row, "calendar")))
        .filter(row -> !cell(row, "day").equals("none"))
        .map(HolidayFile::rule)
        .toList();
  }

  /** The calendars that a file has rows for, also such as say that there is no holiday. */
  static Set<String> calendars(String file) {
    return ResourceRows.read(HolidayFile.class, file).stream()
        .map(row -> cell(row, "calendar"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static HolidayRule rule(Map<String, String> row) {
    return new HolidayRule(
        cell(row, "name"),
        DayRule.parse(cell(row, "day")),
        HolidayRule.Extent.valueOf(cell(row, "closure")),
        date(cell(row, "valid_from"), LocalDate.MIN),
        date(cell(row, "valid_to_exclusive"), LocalDate.MAX),
        Certainty.valueOf(cell(row, "certainty")),
        cell(row, "legal_basis"),
        cell(row, "source"),
        cell(row, "confidence"));
  }

  private static LocalDate date(String text, LocalDate open) {
    return text.isEmpty() ? open : LocalDate.parse(text);
  }

  static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalStateException("no column " + column + " among " + row.keySet());
    }
    return cell;
  }
}
