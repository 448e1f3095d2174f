/** Forty invented products, a plan for a year, and the page that shows it. */
@NullMarked
package io.github.kpi4j.replenishment;

import org.jspecify.annotations.NullMarked;
