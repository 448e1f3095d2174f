package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.Span;

/**
 * A part that could not be read and has been reported; whoever meets it goes on without a word.
 *
 * @param span where it stands
 */
public record Broken(Span span) implements Node {}
