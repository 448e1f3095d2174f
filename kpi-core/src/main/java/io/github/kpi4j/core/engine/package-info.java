/**
 * The way through: a draft is compiled to a contract, a contract and facts to an evaluation.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpi4j.core.engine;

import org.jspecify.annotations.NullMarked;
