package io.github.kpi4j.dsl.feed;

import java.util.List;

/** Counts what becomes of the rows of a file. */
final class RowTally {
  private int read;
  private int used;
  private int passed;
  private int repeated;
  private int refused;

  int read() {
    return read;
  }

  void next() {
    read = Math.addExact(read, 1);
  }

  void repeat() {
    repeated++;
  }

  void refuse() {
    refused++;
  }

  /** Of a row with these fates in tables the worst counts, then the best. */
  void count(List<TableRun.Fate> fates) {
    if (fates.contains(TableRun.Fate.REFUSED)) {
      refused++;
    } else if (fates.contains(TableRun.Fate.USED)) {
      used++;
    } else {
      passed++;
    }
  }

  RowCount result() {
    return new RowCount(read, used, passed, repeated, refused);
  }
}
