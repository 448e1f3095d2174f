package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.internal.rows.RowStart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of one day and one key come to. */
final class Cells {
  final RowStart place;
  final @Nullable BigDecimal[] sums;
  final List<String> attributes;
  final @Nullable Instant version;

  /** Keeps the array, which nobody changes any more. */
  Cells(
      RowStart place,
      @Nullable BigDecimal[] sums,
      List<String> attributes,
      @Nullable Instant version) {
    this.place = place;
    this.sums = sums;
    this.attributes = attributes;
    this.version = version;
  }

  /** Both together. */
  Cells plus(Cells more) {
    @Nullable BigDecimal[] both = sums.clone();
    for (int i = 0; i < both.length; i++) {
      BigDecimal own = both[i];
      BigDecimal other = more.sums[i];
      both[i] = own == null ? other : other == null ? own : own.add(other);
    }
    boolean later = more.version != null && (version == null || more.version.isAfter(version));
    return new Cells(place, both, more.attributes, later ? more.version : version);
  }
}
