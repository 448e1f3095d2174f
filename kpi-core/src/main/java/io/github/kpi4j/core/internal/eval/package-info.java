/** From facts to values: the exact evaluator, which is the specification of all faster ones. */
@NullMarked
package io.github.kpi4j.core.internal.eval;

import org.jspecify.annotations.NullMarked;
