/** White space of contracts: which of it may change, and how it is set anew. */
@NullMarked
package io.github.kpi4j.dsl.internal.format;

import org.jspecify.annotations.NullMarked;
