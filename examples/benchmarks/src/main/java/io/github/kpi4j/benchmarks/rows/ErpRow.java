package io.github.kpi4j.benchmarks.rows;

/**
 * A row as an ERP holds it: centavos and counts.
 *
 * @param adCost spent on advertising, in centavos
 * @param adSales sold by advertising, in centavos
 * @param gmv sold, in centavos
 * @param refunds given back, in centavos
 * @param cogs what the goods cost, in centavos
 * @param fees what the marketplace takes, in centavos
 * @param orders how many orders
 * @param sessions how many visits
 * @param stock units that are there
 * @param units units sold in thirty days
 */
record ErpRow(
    long adCost,
    long adSales,
    long gmv,
    long refunds,
    long cogs,
    long fees,
    long orders,
    long sessions,
    long stock,
    long units) {}
