package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills one excuse; see {@link DraftBuilder#excused}. */
public final class ExcuseBuilder {
  private final MappingBuilder keys;

  ExcuseBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * What does not count.
   *
   * @param names the metrics of KPIs, red lines or gates
   * @return this builder
   */
  public ExcuseBuilder metrics(String... names) {
    keys.put("metrics", List.of(names));
    return this;
  }

  /**
   * On which days it does not count.
   *
   * @param from the first of them, such as {@code 2026-02-14}
   * @param until the last of them
   * @return this builder
   */
  public ExcuseBuilder days(String from, String until) {
    keys.put("from", from);
    keys.put("until", until);
    return this;
  }

  /**
   * Why.
   *
   * @param reason words for people
   * @return this builder
   */
  public ExcuseBuilder reason(String reason) {
    keys.put("reason", reason);
    return this;
  }

  /**
   * When both sides agreed.
   *
   * @param day such as {@code 2026-03-02}
   * @return this builder
   */
  public ExcuseBuilder agreedOn(String day) {
    keys.put("agreed_on", day);
    return this;
  }
}
