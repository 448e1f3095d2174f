package io.github.kpi4j.amazonbr.margin;

/**
 * What one unit costs until it can be sold: bought inside Brazil, imported by the seller itself, or
 * a cost whose parts the caller knows.
 */
public sealed interface LandedCost permits Purchase, ImportedCost, GivenCost {}
