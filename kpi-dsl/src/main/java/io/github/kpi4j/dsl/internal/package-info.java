/** The way from YAML text to a checked contract. */
@NullMarked
package io.github.kpi4j.dsl.internal;

import org.jspecify.annotations.NullMarked;
