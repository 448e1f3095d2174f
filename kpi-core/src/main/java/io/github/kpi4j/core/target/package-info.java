/** What is wanted: conditions, bands and their direction. Knows metric. */
@NullMarked
package io.github.kpi4j.core.target;

import org.jspecify.annotations.NullMarked;
