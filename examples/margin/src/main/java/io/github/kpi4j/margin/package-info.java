/** One product's margin in every state of Brazil, as text and as a page. */
@NullMarked
package io.github.kpi4j.margin;

import org.jspecify.annotations.NullMarked;
