/** What is asked of something young and of something grown: plans of stages. Knows target. */
@NullMarked
package io.github.kpi4j.core.stage;

import org.jspecify.annotations.NullMarked;
