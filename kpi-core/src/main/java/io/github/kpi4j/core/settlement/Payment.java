package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;

/**
 * That a statement was paid, in full.
 *
 * @param period the period that it settled
 * @param day the day on which the money was there
 */
public record Payment(Period period, LocalDate day) {}
