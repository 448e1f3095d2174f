/**
 * Formulas over scaled integers as one integer ratio each, and bands as moved thresholds of it:
 * what makes exact judging fast.
 */
@NullMarked
package io.github.kpi4j.core.internal.ratio;

import org.jspecify.annotations.NullMarked;
