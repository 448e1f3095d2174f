package io.github.kpi4j.core.value;

/** How sure a calendar is of a day, from surest to least sure. */
public enum Certainty {
  /** The day is in a table that whoever decides on it has published. */
  PUBLISHED,
  /** The day follows from a rule that is in force, such as a law that names 25 December. */
  RULE,
  /** Nobody has published the day yet, or no rule reaches it: it may still change. */
  PROVISIONAL;

  /**
   * The less sure of two.
   *
   * @param other any certainty
   * @return {@code PROVISIONAL} if either of them is, and so on
   */
  public Certainty weaker(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
