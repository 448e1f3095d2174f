/** Evaluations as JSON for other programs. */
@NullMarked
package io.github.kpi4j.dsl.json;

import org.jspecify.annotations.NullMarked;
