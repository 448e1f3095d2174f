/**
 * Numbers, units, amounts and time: the values that every other package speaks in. Knows no other
 * package.
 */
@NullMarked
package io.github.kpi4j.core.value;

import org.jspecify.annotations.NullMarked;
