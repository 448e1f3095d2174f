/** Facts from CSV and TSV files, row by row into tables. */
@NullMarked
package io.github.kpi4j.dsl.csv;

import org.jspecify.annotations.NullMarked;
