package io.github.kpi4j.core.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One row that could be read, with care for whatever may be wrong with it.
 *
 * @param day its day
 * @param texts its words
 * @param instants the values of all dimensions of type instant, the version's among them
 * @param numbers the values of its measures
 */
record Row(LocalDate day, List<String> texts, List<Instant> instants, List<BigDecimal> numbers) {}
