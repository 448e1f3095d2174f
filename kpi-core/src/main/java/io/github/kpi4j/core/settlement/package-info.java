/** What is to be paid and why: steps, lines, statements and adjustments. Knows result and fee. */
@NullMarked
package io.github.kpi4j.core.settlement;

import org.jspecify.annotations.NullMarked;
