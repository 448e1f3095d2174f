package io.github.kpi4j.core.draft;

import java.util.function.Consumer;

/** Fills the fees; see {@link DraftBuilder#fees}. */
public final class FeesBuilder {
  private final MappingBuilder keys;

  FeesBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * A key with its value, such as {@code currency}, {@code cap}, {@code contract_cap}, {@code
   * floor} or {@code pending_for}.
   *
   * @param key the key
   * @param value its value as contracts write it, such as {@code CNY 90_000}
   * @return this builder
   */
  public FeesBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }

  /**
   * Exchanges other money at the end of each period.
   *
   * @param table a table of rates
   * @return this builder
   */
  public FeesBuilder exchangeAtPeriodEnd(String table) {
    keys.at("fx").put("table", table);
    keys.at("fx").put("rate_on", "period_end");
    return this;
  }

  /**
   * Exchanges other money at a rate that the contract fixes; may be called for several currencies.
   *
   * @param currency the ISO 4217 code of the other money
   * @param rate what one unit of it is in the currency of the fees
   * @return this builder
   */
  public FeesBuilder exchangeAt(String currency, String rate) {
    MappingBuilder fx = keys.at("fx");
    if (!fx.has("rate_on")) {
      fx.put("rate_on", "fixed");
    }
    fx.at("rates").put(currency, rate);
    return this;
  }

  /**
   * The fixed fee.
   *
   * @param base fills it
   * @return this builder
   */
  public FeesBuilder base(Consumer<FeeBuilder> base) {
    base.accept(new FeeBuilder(keys.at("base")));
    return this;
  }

  /**
   * A floor or cap that is due by the day where a period is not wholly in the term.
   *
   * @param key {@code floor} or {@code cap}
   * @param limit fills it
   * @return this builder
   */
  public FeesBuilder limit(String key, Consumer<FeeBuilder> limit) {
    limit.accept(new FeeBuilder(keys.at(key)));
    return this;
  }

  /**
   * A share of sales; may be called for several.
   *
   * @param commission fills it
   * @return this builder
   */
  public FeesBuilder commission(Consumer<FeeBuilder> commission) {
    commission.accept(new FeeBuilder(keys.next("commission")));
    return this;
  }

  /**
   * A fee for doing well; may be called for several.
   *
   * @param bonus fills it
   * @return this builder
   */
  public FeesBuilder bonus(Consumer<FeeBuilder> bonus) {
    bonus.accept(new FeeBuilder(keys.next("bonus")));
    return this;
  }

  /**
   * What one side leaves with the other until the end of the term.
   *
   * @param deposit fills it: {@code amount}, {@code paid_by}, and {@link FeeBuilder#refund}
   * @return this builder
   */
  public FeesBuilder deposit(Consumer<FeeBuilder> deposit) {
    deposit.accept(new FeeBuilder(keys.at("deposit")));
    return this;
  }

  /**
   * What a statement costs more that is paid late.
   *
   * @param dueWithin how long after its day it is due, such as {@code 10 days}
   * @param rate the share of its total for each day after that, such as {@code 0.05%}
   * @return this builder
   */
  public FeesBuilder latePayment(String dueWithin, String rate) {
    keys.at("late_payment").put("due_within", dueWithin);
    keys.at("late_payment").put("rate", rate);
    return this;
  }

  /**
   * The same up to a share of the total.
   *
   * @param dueWithin how long after its day it is due
   * @param rate the share of its total for each day after that
   * @param atMost the share that is never exceeded, such as {@code 10%}
   * @return this builder
   */
  public FeesBuilder latePayment(String dueWithin, String rate, String atMost) {
    latePayment(dueWithin, rate);
    keys.at("late_payment").put("at_most", atMost);
    return this;
  }

  /**
   * What is taken off where something went wrong; may be called for several.
   *
   * @param when a condition over metrics
   * @param amount what is taken off
   * @return this builder
   */
  public FeesBuilder penalty(String when, String amount) {
    MappingBuilder penalty = keys.next("penalties");
    penalty.put("when", when);
    penalty.put("amount", amount);
    return this;
  }
}
