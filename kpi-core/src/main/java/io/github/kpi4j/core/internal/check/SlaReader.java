package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.duty.BusinessHours;
import io.github.kpi4j.core.duty.Opening;
import io.github.kpi4j.core.duty.Priority;
import io.github.kpi4j.core.duty.Sla;
import io.github.kpi4j.core.duty.TimeLimit;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Respelling;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How fast tickets have to be dealt with. */
final class SlaReader {
  private static final String HOURS = "hours";

  private final Problems problems;
  private final CalendarReader calendars;
  private final Optional<BusinessCalendar> usual;
  private final ZoneId zone;

  /**
   * A reader.
   *
   * @param problems takes what is wrong
   * @param calendars finds calendars and zones
   * @param usual the contract's own calendar
   * @param zone the contract's own time zone
   */
  SlaReader(
      Problems problems, CalendarReader calendars, Optional<BusinessCalendar> usual, ZoneId zone) {
    this.problems = problems;
    this.calendars = calendars;
    this.usual = usual;
    this.zone = zone;
  }

  Sla read(Mapping sla) {
    Reading keys = new Reading(sla, problems);
    Optional<BusinessHours> hours = keys.mapping(HOURS).flatMap(this::hours);
    // Hours that cannot be read have been reported, and the limits in them are not wrong.
    boolean business = keys.has(HOURS);
    List<Priority> priorities = new ArrayList<>();
    for (Entry entry : sla.entries()) {
      String name = entry.key().text();
      if (!name.equals(HOURS)
          && !Shape.isOfAuthor(name)
          && entry.value() instanceof Mapping priority) {
        priorities.add(priority(entry.key(), priority, business, hours));
      }
    }
    if (priorities.isEmpty()) {
      problems.add(Diagnostic.of(Code.NO_PRIORITY, sla.span()));
    }
    return new Sla(hours, priorities);
  }

  private Optional<BusinessHours> hours(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    Optional<BusinessCalendar> calendar = usual;
    if (keys.has("calendar")) {
      calendar = keys.text("calendar").flatMap(calendars::calendar);
    } else if (usual.isEmpty()) {
      problems.add(Diagnostic.of(Code.NO_CALENDAR, mapping.span()).with("found", HOURS));
    }
    Optional<ZoneId> where =
        keys.has("zone") ? keys.text("zone").flatMap(calendars::zone) : Optional.of(zone);
    List<Opening> open = openings(keys, "open");
    List<Opening> half = keys.has("half_day") ? openings(keys, "half_day") : open;
    return open.isEmpty() || half.isEmpty()
        ? Optional.empty()
        : calendar.flatMap(days -> where.map(z -> new BusinessHours(days, open, half, z)));
  }

  /** The openings of a day, one after another; none if one of them cannot be read. */
  private List<Opening> openings(Reading keys, String key) {
    List<LocatedText> texts = new ArrayList<>(keys.texts(key));
    keys.text(key).ifPresent(texts::add);
    List<Opening> openings = new ArrayList<>();
    for (LocatedText text : texts) {
      Optional<Opening> opening = Opening.parse(text.text());
      if (opening.isEmpty()) {
        problems.add(Diagnostic.of(Code.BAD_OPENING, text.span()).with("found", text.text()));
        return List.of();
      }
      if (!openings.isEmpty() && opening.get().from() < openings.get(openings.size() - 1).until()) {
        problems.add(
            Diagnostic.of(Code.OPENINGS_NOT_RISING, text.span())
                .with("found", text.text())
                .with("before", openings.get(openings.size() - 1)));
        return List.of();
      }
      openings.add(opening.get());
    }
    return openings;
  }

  private Priority priority(
      LocatedText name, Mapping mapping, boolean business, Optional<BusinessHours> hours) {
    Reading keys = new Reading(mapping, problems);
    Optional<TimeLimit> respond = limit(keys, "respond_within", business);
    Optional<TimeLimit> resolve = limit(keys, "resolve_within", business);
    if (!keys.has("respond_within") && !keys.has("resolve_within")) {
      problems.add(
          Diagnostic.of(Code.PRIORITY_WITHOUT_LIMIT, name.span()).with("name", name.text()));
    }
    if (respond.isPresent() && resolve.isPresent()) {
      swapped(keys, respond.get(), resolve.get(), hours);
    }
    return new Priority(name.text(), keys.title(name.text()), respond, resolve);
  }

  private Optional<TimeLimit> limit(Reading keys, String key, boolean business) {
    Optional<LocatedText> text = keys.text(key);
    Optional<TimeLimit> limit = text.flatMap(t -> TimeLimit.parse(t.text()));
    if (text.isPresent() && limit.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_TIME_LIMIT, text.get().span())
              .with("found", text.get().text())
              .with("key", key)
              .respelt(Respelling.of(text.get().text(), t -> TimeLimit.parse(t).isPresent())));
    }
    if (limit.isPresent() && limit.get().kind().isBusiness() && !business) {
      problems.add(
          Diagnostic.of(Code.NO_BUSINESS_HOURS, text.orElseThrow().span())
              .with("found", limit.get()));
      return Optional.empty();
    }
    return limit;
  }

  /** Nobody can solve a ticket without having answered it, so the longer limit would be idle. */
  private void swapped(
      Reading keys, TimeLimit respond, TimeLimit resolve, Optional<BusinessHours> hours) {
    Duration day = hours.map(BusinessHours::ofOneDay).orElse(Duration.ZERO);
    boolean comparable =
        respond.kind().isBusiness() == resolve.kind().isBusiness()
            && (hours.isPresent() || !respond.kind().isBusiness());
    if (comparable && respond.length(day).compareTo(resolve.length(day)) > 0) {
      problems.add(
          Diagnostic.of(
                  Code.RESPONSE_AFTER_RESOLUTION, keys.text("respond_within").orElseThrow().span())
              .with("respond", respond)
              .with("resolve", resolve));
    }
  }
}
