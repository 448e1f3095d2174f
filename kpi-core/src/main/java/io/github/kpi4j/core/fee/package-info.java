/** What the service costs: base, commission, bonus, penalties and their limits. Knows target. */
@NullMarked
package io.github.kpi4j.core.fee;

import org.jspecify.annotations.NullMarked;
