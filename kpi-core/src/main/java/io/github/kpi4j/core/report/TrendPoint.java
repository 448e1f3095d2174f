package io.github.kpi4j.core.report;

import io.github.kpi4j.core.value.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A value of one period.
 *
 * @param period the period's name
 * @param value as it is shown and judged; empty leaves a gap in the line
 * @param text the value in words, {@code –} for none
 * @param said the value and its level in words
 * @param target what the value was to be, where it was judged with a target
 * @param zones the values that give each level in this period, the least first; none where nothing
 *     was judged
 */
record TrendPoint(
    String period, Optional<Quantity> value, String text, String said, Optional<Quantity> target, List<Zone> zones) {
  TrendPoint {
    zones = List.copyOf(zones);
  }
}
