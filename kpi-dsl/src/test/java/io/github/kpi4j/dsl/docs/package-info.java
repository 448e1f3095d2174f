/** Runs what the page about the language says. */
@NullMarked
package io.github.kpi4j.dsl.docs;

import org.jspecify.annotations.NullMarked;
