package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;

/**
 * What storing costs from some day on, for what came in on some day.
 *
 * @param perCubicMetre money for a cubic metre and calendar month; a day costs its share of the
 *     days of its month
 * @param until the first day on which it may be another, by a new table or by age; {@link
 *     LocalDate#MAX} if none is known
 */
public record StorageRate(Quantity perCubicMetre, LocalDate until) {}
