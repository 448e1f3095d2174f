package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Amendment;
import io.github.kpi4j.core.draft.TermsChange;

/**
 * An amendment with what it changes.
 *
 * @param amendment when it counts
 * @param change what is different then
 */
public record AmendedTerms(Amendment amendment, TermsChange change) {}
