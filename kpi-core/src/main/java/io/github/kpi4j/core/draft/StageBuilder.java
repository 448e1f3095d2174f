package io.github.kpi4j.core.draft;

/** Fills one stage; see {@link StagePlanBuilder#stage}. */
public final class StageBuilder {
  private final MappingBuilder keys;

  StageBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * How long it lasts; where it has to be earned, how long before that is tried.
   *
   * @param length such as {@code 30 days}, {@code 4 weeks} or {@code 3 months}
   * @return this builder
   */
  public StageBuilder lasts(String length) {
    return set("lasts", length);
  }

  /**
   * What has to hold at the end of a day for the next stage to begin.
   *
   * @param condition such as {@code review_count >= 15 and rating >= 4.2}
   * @return this builder
   */
  public StageBuilder graduateWhen(String condition) {
    return set("graduate_when", condition);
  }

  /**
   * How long it may last, and what happens then.
   *
   * @param length such as {@code 60 days}: the key {@code at_most}
   * @param ifOverdue {@code advance}, {@code hold} or {@code fail}
   * @return this builder
   */
  public StageBuilder atMost(String length, String ifOverdue) {
    return set("at_most", length).set("if_overdue", ifOverdue);
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public StageBuilder title(String language, String title) {
    keys.at("title").put(language, title);
    return this;
  }

  private StageBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }
}
