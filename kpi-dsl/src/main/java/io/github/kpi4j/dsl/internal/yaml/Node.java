package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Span;

/** One thing that is written in a YAML text. The place where it stands decides what it means. */
public sealed interface Node permits Scalar, Mapping, Sequence, Broken {
  /**
   * Where it is written.
   *
   * @return from its first to its last character, quotation marks and brackets included
   */
  Span span();
}
