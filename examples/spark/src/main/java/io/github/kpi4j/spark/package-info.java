/** A contract over datasets of Spark: rows are added up where they are, and only sums travel. */
@NullMarked
package io.github.kpi4j.spark;

import org.jspecify.annotations.NullMarked;
