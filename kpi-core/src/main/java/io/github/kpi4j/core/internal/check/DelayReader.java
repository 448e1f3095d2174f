package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.Delay;
import java.util.Optional;

/** Reads delays, of which those in business days need a calendar. */
final class DelayReader {
  private final Problems problems;
  private final boolean calendar;

  /**
   * A reader.
   *
   * @param problems takes what is wrong
   * @param calendar whether the contract names a business calendar
   */
  DelayReader(Problems problems, boolean calendar) {
    this.problems = problems;
    this.calendar = calendar;
  }

  Optional<Delay> read(Reading keys, String key) {
    Optional<Delay> delay = keys.delay(key);
    if (!calendar && delay.filter(d -> d.kind() == Delay.Kind.BUSINESS_DAYS).isPresent()) {
      problems.add(
          Diagnostic.of(Code.NO_CALENDAR, keys.text(key).orElseThrow().span())
              .with("found", keys.text(key).orElseThrow().text()));
    }
    return delay;
  }
}
