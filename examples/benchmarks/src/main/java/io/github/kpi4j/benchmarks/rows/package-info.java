/** Eight KPIs of rows that an ERP has added up: kpi4j, loops written by hand, and other engines. */
@NullMarked
package io.github.kpi4j.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
