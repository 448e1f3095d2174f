/**
 * From draft to contract: what each section of a contract means and everything that can be wrong
 * with it.
 */
@NullMarked
package io.github.kpi4j.core.internal.check;

import org.jspecify.annotations.NullMarked;
