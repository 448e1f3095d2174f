package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days and periods as they are asked for. */
final class Days {
  private Days() {}

  /** The day at whose end is asked: the one that was named, or yesterday, as today is not over. */
  static AsOf asOf(@Nullable String day) {
    try {
      return day == null ? new AsOf(LocalDate.now(ZoneOffset.UTC).minusDays(1)) : AsOf.date(day);
    } catch (DateTimeParseException noDay) {
      throw new Unusable("day", Map.of("found", String.valueOf(day)));
    }
  }

  /** A period of a contract, as somebody wrote it. */
  static Period period(CompiledContract contract, String text) {
    return contract
        .contract()
        .calendar()
        .parse(text)
        .orElseThrow(() -> new Unusable("period", Map.of("found", text)));
  }
}
