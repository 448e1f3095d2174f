/** The page about diagnostics: its examples, and that it says what the code says. */
@NullMarked
package io.github.kpi4j.dsl.diagnostics;

import org.jspecify.annotations.NullMarked;
