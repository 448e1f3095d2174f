/** What is measured: aggregates of facts and formulas over them, with their units. Knows fact. */
@NullMarked
package io.github.kpi4j.core.metric;

import org.jspecify.annotations.NullMarked;
