/** JSON read as rows, one entry of a list at a time. */
@NullMarked
package io.github.kpi4j.dsl.internal.json;

import org.jspecify.annotations.NullMarked;
