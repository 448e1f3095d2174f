/** What a formula is as a function of one of its leaves: exact fractions of polynomials. */
@NullMarked
package io.github.kpi4j.core.internal.curve;

import org.jspecify.annotations.NullMarked;
