package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers days by what is wrong with them, neighbours as one range. */
final class DaysByCause {
  private final String subject;
  private final Map<Cause, List<DateRange>> ranges = new EnumMap<>(Cause.class);

  DaysByCause(String subject) {
    this.subject = subject;
  }

  /** Adds a day, later than those before. */
  void add(Cause cause, LocalDate day) {
    List<DateRange> known = ranges.computeIfAbsent(cause, c -> new ArrayList<>());
    int last = known.size() - 1;
    if (last >= 0 && known.get(last).endExclusive().equals(day)) {
      known.set(last, DateRange.closed(known.get(last).start(), day));
    } else {
      known.add(DateRange.closed(day, day));
    }
  }

  List<Remark> remarks() {
    return ranges.entrySet().stream()
        .map(entry -> new Remark(subject, entry.getKey(), text(entry.getValue())))
        .toList();
  }

  private static String text(List<DateRange> ranges) {
    return ranges.stream()
        .map(range -> range.days() == 1 ? range.start().toString() : range.toString())
        .collect(Collectors.joining(", "));
  }
}
