package io.github.kpi4j.core.draft;

import java.util.Map;

/** Fills the scorecard; see {@link DraftBuilder#scorecard}. */
public final class ScorecardBuilder {
  private final MappingBuilder keys;

  ScorecardBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * What a level is worth.
   *
   * @param level {@code green}, {@code amber}, {@code red}, or a level of the contract's own
   * @param points 0 to 100
   * @return this builder
   */
  public ScorecardBuilder points(String level, long points) {
    keys.at("points").put(level, Long.toString(points));
    return this;
  }

  /**
   * The next grade; grades are tried in the order of these calls.
   *
   * @param grade its name, such as {@code A}
   * @param condition such as {@code at least 90}; {@code otherwise} for the last one
   * @return this builder
   */
  public ScorecardBuilder grade(String grade, String condition) {
    keys.at("grades").put(grade, condition);
    return this;
  }

  /**
   * The next red line.
   *
   * @param when what crosses it, such as {@code refund_rate > 15%}
   * @param effect {@code score 0}, or a cap such as {@code cap 59}
   * @return this builder
   */
  public ScorecardBuilder redLine(String when, String effect) {
    return redLine(when, effect, Map.of());
  }

  /**
   * The next red line, with a name for people.
   *
   * @param when what crosses it
   * @param effect what it does
   * @param titles its name by language
   * @return this builder
   */
  public ScorecardBuilder redLine(String when, String effect, Map<String, String> titles) {
    MappingBuilder line = keys.next("red_lines");
    line.put("when", when);
    line.put("effect", effect);
    titles.forEach((language, title) -> line.at("title").put(language, title));
    return this;
  }

  /**
   * What happens to the score while a weighted KPI cannot be evaluated.
   *
   * @param policy {@code withhold} or {@code zero}
   * @return this builder
   */
  public ScorecardBuilder noData(String policy) {
    keys.put("no_data", policy);
    return this;
  }
}
