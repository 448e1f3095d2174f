package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.duty.AccessList;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.duty.GoodsCatalogue;
import io.github.kpi4j.core.duty.Sla;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parties owe each other beside numbers and money. */
final class DutySection {
  private final Problems problems;
  private final CalendarReader calendars;
  private final Optional<BusinessCalendar> businessDays;
  private final ZoneId zone;

  DutySection(
      Problems problems,
      CalendarReader calendars,
      Optional<BusinessCalendar> businessDays,
      ZoneId zone) {
    this.problems = problems;
    this.calendars = calendars;
    this.businessDays = businessDays;
    this.zone = zone;
  }

  Duties read(Reading root) {
    Optional<Sla> sla =
        root.mapping("sla").map(new SlaReader(problems, calendars, businessDays, zone)::read);
    return new Duties(
        Optional.empty(),
        GoodsCatalogue.EMPTY,
        sla,
        List.of(),
        List.of(),
        AccessList.NONE,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
