package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills the declaration of one KPI; see {@link DraftBuilder#kpi}. */
public final class KpiBuilder {
  private final MappingBuilder keys;

  KpiBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * The metric that is judged.
   *
   * @param name its name
   * @return this builder
   */
  public KpiBuilder metric(String name) {
    return set("metric", name);
  }

  /**
   * Judges each subject on its own.
   *
   * @param dimensions what makes a subject: one or several text dimensions or attributes
   * @return this builder
   */
  public KpiBuilder forEach(String... dimensions) {
    if (dimensions.length == 1) {
      return set("for_each", dimensions[0]);
    }
    keys.put("for_each", List.of(dimensions));
    return this;
  }

  /**
   * Lets only some rows count; may be called for several dimensions.
   *
   * @param dimension a text dimension or attribute of all the metric's tables
   * @param words the words that count
   * @return this builder
   */
  public KpiBuilder where(String dimension, String... words) {
    keys.at("where").put(dimension, List.of(words));
    return this;
  }

  /**
   * Which way is good.
   *
   * @param direction {@code higher}, {@code lower} or {@code inside}
   * @return this builder
   */
  public KpiBuilder better(String direction) {
    return set("better", direction);
  }

  /**
   * What the value is held against.
   *
   * @param target the name of a target, or a condition such as {@code at least 18%}
   * @return this builder
   */
  public KpiBuilder target(String target) {
    return set("target", target);
  }

  /**
   * Which figure of a named target counts.
   *
   * @param figure {@code original}, or {@code revised} for one with what was missed before
   * @return this builder
   */
  public KpiBuilder against(String figure) {
    return set("against", figure);
  }

  /**
   * The share of the score; all weights add up to 100.
   *
   * @param weight a number
   * @return this builder
   */
  public KpiBuilder weight(long weight) {
    return set("weight", Long.toString(weight));
  }

  /**
   * The next band; bands are tried in the order of these calls.
   *
   * @param level {@code green}, {@code amber}, {@code red}, or a level of the contract's own
   * @param condition such as {@code at most 12%}; {@code otherwise} for the last one
   * @return this builder
   */
  public KpiBuilder band(String level, String condition) {
    keys.at("bands").put(level, condition);
    return this;
  }

  /**
   * How the subjects of {@code for_each} make one score.
   *
   * @param rule {@code worst} or {@code recomputed}
   * @return this builder
   */
  public KpiBuilder scoreBy(String rule) {
    return set("score_by", rule);
  }

  /**
   * The subjects' points are averaged, weighted by a metric.
   *
   * @param metric its name
   * @return this builder
   */
  public KpiBuilder scoreByShareOf(String metric) {
    keys.at("score_by").put("share_of", metric);
    return this;
  }

  /**
   * Below this much of a metric nothing is judged.
   *
   * @param metric its name
   * @param condition such as {@code at least 200}
   * @return this builder
   */
  public KpiBuilder minSample(String metric, String condition) {
    keys.at("min_sample").put(metric, condition);
    return this;
  }

  /**
   * Which value decides.
   *
   * @param compare {@code shown} or {@code exact}
   * @return this builder
   */
  public KpiBuilder compare(String compare) {
    return set("compare", compare);
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public KpiBuilder title(String language, String title) {
    keys.at("title").put(language, title);
    return this;
  }

  private KpiBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }
}
