package io.github.kpi4j.core.value;

/** Where a date goes that falls on a day without business. */
public enum Adjustment {
  /** To the next business day. */
  FOLLOWING,
  /** To the last business day before. */
  PRECEDING,
  /**
   * To the next business day, unless that is in another month: then to the last one before, so that
   * what is due in a month stays in it.
   */
  MODIFIED_FOLLOWING
}
