package io.github.kpi4j.spark;

import io.github.kpi4j.core.engine.Accumulation;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Adds up the rows of a contract where they are. A task makes one {@link Accumulator} of its
 * partition, and only those travel, in Java's serialized form. Whatever the partitions, and however
 * often Spark runs a task again, the merge of all of them is that of one set of all rows.
 */
public final class SparkFacts {
  private SparkFacts() {}

  /**
   * Brings all rows together as one accumulator on the driver.
   *
   * @param contract the contract that says what has to be kept
   * @param tables the tables that there are; others have no rows
   * @return what the contract evaluates
   * @throws IllegalArgumentException if the contract has no such table, a table lacks a column, or
   *     one is a binary fraction
   */
  public static Accumulator accumulate(ContractText contract, List<Table> tables) {
    Accumulator days = days(contract.compiled(), tables);
    Accumulator all = days;
    for (Table table : tables) {
      StructType columns = table.rows().schema();
      String name = table.name();
      JavaRDD<Accumulator> parts =
          table.rows().javaRDD().mapPartitions(rows -> one(contract, name, columns, rows));
      if (parts.getNumPartitions() > 0) {
        // Workers merge with each other; the driver gets what a square root of them made.
        all = all.merge(parts.treeReduce(Accumulator::merge, 2));
      }
    }
    return all;
  }

  private static Iterator<Accumulator> one(
      ContractText contract, String table, StructType columns, Iterator<Row> rows) {
    CompiledContract compiled = contract.compiled();
    RowCells cells = new RowCells(schema(compiled, table), columns);
    Accumulation part = compiled.accumulation();
    FactTableBuilder builder = part.table(table);
    while (rows.hasNext()) {
      cells.add(rows.next(), builder);
    }
    return List.of(part.build()).iterator();
  }

  /**
   * Brings together the rows of each subject, on some worker.
   *
   * @param contract the contract that says what has to be kept
   * @param tables the tables that there are; each has the dimension
   * @param dimension what makes a subject; all rows with one word of it come to one place
   * @param shares how many places there are
   * @return the facts of each share of the subjects
   */
  static JavaRDD<Accumulator> shares(
      ContractText contract, List<Table> tables, String dimension, int shares) {
    Accumulator days = days(contract.compiled(), tables);
    return tables.stream()
        .map(table -> parts(contract, table, dimension, shares))
        .reduce(JavaPairRDD::union)
        .orElseThrow()
        .groupByKey(shares)
        .map(share -> MergeTree.of(share._2().iterator(), days).merge(days));
  }

  private static JavaPairRDD<Integer, Accumulator> parts(
      ContractText contract, Table table, String dimension, int shares) {
    StructType columns = table.rows().schema();
    String name = table.name();
    int subject = columns.fieldIndex(dimension);
    return table
        .rows()
        .javaRDD()
        .mapPartitionsToPair(rows -> dealt(contract, name, columns, subject, shares, rows));
  }

  private static Iterator<Tuple2<Integer, Accumulator>> dealt(
      ContractText contract,
      String table,
      StructType columns,
      int subject,
      int shares,
      Iterator<Row> rows) {
    CompiledContract compiled = contract.compiled();
    RowCells cells = new RowCells(schema(compiled, table), columns);
    Map<Integer, Accumulation> parts = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      // The hash of a text is the same in every JVM.
      int share = Math.floorMod(String.valueOf(row.get(subject)).hashCode(), shares);
      Accumulation part = parts.computeIfAbsent(share, s -> compiled.accumulation());
      cells.add(row, part.table(table));
    }
    List<Tuple2<Integer, Accumulator>> dealt = new ArrayList<>();
    parts.forEach((share, part) -> dealt.add(new Tuple2<>(share, part.build())));
    return dealt.iterator();
  }

  private static TableSchema schema(CompiledContract contract, String table) {
    return contract
        .schema()
        .table(table)
        .orElseThrow(() -> new IllegalArgumentException("no such table: " + table));
  }

  /** No rows, but the days that the tables are about; refuses tables that cannot be read. */
  private static Accumulator days(CompiledContract contract, List<Table> tables) {
    Accumulation none = contract.accumulation();
    for (Table table : tables) {
      new RowCells(schema(contract, table.name()), table.rows().schema());
      none.table(table.name()).covers(table.covers());
    }
    return none.build();
  }
}
