package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;

/**
 * A word, number, condition or formula. It has no type yet: the place where it stands decides how
 * it is read, so {@code no}, {@code 0123} and {@code 12:30} are text until then.
 *
 * @param text the meaning with the place of each character
 */
public record Scalar(LocatedText text) implements Node {
  @Override
  public Span span() {
    return text.span();
  }
}
