package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.Certainty;

/**
 * The end of a leg.
 *
 * @param leg the leg
 * @param finished when it ends, in dates of the leg's zone
 * @param certainty how sure the leg's calendar is of the days from the first on which it can begin
 *     to the last on which it can end
 */
public record Milestone(Leg leg, DateDistribution finished, Certainty certainty) {}
