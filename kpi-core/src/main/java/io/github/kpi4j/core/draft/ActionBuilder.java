package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills an action that may be proposed; see {@link DraftBuilder#action}. */
public final class ActionBuilder {
  private final MappingBuilder keys;

  ActionBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * Something that has to be said about it.
   *
   * @param name its name
   * @param type a unit such as {@code BRL} or {@code percent}, or {@code text} for any words
   * @return this builder
   */
  public ActionBuilder field(String name, String type) {
    keys.put(name, type);
    return this;
  }

  /**
   * Something that is one of a few words.
   *
   * @param name its name
   * @param words all of them
   * @return this builder
   */
  public ActionBuilder words(String name, String... words) {
    keys.put(name, List.of(words));
    return this;
  }
}
