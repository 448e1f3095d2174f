package io.github.kpi4j.core.draft;

/** Fills one priority of tickets; see {@link SlaBuilder#priority}. */
public final class PriorityBuilder {
  private final MappingBuilder keys;

  PriorityBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * How soon somebody answers.
   *
   * @param limit such as {@code 4 business hours}
   * @return this builder
   */
  public PriorityBuilder respondWithin(String limit) {
    keys.put("respond_within", limit);
    return this;
  }

  /**
   * How soon it is solved.
   *
   * @param limit such as {@code 2 business days}
   * @return this builder
   */
  public PriorityBuilder resolveWithin(String limit) {
    keys.put("resolve_within", limit);
    return this;
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public PriorityBuilder title(String language, String title) {
    keys.at("title").put(language, title);
    return this;
  }
}
