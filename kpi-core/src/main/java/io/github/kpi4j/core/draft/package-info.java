/**
 * A contract as it was written, before anything is checked: a tree of located words that a text
 * reader or a builder makes, and the calendars and seasonalities that it may name. Knows value,
 * diagnostic and target.
 */
@NullMarked
package io.github.kpi4j.core.draft;

import org.jspecify.annotations.NullMarked;
