package io.github.kpi4j.spark;

import io.github.kpi4j.core.value.DateRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of one table of a contract.
 *
 * @param name the table's name in the contract
 * @param rows columns with the names of its dimensions and measures: dates as {@code DATE},
 *     instants as {@code TIMESTAMP}, words as {@code STRING}, amounts as {@code DECIMAL}, counts as
 *     any integer; other columns do not matter
 * @param covers the days that the rows are about, with or without a row on each. It has to be
 *     declared, since no worker sees the first and the last row of all
 */
public record Table(String name, Dataset<Row> rows, DateRange covers) {}
