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
 * @param said the value in words, with its level, its target and its stage
 * @param zones the values that give each level in this period, the least first; none where nothing
 *     was judged by the same bands
 * @param target what the value was to be; empty where the KPI has no target then
 * @param stage the stage of the whole contract that it was judged by, where there is one
 */
record TrendPoint(
    String period,
    Optional<Quantity> value,
    String text,
    String said,
    List<Zone> zones,
    Optional<Quantity> target,
    Optional<String> stage) {
  TrendPoint {
    zones = List.copyOf(zones);
  }
}
