/**
 * A contract as it was written, before anything is checked: a tree of located words that a text
 * reader or a builder makes. Knows value and diagnostic.
 */
@NullMarked
package io.github.kpi4j.core.draft;

import org.jspecify.annotations.NullMarked;
