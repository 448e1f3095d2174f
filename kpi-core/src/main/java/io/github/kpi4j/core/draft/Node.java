package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.Span;

/** A part of a contract as it was written; every part knows its place. */
public sealed interface Node permits Scalar, Mapping, Sequence, Broken {
  /**
   * Where it stands.
   *
   * @return the place, without white space or comments around it
   */
  Span span();
}
