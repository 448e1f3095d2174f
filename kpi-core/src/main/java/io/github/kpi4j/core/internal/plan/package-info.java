/** What checking found out about metrics, in the form that evaluating needs. */
@NullMarked
package io.github.kpi4j.core.internal.plan;

import org.jspecify.annotations.NullMarked;
