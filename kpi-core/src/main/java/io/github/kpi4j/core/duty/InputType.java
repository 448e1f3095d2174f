package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Unit;
import java.util.List;

/** What can stand in a field of a proposed action. */
public sealed interface InputType {
  /**
   * An amount.
   *
   * @param unit in what
   */
  record Amount(Unit unit) implements InputType {
    @Override
    public String toString() {
      return unit.toString();
    }
  }

  /**
   * One of a few words.
   *
   * @param words all of them, at least one
   */
  record Words(List<String> words) implements InputType {
    /**
     * Keeps its own copy.
     *
     * @param words all of them
     */
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public String toString() {
      return String.join(", ", words);
    }
  }

  /** Any words, which no rule reads: the number of a product, a remark. */
  record FreeText() implements InputType {
    /** How contracts write it. */
    public static final String WORD = "text";

    @Override
    public String toString() {
      return WORD;
    }
  }
}
