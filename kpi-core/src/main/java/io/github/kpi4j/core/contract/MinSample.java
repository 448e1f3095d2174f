package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.target.Condition;

/**
 * How much there must be before a value says anything: {@code sessions: at least 200}.
 *
 * @param metric the metric that measures the sample
 * @param condition what it has to be
 */
public record MinSample(String metric, Condition condition) {}
