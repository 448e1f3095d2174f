package io.github.kpi4j.core.draft;

import java.util.List;
import java.util.Map;

/** Fills the declaration of one target; see {@link DraftBuilder#target}. */
public final class TargetBuilder {
  private final MappingBuilder keys;

  TargetBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * A key with its value: {@code metric}, {@code total}, {@code over}, {@code catch_up}, {@code
   * pace} or {@code stretch}.
   *
   * @param key the key
   * @param value its value as contracts write it, such as {@code BRL 12_000_000}
   * @return this builder
   */
  public TargetBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }

  /**
   * Divides every part further, by weights in the order of the periods.
   *
   * @param by {@code month} or another size of period
   * @param weights one a period, as contracts write them
   * @return this builder
   */
  public TargetBuilder split(String by, List<String> weights) {
    MappingBuilder split = keys.next("split");
    split.put("by", by);
    split.put("weights", weights);
    return this;
  }

  /**
   * Divides every part further, by a weight under each word; or by {@code seasonality}, or by
   * {@code history}, {@code of} and {@code growth}.
   *
   * @param by a size of period or a dimension
   * @param weights the weight of each part, in order
   * @return this builder
   */
  public TargetBuilder split(String by, Map<String, String> weights) {
    MappingBuilder split = keys.next("split");
    split.put("by", by);
    weights.forEach(split.at("weights")::put);
    return this;
  }

  /**
   * Divides every part further, by weights of its own.
   *
   * @param by a dimension
   * @param weights for each part of the split before the weight of each part, in order
   * @return this builder
   */
  public TargetBuilder splitWithin(String by, Map<String, Map<String, String>> weights) {
    MappingBuilder split = keys.next("split");
    split.put("by", by);
    weights.forEach((parent, own) -> own.forEach(split.at("weights").at(parent)::put));
    return this;
  }

  /**
   * Fixes one cell.
   *
   * @param cell a part of the first split, or of the first few in their order: {@code month →
   *     2026-11}
   * @param amount its amount
   * @return this builder
   */
  public TargetBuilder hold(Map<String, String> cell, String amount) {
    MappingBuilder held = keys.next("hold");
    cell.forEach(held::put);
    held.put("amount", amount);
    return this;
  }
}
