/** Workbooks read as rows; needs the optional library fastexcel-reader. */
@NullMarked
package io.github.kpi4j.dsl.internal.xlsx;

import org.jspecify.annotations.NullMarked;
