package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As much of the rows of a table as their later use needs, mergeable. */
sealed interface KeptRows extends Serializable permits AllRows, KeyedRows, GroupedRows {
  /** Takes one more row, whose words are numbered as in {@link #columns}. */
  void add(ParsedRow row, Supplier<RowPlace> place);

  /** What the rows say. */
  RowColumns columns();

  /** The same rows, to which others can be added. */
  KeptRows copy();

  /** The same rows in their order. */
  KeptRows sorted();

  /**
   * The same in as little memory as it takes to merge them, with places that need no file any more.
   *
   * @param extremes the measures whose smallest and largest numbers are asked for
   */
  KeptRows compact(TableSchema schema, Set<String> extremes);

  /**
   * These rows and those of the same table elsewhere. They are new ones, or where one of both has
   * none the others themselves, which have to be copied before more are added.
   *
   * @throws IllegalArgumentException if the other are those of another kind of table
   */
  KeptRows plus(KeptRows other);

  /** Those of the rows whose days pass. */
  KeptRows ofDays(IntPredicate days);

  /** How many rows there were of each day, those that were replaced among them. */
  void count(ObjIntConsumer<LocalDate> days);

  /**
   * What it comes to, if no more rows come.
   *
   * @param closed the rows of other days, that no others are to be compared with
   */
  CellTable.Built build(TableSchema schema, TableTally tally, @Nullable GroupedRows closed);
}
