package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills the declaration of one metric; see {@link DraftBuilder#metric}. */
public final class MetricBuilder {
  private final MappingBuilder keys;

  MetricBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * A metric that adds up a measure.
   *
   * @param measure as {@code table.measure}
   * @return this builder
   */
  public MetricBuilder sum(String measure) {
    return set("sum", measure);
  }

  /**
   * A metric that takes the newest state of a measure.
   *
   * @param measure as {@code table.measure}
   * @return this builder
   */
  public MetricBuilder last(String measure) {
    return set("last", measure);
  }

  /**
   * A metric that is calculated from others.
   *
   * @param formula such as {@code ad_cost / gmv}
   * @return this builder
   */
  public MetricBuilder formula(String formula) {
    return set("formula", formula);
  }

  /**
   * Lets only some rows count; may be called for several dimensions.
   *
   * @param dimension a text dimension or attribute of the metric's table
   * @param words the words that count
   * @return this builder
   */
  public MetricBuilder where(String dimension, String... words) {
    keys.at("where").put(dimension, List.of(words));
    return this;
  }

  /**
   * Any other key of a metric that holds one word, such as {@code format}, {@code unit} or {@code
   * precision}.
   *
   * @param key the key
   * @param value its value
   * @return this builder
   */
  public MetricBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public MetricBuilder title(String language, String title) {
    keys.at("title").put(language, title);
    return this;
  }
}
