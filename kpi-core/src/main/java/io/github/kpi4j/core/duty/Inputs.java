package io.github.kpi4j.core.duty;

import java.util.Optional;

/** What the names in a {@link Clause} stand for. */
interface Inputs {
  /** Whether a name stands for a word, so that what it is compared with is one too. */
  boolean isWord(String name);

  /** What is given; empty where it is not known. */
  Optional<InputValue> value(String name);
}
