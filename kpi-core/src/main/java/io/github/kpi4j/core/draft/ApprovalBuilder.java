package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills a rule of approval; see {@link DraftBuilder#approval}. */
public final class ApprovalBuilder {
  private final MappingBuilder keys;

  ApprovalBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * For which proposals it asks.
   *
   * @param condition such as {@code action = promotion and discount > 20%}
   * @return this builder
   */
  public ApprovalBuilder when(String condition) {
    keys.put("when", condition);
    return this;
  }

  /**
   * Who has to consent.
   *
   * @param people different ones, such as {@code agency.manager}
   * @return this builder
   */
  public ApprovalBuilder require(String... people) {
    keys.put("require", List.of(people));
    return this;
  }

  /**
   * How long a consent holds; for good where nothing is said.
   *
   * @param delay such as {@code 7 days} or {@code 48 hours}
   * @return this builder
   */
  public ApprovalBuilder expiresAfter(String delay) {
    keys.put("expires_after", delay);
    return this;
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public ApprovalBuilder title(String language, String title) {
    keys.at("title").put(language, title);
    return this;
  }
}
