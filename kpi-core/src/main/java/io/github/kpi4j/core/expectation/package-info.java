/** Tests of a contract: what its author gives, what she expects, and what came instead. */
@NullMarked
package io.github.kpi4j.core.expectation;

import org.jspecify.annotations.NullMarked;
