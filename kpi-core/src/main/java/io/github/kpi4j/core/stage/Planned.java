package io.github.kpi4j.core.stage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that a plan foresees for a stage if every condition holds when it is first tried.
 *
 * @param stage the stage's name
 * @param start its first day
 * @param endExclusive the first day after it; empty for the last stage
 */
public record Planned(String stage, LocalDate start, Optional<LocalDate> endExclusive) {}
