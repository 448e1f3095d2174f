/**
 * Classical inventory theory under its textbook names, and laws of whole numbers to compute with.
 * Knows nothing else of this library.
 *
 * <p>Probabilities and costs of formulas are doubles: they say how much stock is wise, never what a
 * KPI came to. The same input gives the same bits on every machine (only {@code StrictMath} and the
 * basic operations are used). Amounts of stock that leave this room are whole units.
 */
@NullMarked
package io.github.kpi4j.amazonbr.inventory;

import org.jspecify.annotations.NullMarked;
