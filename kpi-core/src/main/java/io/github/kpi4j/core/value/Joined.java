package io.github.kpi4j.core.value;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two calendars say together of a day on which they agree. */
final class Joined {
  private Joined() {}

  /** Either of them is enough, so the surer one counts. */
  static DayStatus surer(DayStatus one, DayStatus other) {
    Certainty weaker = one.certainty().weaker(other.certainty());
    return joined(one, other, one.certainty() == weaker ? other.certainty() : one.certainty());
  }

  /** Both are needed, so the less sure one counts. */
  static DayStatus lessSure(DayStatus one, DayStatus other) {
    return joined(one, other, one.certainty().weaker(other.certainty()));
  }

  private static DayStatus joined(DayStatus one, DayStatus other, Certainty certainty) {
    String reason =
        Stream.of(one.reason(), other.reason())
            .filter(words -> !words.isEmpty())
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return new DayStatus(one.business(), one.halfDay(), reason, certainty);
  }
}
