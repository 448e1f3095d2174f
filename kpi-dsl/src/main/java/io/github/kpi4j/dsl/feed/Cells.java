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
  List<String> attributes;
  @Nullable Instant version;

  Cells(
      RowStart place,
      @Nullable BigDecimal[] sums,
      List<String> attributes,
      @Nullable Instant version) {
    this.place = place;
    this.sums = sums.clone();
    this.attributes = attributes;
    this.version = version;
  }

  /** Both together. */
  Cells plus(Cells more) {
    Cells both = new Cells(place, sums, attributes, version);
    both.add(more.sums, more.attributes, more.version);
    return both;
  }

  /** Adds another row. */
  void add(@Nullable BigDecimal[] more, List<String> words, @Nullable Instant when) {
    for (int i = 0; i < sums.length; i++) {
      BigDecimal own = sums[i];
      BigDecimal other = more[i];
      sums[i] = own == null ? other : other == null ? own : own.add(other);
    }
    attributes = words;
    if (when != null && (version == null || when.isAfter(version))) {
      version = when;
    }
  }
}
