/** Amounts in reais as Brazilians write them: reading and printing. Knows core's values only. */
@NullMarked
package io.github.kpi4j.amazonbr.money;

import org.jspecify.annotations.NullMarked;
