/**
 * YAML text as a located tree: every scalar is text, every problem is a diagnostic. The only
 * package that knows SnakeYAML.
 */
@NullMarked
package io.github.kpi4j.dsl.internal.yaml;

import org.jspecify.annotations.NullMarked;
