/** Files as rows of cells, whatever their format, each cell with its place. */
@NullMarked
package io.github.kpi4j.dsl.internal.rows;

import org.jspecify.annotations.NullMarked;
