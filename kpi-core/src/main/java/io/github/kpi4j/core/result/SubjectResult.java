package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * A KPI of one subject.
 *
 * @param subject the value of the KPI's dimension
 * @param outcome what it came to
 * @param explanation its value and where it comes from
 * @param share the subject's part of the metric that weights the points, 0 to 1, where the KPI is
 *     scored by share
 */
public record SubjectResult(
    String subject, Outcome outcome, Explanation explanation, Optional<Rational> share) {}
