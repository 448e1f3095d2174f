/**
 * Invents fifteen months of a Brazilian marketplace shop and writes them as the CSV files a seller
 * would export: the same bytes on every machine.
 */
@NullMarked
package io.github.kpi4j.quickstart.shop;

import org.jspecify.annotations.NullMarked;
