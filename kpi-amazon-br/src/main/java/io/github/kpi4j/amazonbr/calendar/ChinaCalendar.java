package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.amazonbr.internal.ResourceRows;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DayStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of days, and rules where it ends. */
record ChinaCalendar(
    Map<LocalDate, DayStatus> table, BusinessCalendar statutory, DateRange published)
    implements BusinessCalendar {
  /** The last year whose lunar feasts {@code cn-statutory.csv} dates. */
  private static final int LAST_LUNAR_YEAR = 2036;

  static ChinaCalendar read() {
    Map<LocalDate, DayStatus> table = new HashMap<>();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Map<String, String> row : ResourceRows.read(ChinaCalendar.class, "cn-holidays.csv")) {
      LocalDate day = LocalDate.parse(HolidayFile.cell(row, "date"));
      DayStatus status = status(row);
      table.put(day, status);
      if (status.certainty() == Certainty.PUBLISHED) {
        first = Math.min(first, day.getYear());
        last = Math.max(last, day.getYear());
      }
    }
    BusinessCalendar statutory =
        new RuleCalendar(
            "CN statutory",
            BusinessCalendar.weekdays(),
            HolidayFile.rules("cn-statutory.csv", List.of("statutory")),
            LocalDate.MIN);
    return new ChinaCalendar(
        Map.copyOf(table),
        statutory,
        new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1)));
  }

  private static DayStatus status(Map<String, String> row) {
    String festival = HolidayFile.cell(row, "festival");
    Certainty certainty = Certainty.valueOf(HolidayFile.cell(row, "certainty"));
    return switch (HolidayFile.cell(row, "kind")) {
      case "off" -> DayStatus.closed(festival, certainty);
      case "make_up" -> DayStatus.open("makes up for " + festival, certainty);
      case "not_in_notice" -> DayStatus.open(festival + ", not in the notice", certainty);
      default -> throw new IllegalStateException("no such kind of day: " + row);
    };
  }

  @Override
  public String name() {
    return "CN official";
  }

  @Override
  public DayStatus status(LocalDate day) {
    DayStatus dated = table.get(day);
    if (dated != null) {
      return dated;
    }
    DayStatus usual = statutory.status(day);
    return new DayStatus(
        usual.business(),
        usual.halfDay(),
        mayBeFeast(day, usual) ? "lunar feasts not known" : usual.reason(),
        published.contains(day) ? Certainty.PUBLISHED : Certainty.PROVISIONAL);
  }

  private boolean mayBeFeast(LocalDate day, DayStatus usual) {
    return usual.business() && (day.isBefore(published.start()) || day.getYear() > LAST_LUNAR_YEAR);
  }
}
