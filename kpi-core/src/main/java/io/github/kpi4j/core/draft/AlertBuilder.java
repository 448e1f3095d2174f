package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills the declaration of one alert; see {@link DraftBuilder#alert}. */
public final class AlertBuilder {
  private final MappingBuilder keys;

  AlertBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * Watches each subject on its own.
   *
   * @param dimensions what makes a subject: one or several text dimensions or attributes
   * @return this builder
   */
  public AlertBuilder forEach(String... dimensions) {
    if (dimensions.length == 1) {
      return set("for_each", dimensions[0]);
    }
    keys.put("for_each", List.of(dimensions));
    return this;
  }

  /**
   * Lets only some rows count; may be called for several dimensions.
   *
   * @param dimension a text dimension or attribute of all the metrics' tables
   * @param words the words that count
   * @return this builder
   */
  public AlertBuilder where(String dimension, String... words) {
    keys.at("where").put(dimension, List.of(words));
    return this;
  }

  /**
   * What has to hold for it to fire.
   *
   * @param condition such as {@code turnover < 4}
   * @return this builder
   */
  public AlertBuilder when(String condition) {
    return set("when", condition);
  }

  /**
   * For how long it has to hold; without it, at the end of one day.
   *
   * @param days such as {@code 2 weeks}: the key {@code for}
   * @return this builder
   */
  public AlertBuilder lasting(String days) {
    return set("for", days);
  }

  /**
   * What has to hold for it to end; without it, that {@code when} does not hold.
   *
   * @param condition such as {@code turnover >= 5}
   * @return this builder
   */
  public AlertBuilder clearWhen(String condition) {
    return set("clear_when", condition);
  }

  /**
   * How much it matters.
   *
   * @param severity {@code critical}, {@code warning} or {@code info}
   * @return this builder
   */
  public AlertBuilder severity(String severity) {
    return set("severity", severity);
  }

  /**
   * Who is to hear of it: the key {@code notify}.
   *
   * @param names people or roles
   * @return this builder
   */
  public AlertBuilder recipients(String... names) {
    keys.put("notify", List.of(names));
    return this;
  }

  /**
   * What to do about it, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param advice the words
   * @return this builder
   */
  public AlertBuilder advise(String language, String advice) {
    keys.at("advise").put(language, advice);
    return this;
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public AlertBuilder title(String language, String title) {
    keys.at("title").put(language, title);
    return this;
  }

  private AlertBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }
}
