package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Span;

/**
 * Something about which a diagnostic was reported already. Whoever meets it says nothing more.
 *
 * @param span where it is written
 */
public record Broken(Span span) implements Node {}
