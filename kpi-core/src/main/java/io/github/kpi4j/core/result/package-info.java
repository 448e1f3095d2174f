/** What came out and why: values, outcomes, scores and their explanations. Knows contract. */
@NullMarked
package io.github.kpi4j.core.result;

import org.jspecify.annotations.NullMarked;
