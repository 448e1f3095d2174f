package io.github.kpi4j.amazonbr.replenishment;

import java.time.LocalDate;

/**
 * Units that lie in the fulfilment centre since the same day.
 *
 * @param since the day they came
 * @param units pieces, 1 or more
 */
public record StockLayer(LocalDate since, long units) {}
