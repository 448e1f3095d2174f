package io.github.kpi4j.dsl.feed;

/**
 * What became of the rows of a file. Nothing is dropped silently: {@code read = used + passed +
 * repeated + refused}.
 *
 * @param read how many rows stand in it
 * @param used how many count in at least one table
 * @param passed how many the feed passes over, such as orders that are not paid yet
 * @param repeated how many say again what another row says
 * @param refused how many could not be used, each with a diagnostic
 */
public record RowCount(int read, int used, int passed, int repeated, int refused) {}
