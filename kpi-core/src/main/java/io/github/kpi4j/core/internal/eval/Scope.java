package io.github.kpi4j.core.internal.eval;

/**
 * Which rows count: all, or those with one word in one dimension.
 *
 * @param dimension the dimension, or the empty text for all rows
 * @param word the word
 */
public record Scope(String dimension, String word) {
  /** All rows. */
  public static final Scope WHOLE = new Scope("", "");

  boolean isWhole() {
    return dimension.isEmpty();
  }
}
