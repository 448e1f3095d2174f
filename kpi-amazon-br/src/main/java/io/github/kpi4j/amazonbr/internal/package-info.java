/** Reads the data files that come in the jar; not exported, knows no other package. */
@NullMarked
package io.github.kpi4j.amazonbr.internal;

import org.jspecify.annotations.NullMarked;
