package io.github.kpi4j.core.fact;

/** What a row of a table is. */
public enum TableKind {
  /** Something that happened on a day, such as sales; rows of several days add up. */
  EVENTS,
  /** A state at the end of a day, such as stock; states of several days do not add up. */
  SNAPSHOT,
  /** What is known of a thing on any day, such as the category of a product. */
  REFERENCE
}
