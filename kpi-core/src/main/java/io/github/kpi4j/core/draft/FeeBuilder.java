package io.github.kpi4j.core.draft;

import java.util.List;
import java.util.function.Consumer;

/** Fills one fee; see {@link FeesBuilder}. */
public final class FeeBuilder {
  private final MappingBuilder keys;

  FeeBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * A key with its value: {@code amount}, {@code per}, {@code prorate}, {@code metric}, {@code
   * mode}, {@code by}, {@code of}, {@code excess_of}, {@code over} or {@code rate}.
   *
   * @param key the key
   * @param value its value as contracts write it
   * @return this builder
   */
  public FeeBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }

  /**
   * The next tier of a commission.
   *
   * @param upTo the last amount that belongs to it
   * @param rate the share that is paid, such as {@code 3%}
   * @return this builder
   */
  public FeeBuilder tier(String upTo, String rate) {
    MappingBuilder tier = keys.next("rates");
    tier.put("up_to", upTo);
    tier.put("rate", rate);
    return this;
  }

  /**
   * The last tier of a commission.
   *
   * @param rate the share that is paid above the tier before
   * @return this builder
   */
  public FeeBuilder above(String rate) {
    keys.next("rates").put("rate", rate);
    return this;
  }

  /**
   * The next row of a bonus, the best one first.
   *
   * @param key {@code at_least} or {@code at_most}
   * @param bound the value that is needed
   * @param pays the part of the bonus, such as {@code 80%}
   * @return this builder
   */
  public FeeBuilder row(String key, String bound, String pays) {
    MappingBuilder row = keys.next("table");
    row.put(key, bound);
    row.put("pays", pays);
    return this;
  }

  /**
   * How much of a deposit comes back.
   *
   * @param refund fills it: {@code share}, or {@code by} and rows
   * @return this builder
   */
  public FeeBuilder refund(Consumer<FeeBuilder> refund) {
    refund.accept(new FeeBuilder(keys.at("refund")));
    return this;
  }

  /**
   * Pays only if some conditions hold.
   *
   * @param conditions conditions over metrics, all of which must hold
   * @return this builder
   */
  public FeeBuilder onlyIf(String... conditions) {
    keys.put("only_if", List.of(conditions));
    return this;
  }
}
