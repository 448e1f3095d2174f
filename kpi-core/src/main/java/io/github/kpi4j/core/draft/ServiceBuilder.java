package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills the scope of work; see {@link DraftBuilder#service}. */
public final class ServiceBuilder {
  private final MappingBuilder keys;

  ServiceBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * What it is about, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param text a sentence
   * @return this builder
   */
  public ServiceBuilder description(String language, String text) {
    keys.at("description").put(language, text);
    return this;
  }

  /**
   * What is done.
   *
   * @param works words for people
   * @return this builder
   */
  public ServiceBuilder includes(String... works) {
    keys.put("includes", List.of(works));
    return this;
  }

  /**
   * What is not done, although somebody might expect it.
   *
   * @param works words for people
   * @return this builder
   */
  public ServiceBuilder excludes(String... works) {
    keys.put("excludes", List.of(works));
    return this;
  }
}
