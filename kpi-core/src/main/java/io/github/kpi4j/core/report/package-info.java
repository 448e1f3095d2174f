/** Evaluations as people read them: text and HTML. Knows result. */
@NullMarked
package io.github.kpi4j.core.report;

import org.jspecify.annotations.NullMarked;
