package io.github.kpi4j.dsl.feed;

import java.util.Locale;

/** What the cells of a column are. */
enum ColumnKind {
  TEXT,
  /** A word of digits or letters that a spreadsheet must not have made a number. */
  ID,
  DATE,
  INSTANT,
  COUNT,
  NUMBER,
  MONEY,
  PERCENT,
  RANK,
  SCORE;

  boolean isNumber() {
    return compareTo(COUNT) >= 0;
  }

  /** Whether the numbers of several rows make one of the same kind when they are added. */
  boolean adds() {
    return this == COUNT || this == NUMBER || this == MONEY;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
