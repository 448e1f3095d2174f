/** The shortest way from a contract and a folder of facts to a scorecard. */
@NullMarked
package io.github.kpi4j.quickstart;

import org.jspecify.annotations.NullMarked;
