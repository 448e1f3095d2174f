package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import java.util.Optional;

/**
 * Something that came out other than expected.
 *
 * @param expectation what was expected
 * @param got what came out, as reports write it
 * @param reason why there is nothing, where there is nothing; {@code got} says it in English
 * @param explanation where that comes from, if it was calculated
 */
public record Mismatch(
    Expectation expectation,
    String got,
    Optional<Reason> reason,
    Optional<Explanation> explanation) {}
