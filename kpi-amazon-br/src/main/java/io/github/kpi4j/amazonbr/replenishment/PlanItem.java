package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Demand;

/**
 * A product to plan for.
 *
 * @param product what it is
 * @param demand what is wanted of it: forecast for the plan's days and the lead times after them
 * @param supply what there is and what is on its way
 */
public record PlanItem(PlannedProduct product, Demand demand, Supply supply) {}
