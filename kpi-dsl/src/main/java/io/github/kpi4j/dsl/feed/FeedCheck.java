package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * Something that has to be so in a file, and how often it was not. It changes no figure: the ones
 * that were counted are used, and what the file says of them is only compared.
 *
 * @param name what was compared, such as {@code conversion = units / sessions}
 * @param compared how many rows or totals were compared
 * @param differing how many of them differ
 * @param first the first that differs, with what is reported, what is computed and its place
 */
public record FeedCheck(String name, int compared, int differing, Optional<Diagnostic> first) {}
