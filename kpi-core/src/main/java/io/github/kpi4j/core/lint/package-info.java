/** What people regret to have signed: rules over contracts that are right as language. */
@NullMarked
package io.github.kpi4j.core.lint;

import org.jspecify.annotations.NullMarked;
