/** How fast things are, measured with JMH. */
@NullMarked
package io.github.kpi4j.benchmarks;

import org.jspecify.annotations.NullMarked;
