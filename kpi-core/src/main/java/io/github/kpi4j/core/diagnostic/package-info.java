/**
 * What is wrong with a contract or a data file, and where: sources, spans, coded messages in three
 * languages. Knows no other package.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpi4j.core.diagnostic;

import org.jspecify.annotations.NullMarked;
