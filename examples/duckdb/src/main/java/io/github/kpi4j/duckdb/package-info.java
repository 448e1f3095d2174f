/** Facts and results as Parquet, read and added up by DuckDB through JDBC. */
@NullMarked
package io.github.kpi4j.duckdb;

import org.jspecify.annotations.NullMarked;
