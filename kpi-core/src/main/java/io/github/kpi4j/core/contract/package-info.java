/** What was agreed: indicators, scorecard and the calendar they are judged by. Knows target. */
@NullMarked
package io.github.kpi4j.core.contract;

import org.jspecify.annotations.NullMarked;
