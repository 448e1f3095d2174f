/**
 * What is wanted: conditions, bands and their direction, and how sales spread over a year. Knows
 * metric.
 */
@NullMarked
package io.github.kpi4j.core.target;

import org.jspecify.annotations.NullMarked;
