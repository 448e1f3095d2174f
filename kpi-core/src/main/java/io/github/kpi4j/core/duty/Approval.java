package io.github.kpi4j.core.duty;

import java.time.Instant;

/**
 * Somebody's consent to exactly one proposal: to another amount it is none.
 *
 * @param person who consents, such as {@code agency.manager}
 * @param proposal to what
 * @param at when
 */
public record Approval(String person, Proposal proposal, Instant at) {}
