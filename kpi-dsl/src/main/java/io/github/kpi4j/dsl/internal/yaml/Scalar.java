package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;

/**
 * A text, whatever it looks like: {@code no}, {@code 0123} and {@code 2026-01-01} are read by the
 * field that they stand in.
 *
 * @param text what was meant, with the place of each character
 */
public record Scalar(LocatedText text) implements Node {
  @Override
  public Span span() {
    return text.span();
  }
}
