/**
 * What happened in a shop: declared tables, their columns, what was read and what was refused,
 * whole or in parts that merge. Knows value and diagnostic.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpi4j.core.fact;

import org.jspecify.annotations.NullMarked;
