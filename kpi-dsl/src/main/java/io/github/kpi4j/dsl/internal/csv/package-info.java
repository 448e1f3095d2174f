/** The library that writes CSV. */
@NullMarked
package io.github.kpi4j.dsl.internal.csv;

import org.jspecify.annotations.NullMarked;
