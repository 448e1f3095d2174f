package io.github.kpi4j.cli;

import io.github.kpi4j.core.value.AsOf;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The day at whose end is asked: the one that was named, or yesterday, as today is not over. */
final class Days {
  private Days() {}

  static AsOf asOf(@Nullable String day) {
    return day == null ? new AsOf(LocalDate.now(ZoneOffset.UTC).minusDays(1)) : AsOf.date(day);
  }
}
